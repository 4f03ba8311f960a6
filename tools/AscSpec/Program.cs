using AscSpec;

return await AscSpecTool.RunAsync(args, ToolHost.FromProcess(), CancellationToken.None).ConfigureAwait(false);

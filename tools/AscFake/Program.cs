using System.CommandLine;

return await new RootCommand("Runs a fake App Store Connect service on this machine.").Parse(args).InvokeAsync().ConfigureAwait(false);

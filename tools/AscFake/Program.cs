using AscFake;

return await FakeCommand.Create(Console.Out, Console.Error, Environment.GetEnvironmentVariable).Parse(args).InvokeAsync().ConfigureAwait(false);

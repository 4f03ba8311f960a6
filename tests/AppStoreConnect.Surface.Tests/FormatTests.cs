using System.Diagnostics;

namespace AppStoreConnect.Surface.Tests;

public sealed class FormatTests
{
    [Fact]
    public async Task Code_InEveryFile_IsFormatted()
    {
        string[] arguments = ["format", "whitespace", ".", "--folder", "--exclude", "artifacts", "--verify-no-changes"];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process format = Process.Start(start)!;
        Task<string> errors = format.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await format.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await format.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(format.ExitCode == 0, $"Run dotnet cake --target=Format --fix.\n{output}{await errors}");
    }
}

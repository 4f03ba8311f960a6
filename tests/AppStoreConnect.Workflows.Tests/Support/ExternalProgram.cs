using System.ComponentModel;
using System.Diagnostics;

namespace AppStoreConnect.Workflows.Tests;

/// <summary>Runs independent programs to check results: openssl and node. Tests are skipped on machines without them. The CI of this repository has them.</summary>
internal static class ExternalProgram
{
    /// <summary>Runs a program and waits until it exits.</summary>
    /// <returns>The text of both outputs.</returns>
    public static string Run(string program, params string[] arguments)
    {
        (int code, string output) = TryRun(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} exited with code {code}:\n{output}");
        return output;
    }

    public static (int Code, string Output) TryRun(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
        }

        using (process)
        {
            Task<string> errors = process!.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            output += errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>Runs explicit tests of this program in a separate process with a heap limit of 1 GB. A stack overflow ends only that process.</summary>
internal static class OneGigabyteProcess
{
    private const string OneGigabyte = "0x40000000";
    private const int Tail = 4000;

    /// <summary>Runs the explicit tests of a class and prints the duration of the slowest test.</summary>
    /// <returns>The number of tests. All of them passed.</returns>
    public static async Task<int> RunExplicitAsync(Type tests, CancellationToken cancellationToken)
    {
        string report = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".trx");
        try
        {
            string output = await RunAsync(tests, report, cancellationToken);
            XElement[] passed = [.. XDocument.Load(report).Descendants().Where(test => test.Name.LocalName == "UnitTestResult" && (string?)test.Attribute("outcome") == "Passed")];
            Assert.True(passed.Length > 0, output);
            XElement slowest = passed.MaxBy(Time)!;
            TestContext.Current.TestOutputHelper?.WriteLine(
                FormattableString.Invariant($"{passed.Length} passed, the slowest in {Time(slowest).TotalSeconds:F1} s: {slowest.Attribute("testName")?.Value}"));
            return passed.Length;
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static TimeSpan Time(XElement test) => TimeSpan.Parse(test.Attribute("duration")!.Value, CultureInfo.InvariantCulture);

    // Verbose, so that the last line shows the test in which the process died.
    private static async Task<string> RunAsync(Type tests, string report, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = OneGigabyte;
        foreach (string argument in new[] { "exec", tests.Assembly.Location, "-noLogo", "-noColor", "-explicit", "only", "-class", tests.FullName!, "-reporter", "verbose", "-trx", report })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken) + await errors;
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"The process exited with code {process.ExitCode}: …{output[Math.Max(0, output.Length - Tail)..]}");
        return output;
    }
}

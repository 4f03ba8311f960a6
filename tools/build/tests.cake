// Runs test projects (xunit.v3 executables) and counts their results from their reports.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Xml.Linq;

public record struct TestCounts(int Passed, int Failed, int Skipped, bool Any)
{
    public static TestCounts operator +(TestCounts one, TestCounts other) =>
        new(one.Passed + other.Passed, one.Failed + other.Failed, one.Skipped + other.Skipped, true);

    public override string ToString() => $"{Passed} passed, {Failed} failed{(Skipped > 0 ? $", {Skipped} skipped" : "")}";
}

// One more than there are cores. Tests that publish programs wait for other processes, and most projects end with one long test.
int testsAtATime = Environment.ProcessorCount + 1;

// The longest projects start first. At the end, the other runners would otherwise wait for them.
string[] longest = ["AppStoreConnect.AheadOfTime.Tests", "AppStoreConnect.Generator.Tests", "AppStoreConnect.Spec.Diff.Tests", "AscSpec.Tests", "AppStoreConnect.Contract.Tests", "AppStoreConnect.Spec.Tests"];

FilePath[] TestProjects(string part) =>
    [.. GetFiles("tests/**/*.csproj")
        .Where(file => file.GetFilenameWithoutExtension().ToString().EndsWith(".Tests", StringComparison.Ordinal))
        .Where(file => file.GetFilenameWithoutExtension().ToString().Contains(part, StringComparison.OrdinalIgnoreCase))
        .OrderBy(file => Array.IndexOf(longest, file.GetFilenameWithoutExtension().ToString()) is >= 0 and int place ? place : longest.Length)
        .ThenBy(file => file.FullPath, StringComparer.Ordinal)];

// Each runner takes the next project when it is free. With a fixed split, long projects could end up in the same half.
Partitioner<FilePath> OneByOne(FilePath[] projects) => Partitioner.Create(projects, EnumerablePartitionerOptions.NoBuffering);

TestCounts RunTests(FilePath[] projects, Func<string, string, string> built)
{
    if (projects.Length == 0)
    {
        throw new CakeException("No test project has that name.");
    }

    EnsureDirectoryExists("artifacts/tests");
    var total = new TestCounts();
    var empty = new List<string>();
    var gate = new object();
    Parallel.ForEach(OneByOne(projects), new ParallelOptions { MaxDegreeOfParallelism = testsAtATime }, project =>
    {
        string name = project.GetFilenameWithoutExtension().ToString();
        (TestCounts counts, string output, TimeSpan time) = RunTestProject(name, built(name, name));
        lock (gate)
        {
            total += counts;
            Console.WriteLine($"{name}: {counts} in {time.TotalSeconds:F0} s");
            // Skipped tests are listed with their reasons.
            if (counts.Failed > 0 || counts.Skipped > 0 || !counts.Any)
            {
                Console.WriteLine(output);
            }

            if (counts.Passed + counts.Failed + counts.Skipped == 0)
            {
                empty.Add(name);
            }
        }
    });
    return empty.Count == 0 ? total : throw new CakeException($"Ran no test: {string.Join(", ", empty.Order(StringComparer.Ordinal))}.");
}

(TestCounts Counts, string Output, TimeSpan Time) RunTestProject(string name, string program)
{
    string report = MakeAbsolute(File($"artifacts/tests/{name}.trx")).FullPath;
    System.IO.File.Delete(report);
    var start = new System.Diagnostics.ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
    foreach (string argument in new[] { "exec", program, "-noLogo", "-noColor", "-quiet", "-trx", report })
    {
        start.ArgumentList.Add(argument);
    }

    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start);
    process.StandardInput.Close();
    Task<string> output = process.StandardOutput.ReadToEndAsync();
    Task<string> errors = process.StandardError.ReadToEndAsync();
    bool ended = process.WaitForExit(TimeSpan.FromMinutes(20));
    if (!ended)
    {
        process.Kill(entireProcessTree: true);
    }

    string text = output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult() + (ended ? "" : "\nStopped after 20 minutes.");
    TestCounts counts = System.IO.File.Exists(report) ? Count(report) : default;
    // A program that crashes on exit or was stopped has failed, whatever it counted.
    bool died = !ended || (process.ExitCode != 0 && counts.Failed == 0);
    return (died ? counts with { Failed = counts.Failed + 1, Any = true } : counts, text, watch.Elapsed);
}

TestCounts Count(string report)
{
    XElement counters = XDocument.Load(report).Descendants().First(element => element.Name.LocalName == "Counters");
    int Of(string name) => (int?)counters.Attribute(name) ?? 0;
    return new(Of("passed"), Of("failed") + Of("error") + Of("timeout") + Of("aborted"), Of("notExecuted"), true);
}

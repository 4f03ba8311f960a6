using System.Globalization;
using System.Runtime.InteropServices;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>
/// Keeps the rows of each part (artifacts/benchmarks/*.md) and writes them all between the markers of the guide; where that has none, into
/// tests/benchmarks/results.md.
/// </summary>
internal static class ResultsFile
{
    private const string Begin = "<!-- benchmarks -->";
    private const string End = "<!-- /benchmarks -->";

    /// <summary>Writes one part's rows and makes the table anew.</summary>
    /// <param name="part">The part: what its file is called.</param>
    /// <param name="rows">Its table, in Markdown.</param>
    public static void Write(string part, string rows)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string arguments = string.Join(' ', Environment.GetCommandLineArgs()[1..]);
        File.WriteAllText(
            Path.Combine(folder, part + ".md"),
            $"{rows}\n{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {date}: "
            + $"`dotnet run -c Release --project tests/benchmarks/AppStoreConnect.Benchmarks -- {arguments}`\n");
        string[] parts = Directory.GetFiles(folder, "*.md");
        Array.Sort(parts, StringComparer.Ordinal);
        Put(string.Join('\n', parts.Select(File.ReadAllText)));
        Console.WriteLine(rows);
    }

    private static void Put(string tables)
    {
        string readme = Path.Combine(Repository.Root, "tools", "site", "guides", "benchmarks.md");
        string text = File.Exists(readme) ? File.ReadAllText(readme) : "";
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin >= 0 && end > begin)
        {
            File.WriteAllText(readme, $"{text[..(begin + Begin.Length)]}\n{tables}{text[end..]}");
        }
        else
        {
            File.WriteAllText(Path.Combine(Repository.Root, "tests", "benchmarks", "results.md"), $"# Benchmarks\n\n{tables}");
        }
    }

    private static string Processor()
    {
        const string Name = "model name";
        string? line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith(Name, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}

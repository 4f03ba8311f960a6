// Reports the line coverage of hand-written code: what coverlet collects, without generated code. Fails if a file is below 90% without a
// reason in tests/coverage-reasons.md, or if there is a reason for a file that doesn't need one.
using System.Threading.Tasks;
using System.Xml.Linq;

const string CoverageReasons = "tests/coverage-reasons.md";

// The projects whose tests run the code in their own process. This excludes the tests of published programs.
FilePath[] CoveringProjects(FilePath[] projects) => [.. projects.Where(project => !project.FullPath.Contains("AheadOfTime", StringComparison.Ordinal))];

// Whether all covering projects were run. Only then do the figures show what lacks a test.
void ReportCoverage(string configuration, FilePath[] projects, bool isWhole)
{
    CleanDirectory("artifacts/coverage");
    // Two projects run at a time. Each instruments the copies in its own folder.
    Parallel.ForEach(OneByOne(projects), new ParallelOptions { MaxDegreeOfParallelism = 2 }, project => DotNetTest(project.FullPath, new DotNetTestSettings
    {
        Configuration = configuration,
        NoBuild = true,
        NoLogo = true,
        Collectors = ["XPlat Code Coverage"],
        ResultsDirectory = $"artifacts/coverage/{project.GetFilenameWithoutExtension()}",
        Verbosity = DotNetVerbosity.Quiet,
        ArgumentCustomization = arguments => arguments.Append(
            "-- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.ExcludeByFile=**/*.g.cs "
            + "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include=[AppStoreConnect.Generated*]*,[AppStoreConnect.Generator]*,[AppStoreConnect.Modeling]*,[AppStoreConnect.Spec]*,[asc*spec]*"),
    }));

    CoveredFile[] files = CoveredFiles();
    foreach (IGrouping<string, CoveredFile> assembly in files.GroupBy(file => file.Assembly).OrderBy(assembly => assembly.Key, StringComparer.Ordinal))
    {
        (int covered, int lines) = (assembly.Sum(file => file.Covered), assembly.Sum(file => file.Lines));
        Console.WriteLine($"{assembly.Key,-44} {(double)covered / lines,6:P1} of {lines,5} lines in {assembly.Count(),3} files, {assembly.Count(file => file.IsLow)} under {CoveredFile.Wanted:P0}");
    }

    Dictionary<string, string> reasons = ReadReasons();
    foreach (CoveredFile file in files.Where(file => file.IsLow))
    {
        Console.WriteLine($"{file.Share,5:P0} {file.Covered,4} of {file.Lines,4} lines  {file.Name}{(reasons.ContainsKey(file.Name) ? "" : "  NO REASON")}");
    }

    if (isWhole)
    {
        JudgeReasons(files, reasons);
    }
}

void JudgeReasons(CoveredFile[] files, Dictionary<string, string> reasons)
{
    string[] low = [.. files.Where(file => file.IsLow).Select(file => file.Name)];
    string[] wrong =
    [
        .. low.Except(reasons.Keys).Select(file => $"{file}: under {CoveredFile.Wanted:P0}. Add a test, or a reason to {CoverageReasons}."),
        .. reasons.Keys.Except(low).Select(file => $"{file}: not under {CoveredFile.Wanted:P0}. Remove its reason from {CoverageReasons}."),
    ];
    if (wrong.Length > 0)
    {
        throw new CakeException(string.Join('\n', wrong));
    }
}

// Each file has a list item: its path in backticks, a colon, and the reason.
Dictionary<string, string> ReadReasons() => System.IO.File.ReadLines(CoverageReasons)
    .Where(line => line.StartsWith("- `", StringComparison.Ordinal))
    .Select(line => line[3..].Split("`: ", 2))
    .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

// A line counts as covered if any test project covers it.
CoveredFile[] CoveredFiles()
{
    string here = MakeAbsolute(Directory(".")).FullPath + "/";
    var hits = new Dictionary<string, Dictionary<int, bool>>(StringComparer.Ordinal);
    foreach (FilePath report in GetFiles("artifacts/coverage/**/coverage.cobertura.xml"))
    {
        XDocument document = XDocument.Load(report.FullPath);
        string root = document.Descendants("source").Select(source => source.Value).FirstOrDefault() ?? "";
        foreach (XElement type in document.Descendants("class"))
        {
            string file = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, (string)type.Attribute("filename"))).Replace('\\', '/').Replace(here, "", StringComparison.Ordinal);
            if (file.EndsWith(".g.cs", StringComparison.Ordinal) || !System.IO.File.Exists(file) || CoveredFile.AssemblyOf(file) is null)
            {
                continue;
            }

            if (!hits.TryGetValue(file, out Dictionary<int, bool> lines))
            {
                hits.Add(file, lines = []);
            }

            foreach (XElement line in type.Element("lines")?.Elements("line") ?? [])
            {
                int number = (int)line.Attribute("number");
                lines[number] = lines.GetValueOrDefault(number) || (int)line.Attribute("hits") > 0;
            }
        }
    }

    return [.. hits.Where(file => file.Value.Count > 0)
        .Select(file => new CoveredFile(file.Key, file.Value.Values.Count(hit => hit), file.Value.Count))
        .OrderBy(file => file.Name, StringComparer.Ordinal)];
}

public record CoveredFile(string Name, int Covered, int Lines)
{
    public const double Wanted = 0.9;

    public double Share => (double)Covered / Lines;

    public bool IsLow => Share < Wanted;

    public string Assembly => AssemblyOf(Name);

    // src/NAME/…, generator/NAME/…, tools/NAME/…
    public static string AssemblyOf(string file) => file.Split('/') is ["src" or "generator" or "tools", string name, _, ..] ? name : null;
}

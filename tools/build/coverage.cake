// Coverage of the code written by hand: what coverlet collects, without what the generator adds.
using System.Globalization;
using System.Xml.Linq;

bool UsesClient(FilePath project) =>
    System.IO.File.ReadAllText(project.FullPath).Contains("src/AppStoreConnect.Generated", StringComparison.Ordinal) && !project.FullPath.Contains("Surface", StringComparison.Ordinal);

void ReportCoverage(string configuration, FilePath[] projects)
{
    CleanDirectory("artifacts/coverage");
    foreach (FilePath project in projects)
    {
        DotNetTest(project.FullPath, new DotNetTestSettings
        {
            Configuration = configuration,
            NoBuild = true,
            NoLogo = true,
            Collectors = ["XPlat Code Coverage"],
            ResultsDirectory = "artifacts/coverage",
            Verbosity = DotNetVerbosity.Quiet,
            ArgumentCustomization = arguments => arguments.Append(
                "-- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.ExcludeByFile=**/*.g.cs DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include=[AppStoreConnect.Generated*]*"),
        });
    }

    var files = CoveredLines().OrderBy(file => file.Share).ThenBy(file => file.Name, StringComparer.Ordinal).ToArray();
    foreach ((string name, int covered, int lines, double share) in files.Where(file => file.Share < 0.9))
    {
        Information("{0,6:P0} {1,5} of {2,5} lines {3}", share, covered, lines, name);
    }

    Information("{0:P1} of {1} lines in {2} files written by hand; {3} files below 90%", (double)files.Sum(file => file.Covered) / Math.Max(1, files.Sum(file => file.Lines)), files.Sum(file => file.Lines), files.Length, files.Count(file => file.Share < 0.9));
}

// A line counts as covered where any of the test projects covered it.
IEnumerable<(string Name, int Covered, int Lines, double Share)> CoveredLines()
{
    var hits = new Dictionary<string, Dictionary<int, bool>>(StringComparer.Ordinal);
    foreach (FilePath report in GetFiles("artifacts/coverage/**/coverage.cobertura.xml"))
    {
        XDocument document = XDocument.Load(report.FullPath);
        string root = document.Descendants("source").Select(source => source.Value).FirstOrDefault() ?? "";
        foreach (XElement type in document.Descendants("class"))
        {
            string file = System.IO.Path.Combine(root, (string)type.Attribute("filename"));
            if (!System.IO.File.Exists(file) || file.EndsWith(".g.cs", StringComparison.Ordinal) || !file.Replace('\\', '/').Contains("/src/AppStoreConnect."))
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

    string here = MakeAbsolute(Directory(".")).FullPath + "/";
    foreach ((string file, Dictionary<int, bool> lines) in hits.Where(file => file.Value.Count > 0))
    {
        int covered = lines.Values.Count(hit => hit);
        yield return (file.Replace('\\', '/').Replace(here, "", StringComparison.Ordinal), covered, lines.Count, (double)covered / lines.Count);
    }
}

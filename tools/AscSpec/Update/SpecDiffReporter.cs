using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Spec.Diff;
using AscSpec.Diff;
using AscSpec.Documents;
using AscSpec.Overlay;

namespace AscSpec.Update;

/// <summary>Reports a release by its spec diff: <c>spec/reports/VERSION.md</c> for people, <c>.json</c> for tools, and an entry in <c>CHANGELOG.md</c>.</summary>
internal sealed class SpecDiffReporter : IReleaseReporter
{
    public IReadOnlyList<ReportFile> Report(ReleaseChange change)
    {
        Repository repository = change.Repository;
        var options = new SpecDiffOptions
        {
            Correct = Corrections.Of(OverlayFile.Load(repository.Overlay, repository.Root).Overlay),
            ChangesBefore = FindChangesBefore(repository, change.Before.Description),
        };
        SpecDiffReport report = SpecDiffReport.Create(change.Before.Description, change.After.Description, options);
        string name = FreeName(repository.Reports, report);
        return
        [
            File(Path.Combine(repository.Reports, name + ".md"), report.Markdown),
            File(Path.Combine(repository.Reports, name + ".json"), report.Json),
            File(repository.Changelog, Changelog.Insert(ReadOrEmpty(repository.Changelog), report.ChangelogLines, $"spec/reports/{name}.md")),
        ];
    }

    /// <summary>Chooses the usual name, or one with the content hash if the report of another comparison has that name. Reports never overwrite each other.</summary>
    private static string FreeName(string directory, SpecDiffReport report)
    {
        foreach (string name in report.FileNames)
        {
            string json = Path.Combine(directory, name + ".json");
            bool isTaken = System.IO.File.Exists(json) ? !IsOf(report, System.IO.File.ReadAllText(json, Encoding.UTF8)) : System.IO.File.Exists(Path.Combine(directory, name + ".md"));
            if (!isTaken)
            {
                return name;
            }
        }

        throw new ToolException($"'{directory}' already contains other reports under all names of this one: {string.Join(", ", report.FileNames)}. Nothing was changed.");
    }

    private static bool IsOf(SpecDiffReport report, string json) =>
        ContentHash(json, "old") == SpecContentHash.Of(report.Diff.Old) && ContentHash(json, "new") == SpecContentHash.Of(report.Diff.New);

    // The report on the old description shows what the new one reverts.
    internal static IReadOnlyCollection<SpecChangeKey> FindChangesBefore(Repository repository, ApiDescription before)
    {
        if (!Directory.Exists(repository.Reports))
        {
            return [];
        }

        string hash = SpecContentHash.Of(before);
        foreach (string path in Directory.EnumerateFiles(repository.Reports, "*.json").Order(StringComparer.Ordinal))
        {
            string json = System.IO.File.ReadAllText(path, Encoding.UTF8);
            if (ContentHash(json, "new") == hash)
            {
                return Read(json, path);
            }
        }

        return [];
    }

    private static IReadOnlyCollection<SpecChangeKey> Read(string json, string path)
    {
        try
        {
            return JsonChanges.Read(json);
        }
        catch (FormatException e)
        {
            throw new ToolException($"the report of the previous release, '{path}', cannot be read: {e.Message} Nothing was changed.", e);
        }
    }

    private static string? ContentHash(string json, string side)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(json);
            return report.RootElement.TryGetProperty(side, out JsonElement description) && description.TryGetProperty("contentHash", out JsonElement hash) ? hash.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // Not a report of this tool.
        }
    }

    private static string ReadOrEmpty(string path) => System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path, Encoding.UTF8) : string.Empty;

    private static ReportFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

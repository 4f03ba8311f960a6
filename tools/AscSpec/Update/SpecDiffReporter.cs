using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Spec.Diff;
using AscSpec.Diff;
using AscSpec.Documents;

namespace AscSpec.Update;

/// <summary>Reports a release by its spec diff: <c>spec/reports/VERSION.md</c> to read, <c>.json</c> for tools, and an entry in <c>CHANGELOG.md</c>.</summary>
internal sealed class SpecDiffReporter : IReleaseReporter
{
    public IReadOnlyList<ReportFile> Report(ReleaseChange change)
    {
        Repository repository = change.Repository;
        var options = new SpecDiffOptions { Names = CSharpNames.Of, ChangesBefore = FindChangesBefore(repository, change.Before.Description) };
        SpecDiffReport report = SpecDiffReport.Create(change.Before.Description, change.After.Description, options);
        return
        [
            File(Path.Combine(repository.Reports, report.MarkdownFileName), report.Markdown),
            File(Path.Combine(repository.Reports, report.JsonFileName), report.Json),
            File(repository.Changelog, Changelog.Insert(ReadOrEmpty(repository.Changelog), report.ChangelogLines, $"spec/reports/{report.MarkdownFileName}")),
        ];
    }

    // The report that led to what is now the old description tells what the new one takes back of it.
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
            if (NewContentHash(json) == hash)
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
            throw new ToolException($"the report of the release before, '{path}', cannot be read: {e.Message} Nothing was changed.", e);
        }
    }

    private static string? NewContentHash(string json)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(json);
            return report.RootElement.TryGetProperty("new", out JsonElement description) && description.TryGetProperty("contentHash", out JsonElement hash) ? hash.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // another kind of file: none of ours leads here
        }
    }

    private static string ReadOrEmpty(string path) => System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path, Encoding.UTF8) : string.Empty;

    private static ReportFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

using System.Reflection;
using System.Text;
using System.Text.Json;
using AscSpec.Documents;
using AscSpec.Update;

namespace AscSpec.Queries;

/// <summary>Finds the release that introduced an item, from the reports of the repository or, outside a repository, from the reports built into the tool.</summary>
internal sealed class ReleaseHistory
{
    private readonly Dictionary<string, string> _since = new(StringComparer.Ordinal);
    private readonly string? _oldest;

    private ReleaseHistory(IEnumerable<string> reports, string title)
    {
        var read = new List<(string Old, string New, string[] Added)>();
        foreach (string report in reports)
        {
            if (Read(report, title) is { } release)
            {
                read.Add(release);
            }
        }

        read.Sort((left, right) => ReleaseGuard.Compare(left.New, right.New));
        _oldest = read.Count == 0 ? null : read[0].Old;
        Releases = [.. read.Select(release => (release.New, (IReadOnlyList<string>)release.Added))];
        foreach ((_, string version, string[] added) in read)
        {
            foreach (string place in added)
            {
                _since[place] = version;
            }
        }
    }

    /// <summary>Creates the history of a document.</summary>
    /// <param name="repository">The repository with the reports, or null for the reports built into the tool.</param>
    /// <param name="title">The title of the document. Reports on other APIs are ignored.</param>
    public static ReleaseHistory Load(Repository? repository, string title) => new(repository is null ? Embedded() : Files(repository.Reports), title);

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Select(file => File.ReadAllText(file, Encoding.UTF8)) : [];

    private static IEnumerable<string> Embedded()
    {
        Assembly tool = typeof(ReleaseHistory).Assembly;
        foreach (string name in tool.GetManifestResourceNames().Where(name => name.StartsWith("reports/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(tool.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }

    /// <summary>What each release added, from oldest to newest.</summary>
    public IReadOnlyList<(string Version, IReadOnlyList<string> Added)> Releases { get; }

    /// <summary>Returns the release that introduced a place, if a report names it.</summary>
    public string? Release(string place) => _since.GetValueOrDefault(place);

    /// <summary>Returns the release that introduced a place such as <c>GET /v1/apps</c> or <c>schema App.attributes.name</c>, or null if no report mentions it.</summary>
    public string? Since(string place) => _since.TryGetValue(place, out string? version) ? version : _oldest is null ? null : _oldest + " or earlier";

    private static (string Old, string New, string[] Added)? Read(string json, string title)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(json);
            JsonElement root = report.RootElement;
            return root.GetProperty("new").GetProperty("title").GetString() != title ? null : (
                root.GetProperty("old").GetProperty("version").GetString()!,
                root.GetProperty("new").GetProperty("version").GetString()!,
                [.. root.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("kind").GetString() == "Added").Select(change => change.GetProperty("where").GetString()!)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // Not a report.
        }
    }
}

using System.Text;
using System.Text.Json;
using AscSpec.Documents;
using AscSpec.Update;

namespace AscSpec.Queries;

/// <summary>Since which release there is something: told by the reports of the repository.</summary>
internal sealed class ReleaseHistory
{
    private readonly Dictionary<string, string> _since = new(StringComparer.Ordinal);
    private readonly string? _oldest;

    private ReleaseHistory(IEnumerable<string> reports)
    {
        var read = new List<(string Old, string New, string[] Added)>();
        foreach (string report in reports)
        {
            if (Read(report) is { } release)
            {
                read.Add(release);
            }
        }

        read.Sort((left, right) => ReleaseGuard.Compare(left.New, right.New));
        _oldest = read.Count == 0 ? null : read[0].Old;
        foreach ((_, string version, string[] added) in read)
        {
            foreach (string place in added)
            {
                _since[place] = version;
            }
        }
    }

    /// <summary>The history that a repository's reports tell; an empty one without a repository.</summary>
    public static ReleaseHistory Load(Repository? repository) => new(
        repository is not null && Directory.Exists(repository.Reports)
            ? Directory.EnumerateFiles(repository.Reports, "*.json").Select(file => File.ReadAllText(file, Encoding.UTF8))
            : []);

    /// <summary>The release that brought a place such as <c>GET /v1/apps</c> or <c>schema App.attributes.name</c>; null where no report tells.</summary>
    public string? Since(string place) => _since.TryGetValue(place, out string? version) ? version : _oldest is null ? null : _oldest + " or earlier";

    private static (string Old, string New, string[] Added)? Read(string json)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(json);
            JsonElement root = report.RootElement;
            return (
                root.GetProperty("old").GetProperty("version").GetString()!,
                root.GetProperty("new").GetProperty("version").GetString()!,
                [.. root.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("kind").GetString() == "Added").Select(change => change.GetProperty("where").GetString()!)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // another kind of file
        }
    }
}

using System.Globalization;
using System.Text;

namespace AppStoreConnect.Tests.Support;

/// <summary>A request as it was sent.</summary>
internal sealed class LoopbackRequest
{
    internal required string Method { get; init; }

    /// <summary>The path with the query.</summary>
    internal required string Target { get; init; }

    internal required IReadOnlyDictionary<string, string> Headers { get; init; }

    internal byte[] Body { get; set; } = [];

    internal string Text => Encoding.UTF8.GetString(Body);

    internal string Path => Target.Split('?')[0];

    internal string? Authorization => Headers.GetValueOrDefault("Authorization");

    internal string? Token => Authorization?["Bearer ".Length..];

    internal int ContentLength => Headers.TryGetValue("Content-Length", out string? length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0;

    internal static LoopbackRequest Parse(string head)
    {
        string[] lines = head.Split("\r\n");
        string[] first = lines[0].Split(' ');
        return new()
        {
            Method = first[0],
            Target = first[1],
            Headers = lines.Skip(1).Select(l => l.Split(": ", 2)).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).ToDictionary(
                g => g.Key, g => string.Join(", ", g.Select(p => p[1])), StringComparer.OrdinalIgnoreCase),
        };
    }
}

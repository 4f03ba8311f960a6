using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Testing;

/// <summary>A request as it arrived, and what was answered.</summary>
public sealed class RecordedRequest
{
    private const int LargestKept = 1024 * 1024;
    private ReadOnlyMemory<byte> _body;

    /// <summary>Its place among all requests of the service, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The method, as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The path, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query without its question mark, still percent-encoded; empty for none.</summary>
    public required string Query { get; init; }

    /// <summary>The query's parameters, decoded, in their order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>Headers by name, without regard to case; several values of one name are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as it came; empty for none.</summary>
    public required ReadOnlyMemory<byte> Body
    {
        get => _body;
        init => (_body, BodyLength) = (value, value.Length);
    }

    /// <summary>The length of the body. Bodies of more than a megabyte are not kept after the answer.</summary>
    public long BodyLength { get; private init; }

    /// <summary>Whether it came to <see cref="FakeAppStoreConnect.OtherAddress"/>, where no token may ever be sent.</summary>
    public required bool IsOtherHost { get; init; }

    /// <summary>When it came, by the service's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The operation that it reached; null where none, or where the document gives it no id.</summary>
    public string? OperationId { get; internal set; }

    /// <summary>What the judge found wrong; empty where nothing, or where nothing was judged.</summary>
    public IReadOnlyList<ErrorItem> Violations { get; internal set; } = [];

    /// <summary>What was answered; null while it is being made.</summary>
    public Reply? Reply { get; internal set; }

    /// <summary>About how many bytes it takes in memory. The query is there as text, and taken apart.</summary>
    internal long Size => Body.Length + (Reply?.Body.Length ?? 0) + (2 * (Path.Length + (2 * Query.Length) + Headers.Sum(header => header.Value.Length)));

    /// <summary>What the log counts for it; null where it is not in the log.</summary>
    internal long? KeptBytes { get; set; }

    /// <summary>Drops a large body, so that uploads do not fill the memory.</summary>
    internal void Answered()
    {
        if (_body.Length > LargestKept)
        {
            _body = ReadOnlyMemory<byte>.Empty;
        }
    }

    /// <summary>The value of a header; null where it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The first value of a query parameter, decoded; null where it was not sent.</summary>
    public string? Parameter(string name)
    {
        foreach ((string key, string value) in Parameters)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement BodyJson => JsonElement.Parse(Body.Span);

    /// <summary>Method, path and query, for messages.</summary>
    public override string ToString() => Query.Length == 0 ? $"{Method} {Path}" : $"{Method} {Path}?{Query}";
}

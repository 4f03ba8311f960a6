using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Testing;

/// <summary>A request as it arrived, with its response.</summary>
public sealed class RecordedRequest
{
    private const int LargestKept = 1024 * 1024;
    private ReadOnlyMemory<byte> _body;

    /// <summary>The number of the request in the service, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The method, as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The path, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query without the question mark, still percent-encoded. Empty if there is none.</summary>
    public required string Query { get; init; }

    /// <summary>The decoded query parameters, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The headers by case-insensitive name. Multiple values of a header are joined with commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as it was sent. Empty if there is none.</summary>
    public required ReadOnlyMemory<byte> Body
    {
        get => _body;
        init => (_body, BodyLength) = (value, value.Length);
    }

    /// <summary>The length of the body. Bodies of more than a megabyte are not kept after the response.</summary>
    public long BodyLength { get; private init; }

    /// <summary>Whether it was sent to <see cref="FakeAppStoreConnect.OtherAddress"/>, which must never receive a token.</summary>
    public required bool IsOtherHost { get; init; }

    /// <summary>When it arrived, according to the clock of the service.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of its operation, or null if it has no operation or the operation has no id.</summary>
    public string? OperationId { get; internal set; }

    /// <summary>The violations. Empty if there are none or if the request was not validated.</summary>
    public IReadOnlyList<ErrorItem> Violations { get; internal set; } = [];

    /// <summary>The response, or null while it is being created.</summary>
    public Reply? Reply { get; internal set; }

    /// <summary>Its approximate size in memory in bytes. The query is stored both as text and parsed.</summary>
    internal long Size => Body.Length + (Reply?.Body.Length ?? 0) + (2 * (Path.Length + (2 * Query.Length) + Headers.Sum(header => header.Value.Length)));

    /// <summary>The size that the log counts for it, or null if it is not in the log.</summary>
    internal long? KeptBytes { get; set; }

    /// <summary>Drops a large body, so that uploads do not fill memory.</summary>
    internal void Answered()
    {
        if (_body.Length > LargestKept)
        {
            _body = ReadOnlyMemory<byte>.Empty;
        }
    }

    /// <summary>Returns the value of a header, or null if it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Returns the first decoded value of a query parameter, or null if it was not sent.</summary>
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

    /// <summary>Returns the body as JSON.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public JsonElement BodyJson => JsonElement.Parse(Body.Span);

    /// <summary>Returns the method, path, and query, for messages.</summary>
    public override string ToString() => Query.Length == 0 ? $"{Method} {Path}" : $"{Method} {Path}?{Query}";
}

using System.Text;

namespace AppStoreConnect.Testing;

/// <summary>An answer of the service before it is sent: behaviours change it with <c>with</c>.</summary>
public sealed record Reply
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The <c>Content-Type</c>; null if there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Headers beside <c>Content-Type</c> and <c>Content-Length</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>After how many bytes of the body the connection is cut; -1: before the status line; null: not at all.</summary>
    public long? CutAfter { get; init; }

    /// <summary>How often the body is sent over and over, for bodies larger than anyone wants in memory; 1 for once.</summary>
    public long Repeat { get; init; } = 1;

    /// <summary>Whether the body comes without a <c>Content-Length</c>, in chunks.</summary>
    public bool IsChunked { get; init; }

    /// <summary>The pause before every <see cref="ChunkSize"/> bytes of the body; null if there is none.</summary>
    public TimeSpan? ChunkPause { get; init; }

    /// <summary>The bytes sent between two pauses.</summary>
    public int ChunkSize { get; init; } = 1024;

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The same with one more header.</summary>
    public Reply WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>A reply of JSON text.</summary>
    public static Reply Json(int status, string json) => Text(status, OperationRoute.Json, json);

    /// <summary>A reply of text.</summary>
    public static Reply Text(int status, string contentType, string text) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>A reply with errors as Apple shapes them; the status is the first one's.</summary>
    public static Reply Errors(params IReadOnlyList<ErrorItem> errors) => ErrorDocument.Reply(errors);
}

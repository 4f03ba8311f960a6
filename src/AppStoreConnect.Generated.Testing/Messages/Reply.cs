using System.Text;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing;

/// <summary>A response of the service before it is sent. Behaviors change it with <c>with</c>.</summary>
public sealed record Reply
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The <c>Content-Type</c>, or null if there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body. Empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Headers other than <c>Content-Type</c> and <c>Content-Length</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The number of body bytes after which the connection is closed, -1 to close it before the status line, or null to keep it open.</summary>
    public long? CutAfter { get; init; }

    /// <summary>The number of times to send the body, for bodies that are too large for memory. 1 sends it once.</summary>
    public long Repeat { get; init; } = 1;

    /// <summary>Whether the body is sent in chunks, without a <c>Content-Length</c>.</summary>
    public bool IsChunked { get; init; }

    /// <summary>The delay before every <see cref="ChunkSize"/> bytes of the body, or null for no delay.</summary>
    public TimeSpan? ChunkPause { get; init; }

    /// <summary>The number of bytes sent between two delays.</summary>
    public int ChunkSize { get; init; } = 1024;

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Returns the reply with an additional header.</summary>
    public Reply WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>Creates a reply with JSON text.</summary>
    public static Reply Json(int status, string json) => Text(status, OperationRoute.Json, json);

    /// <summary>Creates a reply with text.</summary>
    public static Reply Text(int status, string contentType, string text) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>Creates a reply with errors in Apple's format and the status of the first one.</summary>
    public static Reply Errors(params IReadOnlyList<ErrorItem> errors) => ErrorDocument.Reply(errors);
}

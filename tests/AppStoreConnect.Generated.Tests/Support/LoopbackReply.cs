using System.Globalization;
using System.Text;

namespace AppStoreConnect.Tests.Support;

/// <summary>What the server writes and does next.</summary>
internal sealed record LoopbackReply(byte[] Bytes)
{
    internal int Status { get; private init; }

    internal (string Name, string Value)[] Headers { get; private init; } = [];

    internal byte[] Body { get; private init; } = [];

    /// <summary>Whether this is regular HTTP, which WireMock.Net can send. Otherwise, it needs a socket.</summary>
    internal bool IsWellFormed => Status > 0 && !Closes && !Resets && !Hangs;

    internal bool Closes { get; init; }

    internal bool Resets { get; init; }

    internal bool Hangs { get; init; }

    internal static LoopbackReply NoContent { get; } = new("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"u8.ToArray()) { Status = 204 };

    /// <summary>Closes the connection before the first byte of the response.</summary>
    internal static LoopbackReply Broken { get; } = new([]) { Closes = true, Resets = true };

    /// <summary>Sends nothing and keeps the connection open.</summary>
    internal static LoopbackReply Silent { get; } = new([]) { Hangs = true };

    internal static LoopbackReply Json(string json, int status = 200, params string[] headers) => Of(status, "application/json", Encoding.UTF8.GetBytes(json), headers);

    internal static LoopbackReply Html(string html, int status, params string[] headers) => Of(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), headers);

    internal static LoopbackReply WithStatus(int status, params string[] headers) => Of(status, null, [], headers);

    /// <summary>Returns the errors that the service sends with a status.</summary>
    internal static LoopbackReply Error(int status, string code, params string[] headers) => Json(ErrorBody(status, code), status, headers);

    internal static string ErrorBody(int status, string code) =>
        $$"""{"errors":[{"id":"e-1","status":"{{status}}","code":"{{code}}","title":"The title.","detail":"The detail."}]}""";

    internal static LoopbackReply Of(int status, string? contentType, byte[] body, params string[] headers)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Reason\r\nContent-Length: {body.Length}\r\n");
        if (contentType is not null)
        {
            head.Append("Content-Type: ").Append(contentType).Append("\r\n");
        }

        foreach (string header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        string[] all = contentType is null ? headers : [$"Content-Type: {contentType}", .. headers];
        return new([.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body])
        {
            Status = status,
            Headers = [.. all.Select(header => header.Split(": ", 2)).Select(parts => (parts[0], parts[1]))],
            Body = body,
        };
    }

    /// <summary>Returns the same response, cut off before its last bytes.</summary>
    internal LoopbackReply CutBy(int bytes) => new(Bytes[..^bytes]) { Closes = true };
}

using System.Text.Json;
using AppStoreConnect.Http;

namespace AppStoreConnect;

/// <summary>The service said that all is well, but its answer is not what was promised: not JSON, JSON of another shape, too large, or with a link that must not be followed.</summary>
public sealed class AppStoreConnectResponseException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectResponseException()
    {
    }

    private AppStoreConnectResponseException(string message)
        : base(message)
    {
    }

    private AppStoreConnectResponseException(string message, string? place, Exception cause)
        : base(message, cause) => Place = place;

    private AppStoreConnectResponseException(FailedCall call, string message, string? place, Exception? cause)
        : base(call, message, cause) => Place = place;

    /// <summary>Where in the document, such as <c>$.data[3].attributes.name</c> or <c>line 1, byte 4711</c>; null when it is not about a place.</summary>
    public string? Place { get; }

    internal static AppStoreConnectResponseException Unreadable(OutgoingRequest request, ResponseInfo info, ReadOnlyMemory<byte> body, Exception cause, string? place)
    {
        place ??= PlaceOf(cause);
        var answer = new FailedResponse(info, body.Span);
        string type = string.IsNullOrEmpty(answer.ContentType) ? "no content type" : answer.ContentType;
        string message =
            $"{ErrorMessage.Name(request)}: the answer ({(int)info.StatusCode}, {type}, {body.Length} bytes) can't be read{(place is null ? "" : $" at {place}")}: {ErrorMessage.OneLine(cause.Message)}"
            + (body.IsEmpty ? "" : $"\nIt begins: {ErrorMessage.Beginning(answer.Body!)}");
        return new(new FailedCall(request, info.Attempts, info.Elapsed, answer), message, place, cause);
    }

    /// <summary>As the other, of an answer that came through an adapter that tells nothing but its body.</summary>
    internal static AppStoreConnectResponseException Unreadable(string request, string body, Exception cause) => new(
        $"{request}: the answer can't be read: {ErrorMessage.OneLine(cause.Message)}\nIt begins: {ErrorMessage.Beginning(body)}", PlaceOf(cause), cause);

    internal static AppStoreConnectResponseException TooLarge(OutgoingRequest request, ResponseInfo info, ReadOnlySpan<byte> beginning, int limit) => new(
        new FailedCall(request, info.Attempts, info.Elapsed, new FailedResponse(info, beginning) { IsTruncated = true }),
        $"{ErrorMessage.Name(request)}: the answer is larger than the {limit} bytes that {nameof(AppStoreConnectClientOptions.MaxResponseBytes)} allows.",
        place: null,
        cause: null);

    internal static AppStoreConnectResponseException NextLink(string link, string problem) => new(
        $"The page's links.next is not followed, and no token was sent there: {problem}. The link: {ErrorMessage.Beginning(link)}");

    private static string? PlaceOf(Exception cause) => cause switch
    {
        JsonException { Path: { } path } => path,
        JsonException { BytePositionInLine: { } at } json => $"line {json.LineNumber + 1}, byte {at}",
        _ => null,
    };
}

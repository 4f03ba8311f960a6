using System.Text.Json;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>The service reported success, but its response is not the documented one: not JSON, JSON of another shape, too large, or with a link that must not be followed.</summary>
public sealed class AppStoreConnectResponseException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
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

    /// <summary>The position in the document, such as <c>$.data[3].attributes.name</c> or <c>line 1, byte 4711</c>, or null if the error has none.</summary>
    public string? Place { get; }

    internal static AppStoreConnectResponseException Unreadable(CallState call, ResponseInfo info, ReadOnlySpan<byte> body, Exception cause, string? place)
    {
        call.Succeeded();
        Redaction redaction = call.Redaction;
        place = (place ?? PlaceOf(cause)) is { } at ? TerminalText.OneLine(redaction.Clean(at)) : null;
        cause = AppStoreConnectConnectionException.WithoutTokens(cause, redaction, static text => new JsonException(text));
        var answer = new FailedResponse(info, body, redaction);
        string type = string.IsNullOrEmpty(answer.ContentType) ? "no content type" : TerminalText.OneLine(answer.ContentType);
        string message =
            $"{ErrorMessage.Name(call.Request)}: the response ({(int)info.StatusCode}, {type}, {body.Length} bytes) can't be read{(place is null ? "" : $" at {place}")}: {TerminalText.OneLine(redaction.Clean(cause.Message))}"
            + (body.IsEmpty ? "" : $"\nIt starts with: {TerminalText.Beginning(answer.Body)}");
        return new(new FailedCall(call, answer), WithWarning(message, call.IsWrite), place, cause);
    }

    /// <summary>The same for a response from an adapter that reports nothing but the body.</summary>
    internal static AppStoreConnectResponseException Unreadable(string request, string body, Exception cause) => new(
        $"{TerminalText.Address(request)}: the response can't be read: {TerminalText.OneLine(cause.Message)}\nIt starts with: {TerminalText.Beginning(body)}", PlaceOf(cause) is { } at ? TerminalText.OneLine(at) : null, cause)
    {
        MayHaveBeenApplied = !request.StartsWith("GET ", StringComparison.Ordinal) && !request.StartsWith("HEAD ", StringComparison.Ordinal),
    };

    internal static AppStoreConnectResponseException TooLarge(FailedCall call, int limit) => new(
        call,
        WithWarning(
            $"{ErrorMessage.Name(call.Request)}: the response ({(int)call.Response!.StatusCode}) is larger than the {limit} bytes that {nameof(AppStoreConnectClientOptions.MaxResponseBytes)} allows.",
            call.MayHaveBeenApplied),
        place: null,
        cause: null);

    internal static AppStoreConnectResponseException OtherMedia(FailedCall call, in OutgoingRequest request)
    {
        FailedResponse answer = call.Response!;
        string message = $"{ErrorMessage.Name(request)}: the response ({(int)answer.StatusCode}) is {TerminalText.OneLine(answer.ContentType ?? "an HTML page")}, but {TerminalText.OneLine(request.Accept ?? "a file")} was requested."
            + $"\nIt starts with: {TerminalText.Beginning(answer.Body)}";
        return new(call, WithWarning(message, call.MayHaveBeenApplied), place: null, cause: null);
    }

    internal static AppStoreConnectResponseException NextLink(string link, string problem) => new(
        $"The page's links.next is not followed, and nothing was sent there: {TerminalText.OneLine(problem)}. The link: {Address(link)}");

    internal static AppStoreConnectResponseException RelatedLink(string link, string problem) => new(
        $"The relationship's related link is not followed, and nothing was sent there: {TerminalText.OneLine(problem)}. The link: {Address(link)}");

    internal static AppStoreConnectResponseException EmptyPages(int count, string link) => new(
        $"Paging stopped after {count} empty pages in a row, each with a next link. The last link: {Address(link)}");

    // A link can echo the token of the request.
    private static string Address(string link) => TerminalText.Address(Redaction.WithoutTokens(TerminalText.OneLine(link)));

    private static string WithWarning(string message, bool mayHaveBeenApplied) => mayHaveBeenApplied ? $"{message}\n{ErrorHints.MayHaveBeenApplied}" : message;

    private static string? PlaceOf(Exception cause) => cause switch
    {
        JsonException { Path: { } path } => path,
        JsonException { BytePositionInLine: { } at } json => $"line {json.LineNumber + 1}, byte {at}",
        _ => null,
    };
}

using AppStoreConnect.Http;

namespace AppStoreConnect.Pipeline;

/// <summary>Creates the error for a response whose body could not be read.</summary>
internal static class UnreadableResponse
{
    /// <summary>The error names the request and the place, and quotes the start of the body.</summary>
    /// <param name="response">The response. Its body was read into a buffer.</param>
    /// <param name="cause">Usually the reader's JsonException.</param>
    /// <param name="place">The place in the document, such as <c>$.data[3].attributes</c>, or null if only the cause knows.</param>
    internal static AppStoreConnectResponseException Unreadable(this ApiResponse response, Exception cause, string? place = null) =>
        AppStoreConnectResponseException.Unreadable(response.Call, response.Info, response.Body.Span, cause, place);
}

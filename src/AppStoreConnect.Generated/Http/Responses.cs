using System.Text;
using System.Text.Json;
using AppStoreConnect.Errors;
using AppStoreConnect.Text;

namespace AppStoreConnect.Http;

/// <summary>Operations on responses that every path of the pipeline shares.</summary>
internal static class Responses
{
    internal const string ErrorsInSuccess = "The response contains errors although its status code reports success.";

    /// <summary>Releases a response. An error while closing it does not change the outcome of the call.</summary>
    internal static void Release(this HttpResponseMessage message) => Release((IDisposable)message);

    /// <summary>Releases a response or its body.</summary>
    internal static void Release(IDisposable part)
    {
        try
        {
            part.Dispose();
        }
#pragma warning disable CA1031 // A handler can throw any exception.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The call's own outcome is known.
        }
    }

    /// <summary>Refuses an HTML page or a list of errors where a success without content was expected.</summary>
    /// <exception cref="JsonException">The response is such a page or list.</exception>
    internal static void ThrowIfNoSuccess(ResponseInfo info, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return;
        }

        if (IsHtml(info.Header("Content-Type")) || HtmlText.IsPage(Encoding.UTF8.GetString(body[..Math.Min(body.Length, 1024)])))
        {
            throw new JsonException("The response is an HTML page, such as a proxy or captive portal sends, where none was expected.");
        }

        if (ErrorResponseReader.Read(body).Count > 0)
        {
            throw new JsonException(ErrorsInSuccess);
        }
    }

    /// <summary>Whether a Content-Type is HTML, also if it is malformed.</summary>
    internal static bool IsHtml(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));
}

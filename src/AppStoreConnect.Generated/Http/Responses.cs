using System.Text.Json;

namespace AppStoreConnect.Http;

/// <summary>What every path does with a response.</summary>
internal static class Responses
{
    /// <summary>Releases a response. Its content may be a caller's handler's; if that fails to close, the outcome of the call is still what matters.</summary>
    internal static void Release(this HttpResponseMessage message)
    {
        try
        {
            message.Dispose();
        }
#pragma warning disable CA1031 // Handlers throw what they like.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The call's own outcome is known.
        }
    }

    /// <summary>Refuses an HTML page where a success without content was expected.</summary>
    /// <exception cref="JsonException">The response is such a page.</exception>
    internal static void ThrowIfPage(ResponseInfo info, int length)
    {
        if (length > 0 && info.ContentType?.Equals("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            throw new JsonException("The response is an HTML page, such as a proxy or captive portal sends, where none was expected.");
        }
    }
}

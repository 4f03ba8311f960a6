using System.Text.Json;

namespace AppStoreConnect.Http;

/// <summary>Operations on responses that every path of the pipeline shares.</summary>
internal static class Responses
{
    /// <summary>Releases a response. An error while closing it does not change the outcome of the call.</summary>
    internal static void Release(this HttpResponseMessage message)
    {
        try
        {
            message.Dispose();
        }
#pragma warning disable CA1031 // A handler can throw any exception.
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

using System.Net;

namespace AppStoreConnect.Http;

/// <summary>Decides which redirects are followed: those of reads, to https or to the client's own service.</summary>
internal static class Redirects
{
    internal const int Max = 10;

    /// <returns>The target, or null to return the response as is.</returns>
    internal static Uri? Target(HttpResponseMessage response, Uri from, HttpMethod method, ApiOrigin origin)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

        // A write is not repeated at a URL that the caller did not choose.
        if (!isRedirect || !OutgoingRequest.IsSafe(method) || response.Headers.Location is not { } location)
        {
            return null;
        }

        // An invalid Location, alone or combined with the request's URL, is not followed.
        return Uri.TryCreate(from, location, out Uri? target) && target.Host.Length > 0 && origin.Allows(target) ? target : null;
    }
}

using System.Net;

namespace AppStoreConnect.Http;

/// <summary>Which redirects are followed: those of reads, to https or to the client's own service.</summary>
internal static class Redirects
{
    internal const int Max = 10;

    /// <returns>Where to go; null to hand the answer over as it is.</returns>
    internal static Uri? Target(HttpResponseMessage response, Uri from, HttpMethod method, ApiOrigin origin)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

        // A write is not repeated at a place that its caller did not name.
        if (!isRedirect || !OutgoingRequest.IsSafe(method) || response.Headers.Location is not { } location)
        {
            return null;
        }

        // A Location that is no address together with the request's own is not followed, like any other that leads nowhere.
        return Uri.TryCreate(from, location, out Uri? target) && target.Host.Length > 0 && origin.Allows(target) ? target : null;
    }
}

using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>One call as described by a request builder: everything that the transport needs, created without a URI template.</summary>
/// <remarks>Fields, because the runtime would compile two accessors for each property before the first request is sent.</remarks>
internal struct ApiRequest
{
    /// <summary>What nearly all calls accept.</summary>
    internal const string Json = "application/json";

    /// <summary>The HTTP method.</summary>
    internal required HttpMethod Method;

    /// <summary>An absolute URL, or the path and query after the base URL, such as <c>/v1/apps?limit=2</c>.</summary>
    internal required string Url;

    /// <summary>The path template for traces, logs, and messages, such as <c>/v1/apps/{id}</c>. Null for a raw URL or a followed link.</summary>
    internal string? Route;

    /// <summary>The <c>Accept</c> header, or null for <see cref="Json"/>.</summary>
    internal string? Accept;

    /// <summary>Writes the body, or null if there is none. Called for every attempt.</summary>
    internal Serialization.IRequestBody? Body;

    /// <summary>The caller's headers, or null if there is none.</summary>
    internal RequestHeaders? Headers;

    /// <summary>The caller's options for this call, such as retries, or null if there is none.</summary>
    internal IList<IRequestOption>? Options;

    /// <summary>Returns the same request for another URL, such as that of the next page; returns this request for null.</summary>
    internal readonly ApiRequest At(string? url) => url is null ? this : this with { Url = url };
}

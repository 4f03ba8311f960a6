using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>One call as described by a request builder: everything that the transport needs, created without a URI template.</summary>
internal readonly record struct ApiRequest
{
    /// <summary>What nearly all calls accept.</summary>
    public const string Json = "application/json";

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>An absolute URL, or the path and query after the base URL, such as <c>/v1/apps?limit=2</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The path template for traces, logs, and messages, such as <c>/v1/apps/{id}</c>. Null for a raw URL or a followed link.</summary>
    public string? Route { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get => field ?? Json; init; }

    /// <summary>Writes the body, or null if there is none. Called for every attempt.</summary>
    public Serialization.IRequestBody? Body { get; init; }

    /// <summary>The caller's headers, or null if there is none.</summary>
    public RequestHeaders? Headers { get; init; }

    /// <summary>The caller's options for this call, such as retries, or null if there is none.</summary>
    public IList<IRequestOption>? Options { get; init; }

    /// <summary>Returns the same request for another URL, such as that of the next page; returns this request for null.</summary>
    internal ApiRequest At(string? url) => url is null ? this : this with { Url = url };
}

using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>One call as a request builder describes it: all that the transport needs, made without a URI template.</summary>
internal readonly record struct ApiRequest
{
    /// <summary>What nearly all calls accept.</summary>
    public const string Json = "application/json";

    /// <summary>The method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>An absolute address, or a path from the base address on with its query: <c>/v1/apps?limit=2</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The path template, such as <c>/v1/apps/{id}</c>, for traces, logs and messages; null for a raw or followed link.</summary>
    public string? Route { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get => field ?? Json; init; }

    /// <summary>Writes the body; null if there is none. Called again for every attempt.</summary>
    public Serialization.IRequestBody? Body { get; init; }

    /// <summary>The caller's own headers; null if there is none.</summary>
    public RequestHeaders? Headers { get; init; }

    /// <summary>The caller's options for this call (retry, …); null if there is none.</summary>
    public IList<IRequestOption>? Options { get; init; }

    /// <summary>The same for another address, such as that of the next page; itself for null.</summary>
    internal ApiRequest At(string? url) => url is null ? this : this with { Url = url };
}

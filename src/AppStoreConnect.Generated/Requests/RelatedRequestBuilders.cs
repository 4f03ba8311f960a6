using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for a read-only collection, usually the related resources of a relationship: <c>GET …/{id}/{name}</c>.</summary>
/// <typeparam name="T">The class of the resources.</typeparam>
/// <typeparam name="TQuery">The query parameters.</typeparam>
public sealed class CollectionRequestBuilder<T, TQuery> : PagedRequestBuilder<T, TQuery>
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    /// <summary>Creates a builder that sends through your own adapter.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute URL.</param>
    /// <param name="route">The path template for logs and traces, or null to use the path.</param>
    public CollectionRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    internal CollectionRequestBuilder(ApiRequestBuilder parent, string segment)
        : base(parent, segment)
    {
    }

    /// <summary>Returns the same builder for a raw URL.</summary>
    /// <param name="rawUrl">The URL, including its query.</param>
    public CollectionRequestBuilder<T, TQuery> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

/// <summary>Builds requests for the related resource of a to-one relationship: <c>GET …/{id}/{name}</c>.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters.</typeparam>
public sealed class RelatedRequestBuilder<T, TQuery> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    /// <summary>Creates a builder that sends through your own adapter.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute URL.</param>
    /// <param name="route">The path template for logs and traces, or null to use the path.</param>
    public RelatedRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    internal RelatedRequestBuilder(ApiRequestBuilder parent, string segment)
        : base(parent, segment)
    {
    }

    /// <summary>Returns the resource. <see cref="Document{T}.DataOrDefault"/> is null if there is none.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<T>> GetAsync(Action<RequestConfiguration<TQuery>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, TQuery>(Method.GET, null, configure, cancellationToken, dataCanBeNull: true);

    /// <summary>Returns the GET request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<TQuery>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>Returns the same builder for a raw URL.</summary>
    /// <param name="rawUrl">The URL, including its query.</param>
    public RelatedRequestBuilder<T, TQuery> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>A collection that can only be read, mostly the resources that a relationship leads to: <c>GET …/{id}/{name}</c>.</summary>
/// <typeparam name="T">The class of the resources.</typeparam>
/// <typeparam name="TQuery">The query parameters.</typeparam>
public sealed class CollectionRequestBuilder<T, TQuery> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    /// <summary>A builder that sends through an adapter of your own.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute address.</param>
    /// <param name="route">The path template, for logs and traces; null for the path.</param>
    public CollectionRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    /// <summary>One page; <see cref="ListAsync"/> gets all.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Page<T>> GetAsync(Action<RequestConfiguration<TQuery>>? configure = null, CancellationToken cancellationToken = default) =>
        PageAsync<T, TQuery>(configure, cancellationToken);

    /// <summary>All pages, as one sequence.</summary>
    /// <param name="configure">Sets query parameters, headers and options of the first page.</param>
    /// <param name="paging">How to page; null uses the defaults.</param>
    public AsyncPageable<T> ListAsync(Action<RequestConfiguration<TQuery>>? configure = null, PagingOptions? paging = null) =>
        Pages<T, TQuery>(configure, paging);

    /// <summary>The GET as Kiota's description of a request.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<TQuery>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>The same for a raw address.</summary>
    /// <param name="rawUrl">The address, parameters included.</param>
    public CollectionRequestBuilder<T, TQuery> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

/// <summary>The resource that a to-one relationship leads to: <c>GET …/{id}/{name}</c>.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters.</typeparam>
public sealed class RelatedRequestBuilder<T, TQuery> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    /// <summary>A builder that sends through an adapter of your own.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute address.</param>
    /// <param name="route">The path template, for logs and traces; null for the path.</param>
    public RelatedRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    /// <summary>The resource. <see cref="Document{T}.DataOrDefault"/> is null where there is none.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<T>> GetAsync(Action<RequestConfiguration<TQuery>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, TQuery>(Method.GET, null, configure, cancellationToken, dataCanBeNull: true);

    /// <summary>The GET as Kiota's description of a request.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<TQuery>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>The same for a raw address.</summary>
    /// <param name="rawUrl">The address, parameters included.</param>
    public RelatedRequestBuilder<T, TQuery> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

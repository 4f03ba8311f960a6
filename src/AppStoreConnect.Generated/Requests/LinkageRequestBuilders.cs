using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>The linkages of a to-many relationship: <c>GET …/relationships/{name}</c>.</summary>
/// <typeparam name="T">The class of the related resources.</typeparam>
public class ToManyLinkageRequestBuilder<T> : ApiRequestBuilder
    where T : Resource, IModel, new()
{
    /// <summary>A builder that sends through an adapter of your own.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute address.</param>
    /// <param name="route">The path template, for logs and traces; null for the path.</param>
    public ToManyLinkageRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    /// <summary>One page of the linkages: ids of the related resources, without the resources.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Page<Linkage<T>>> GetAsync(
        Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        PageAsync<Linkage<T>, LinkagesQueryParameters>(configure, cancellationToken);

    /// <summary>All linkages, page after page.</summary>
    /// <param name="configure">Sets query parameters, headers and options of the first page.</param>
    /// <param name="paging">How to page; null uses the defaults.</param>
    public AsyncPageable<Linkage<T>> ListAsync(
        Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null, PagingOptions? paging = null) =>
        Pages<Linkage<T>, LinkagesQueryParameters>(configure, paging);

    /// <summary>The GET as Kiota's description of a request.</summary>
    /// <param name="configure">Sets query parameters, headers and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>The same builder for a raw address.</summary>
    /// <param name="rawUrl">The address, parameters included.</param>
    public ToManyLinkageRequestBuilder<T> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

/// <summary>The linkage of a to-one relationship: <c>GET …/relationships/{name}</c>.</summary>
/// <typeparam name="T">The class of the related resource.</typeparam>
public class ToOneLinkageRequestBuilder<T> : ApiRequestBuilder
    where T : Resource, IModel, new()
{
    /// <summary>A builder that sends through an adapter of your own.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute address.</param>
    /// <param name="route">The path template, for logs and traces; null for the path.</param>
    public ToOneLinkageRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    /// <summary>The linkage: the id of the related resource, without the resource. <see cref="Document{T}.DataOrDefault"/> is null where there is none.</summary>
    /// <param name="configure">Sets headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<Linkage<T>>> GetAsync(
        Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<Linkage<T>, DefaultQueryParameters>(Method.GET, null, configure, cancellationToken, dataCanBeNull: true);

    /// <summary>The GET as Kiota's description of a request.</summary>
    /// <param name="configure">Sets headers and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>The same builder for a raw address.</summary>
    /// <param name="rawUrl">The address, parameters included.</param>
    public ToOneLinkageRequestBuilder<T> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

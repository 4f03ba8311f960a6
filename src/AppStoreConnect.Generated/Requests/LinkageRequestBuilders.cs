using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for the linkages of a to-many relationship: <c>GET …/relationships/{name}</c>.</summary>
/// <typeparam name="T">The class of the related resources.</typeparam>
public class ToManyLinkageRequestBuilder<T> : ApiRequestBuilder
    where T : Resource, IModel, new()
{
    /// <summary>Creates a builder that sends through your own adapter.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute URL.</param>
    /// <param name="route">The path template for logs and traces, or null to use the path.</param>
    public ToManyLinkageRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    internal ToManyLinkageRequestBuilder(ApiRequestBuilder parent, string segment)
        : base(parent, segment)
    {
    }

    /// <summary>Returns one page of the linkages: the ids of the related resources, without the resources.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Page<Linkage<T>>> GetAsync(
        Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        PageAsync<Linkage<T>, LinkagesQueryParameters>(configure, cancellationToken);

    /// <summary>Enumerates all linkages, page by page.</summary>
    /// <param name="configure">Sets query parameters, headers, and options of the first page.</param>
    /// <param name="paging">The paging options, or null for the defaults.</param>
    public AsyncPageable<Linkage<T>> ListAsync(
        Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null, PagingOptions? paging = null) =>
        Pages<Linkage<T>, LinkagesQueryParameters>(configure, paging);

    /// <summary>Returns the GET request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<LinkagesQueryParameters>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>Returns the same builder for a raw URL.</summary>
    /// <param name="rawUrl">The URL, including its query.</param>
    public ToManyLinkageRequestBuilder<T> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

/// <summary>Builds requests for the linkage of a to-one relationship: <c>GET …/relationships/{name}</c>.</summary>
/// <typeparam name="T">The class of the related resource.</typeparam>
public class ToOneLinkageRequestBuilder<T> : ApiRequestBuilder
    where T : Resource, IModel, new()
{
    /// <summary>Creates a builder that sends through your own adapter.</summary>
    /// <param name="requestAdapter">Sends the requests.</param>
    /// <param name="path">The path with its ids, already escaped, or an absolute URL.</param>
    /// <param name="route">The path template for logs and traces, or null to use the path.</param>
    public ToOneLinkageRequestBuilder(IRequestAdapter requestAdapter, string path, string? route = null)
        : base(requestAdapter, path, route ?? path)
    {
    }

    internal ToOneLinkageRequestBuilder(ApiRequestBuilder parent, string segment)
        : base(parent, segment)
    {
    }

    /// <summary>Returns the linkage: the id of the related resource, without the resource. <see cref="Document{T}.DataOrDefault"/> is null if there is none.</summary>
    /// <param name="configure">Sets headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<Linkage<T>>> GetAsync(
        Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<Linkage<T>, DefaultQueryParameters>(Method.GET, null, configure, cancellationToken, dataCanBeNull: true);

    /// <summary>Returns the GET request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets headers and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);

    /// <summary>Returns the same builder for a raw URL.</summary>
    /// <param name="rawUrl">The URL, including its query.</param>
    public ToOneLinkageRequestBuilder<T> WithUrl(string rawUrl) => new(RequestAdapter, rawUrl, UrlTemplate);
}

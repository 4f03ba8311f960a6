using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for a collection: GET one page, or all of them.</summary>
/// <typeparam name="T">The class of the resources.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
public abstract class PagedRequestBuilder<T, TQuery> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    private protected PagedRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    private protected PagedRequestBuilder(ApiRequestBuilder parent, string segment)
        : base(parent, segment)
    {
    }

    /// <summary>Returns one page. Use <see cref="ListAsync"/> for all pages.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Page<T>> GetAsync(Action<RequestConfiguration<TQuery>>? configure = null, CancellationToken cancellationToken = default) =>
        PageAsync<T, TQuery>(configure, cancellationToken);

    /// <summary>Enumerates the items of all pages as one sequence.</summary>
    /// <param name="configure">Sets query parameters, headers, and options of the first page.</param>
    /// <param name="paging">The paging options, or null for the defaults.</param>
    public AsyncPageable<T> ListAsync(Action<RequestConfiguration<TQuery>>? configure = null, PagingOptions? paging = null) =>
        Pages<T, TQuery>(configure, paging);

    /// <summary>Returns the GET request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<TQuery>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);
}

/// <summary>Builds requests for a collection: GET one page or all of them, and POST a new resource.</summary>
/// <typeparam name="T">The class of the resources.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
/// <typeparam name="TCreate">The body of POST.</typeparam>
public abstract class PagedRequestBuilder<T, TQuery, TCreate> : PagedRequestBuilder<T, TQuery>
    where T : Model, IModel, new()
    where TQuery : class, new()
    where TCreate : Model
{
    private protected PagedRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <inheritdoc cref="CreatingRequestBuilder{T, TCreate}.PostAsync"/>
    public Task<Document<T>> PostAsync(
        TCreate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, DefaultQueryParameters>(Method.POST, Body(body), configure, cancellationToken);

    /// <inheritdoc cref="CreatingRequestBuilder{T, TCreate}.ToPostRequestInformation"/>
    public RequestInformation ToPostRequestInformation(TCreate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.POST, "application/json", Body(body), configure);
}

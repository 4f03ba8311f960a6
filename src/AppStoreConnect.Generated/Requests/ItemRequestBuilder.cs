using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for one resource: GET.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
public abstract class ItemRequestBuilder<T, TQuery> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    private protected ItemRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <summary>Returns the resource.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<T>> GetAsync(Action<RequestConfiguration<TQuery>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, TQuery>(Method.GET, null, configure, cancellationToken);

    /// <summary>Returns the GET request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets query parameters, headers, and options.</param>
    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<TQuery>>? configure = null) =>
        ToRequest(Method.GET, "application/json", null, configure);
}

/// <summary>Builds requests for one resource: GET and PATCH.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
/// <typeparam name="TUpdate">The body of PATCH.</typeparam>
public abstract class ItemRequestBuilder<T, TQuery, TUpdate> : ItemRequestBuilder<T, TQuery>
    where T : Model, IModel, new()
    where TQuery : class, new()
    where TUpdate : Model
{
    private protected ItemRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <summary>Changes the resource and returns it as it is now.</summary>
    /// <param name="body">The changes.</param>
    /// <param name="configure">Sets headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<T>> PatchAsync(
        TUpdate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, DefaultQueryParameters>(Method.PATCH, UpdateBody(body), configure, cancellationToken);

    /// <summary>Returns the PATCH request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="body">The changes.</param>
    /// <param name="configure">Sets headers and options.</param>
    public RequestInformation ToPatchRequestInformation(TUpdate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.PATCH, "application/json", UpdateBody(body), configure);
}

using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for one resource: GET and DELETE.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
public abstract class DeletableItemRequestBuilder<T, TQuery> : ItemRequestBuilder<T, TQuery>
    where T : Model, IModel, new()
    where TQuery : class, new()
{
    private protected DeletableItemRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <summary>Deletes the resource.</summary>
    /// <param name="configure">Sets headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task DeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        NoContentAsync(Method.DELETE, null, configure, cancellationToken);

    /// <summary>Returns the DELETE request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="configure">Sets headers and options.</param>
    public RequestInformation ToDeleteRequestInformation(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.DELETE, "application/json", null, configure);
}

/// <summary>Builds requests for one resource: GET, PATCH, and DELETE.</summary>
/// <typeparam name="T">The class of the resource.</typeparam>
/// <typeparam name="TQuery">The query parameters of GET.</typeparam>
/// <typeparam name="TUpdate">The body of PATCH.</typeparam>
public abstract class DeletableItemRequestBuilder<T, TQuery, TUpdate> : ItemRequestBuilder<T, TQuery, TUpdate>
    where T : Model, IModel, new()
    where TQuery : class, new()
    where TUpdate : Model
{
    private protected DeletableItemRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <inheritdoc cref="DeletableItemRequestBuilder{T, TQuery}.DeleteAsync"/>
    public Task DeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        NoContentAsync(Method.DELETE, null, configure, cancellationToken);

    /// <inheritdoc cref="DeletableItemRequestBuilder{T, TQuery}.ToDeleteRequestInformation"/>
    public RequestInformation ToDeleteRequestInformation(Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.DELETE, "application/json", null, configure);
}

using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>Builds requests for a collection that resources can only be added to: POST.</summary>
/// <typeparam name="T">The class of the resources.</typeparam>
/// <typeparam name="TCreate">The body of POST.</typeparam>
public abstract class CreatingRequestBuilder<T, TCreate> : ApiRequestBuilder
    where T : Model, IModel, new()
    where TCreate : Model
{
    private protected CreatingRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, path, route)
    {
    }

    /// <summary>Creates a resource and returns it as the service stored it.</summary>
    /// <param name="body">The resource to create.</param>
    /// <param name="configure">Sets headers and options.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<Document<T>> PostAsync(
        TCreate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null, CancellationToken cancellationToken = default) =>
        DocumentAsync<T, DefaultQueryParameters>(Method.POST, Body(body), configure, cancellationToken);

    /// <summary>Returns the POST request as a Kiota <see cref="RequestInformation"/>.</summary>
    /// <param name="body">The resource to create.</param>
    /// <param name="configure">Sets headers and options.</param>
    public RequestInformation ToPostRequestInformation(TCreate body, Action<RequestConfiguration<DefaultQueryParameters>>? configure = null) =>
        ToRequest(Method.POST, "application/json", Body(body), configure);
}

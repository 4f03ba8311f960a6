using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AppStoreConnect.Http;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

public sealed partial class AppStoreConnectClient
{
    /// <summary>Sends a request with any method to any path, with this client's authentication, retries, and error handling.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathOrUrl">A path and query, already escaped, or an absolute https URL. A request to another host is sent without the token.</param>
    /// <param name="body">The body, or null if there is none.</param>
    /// <param name="cancellationToken">Cancels the request, including waits between attempts.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public Task<RawResponse> SendAsync(HttpMethod method, string pathOrUrl, RawBody? body = null, CancellationToken cancellationToken = default) =>
        SendAsync(new RawRequest(method, pathOrUrl) { Body = body }, cancellationToken);

    /// <summary>Sends any request with this client's authentication, retries, and error handling.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public async Task<RawResponse> SendAsync(RawRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestAdapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request.ToApiRequest(), cancellationToken).ConfigureAwait(false);
            return new(response.Body.ToArray(), response.Info);
        }

        return await ForeignAdapter.Sender.SendRawAsync(RequestAdapter, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends any request and deserializes the response with System.Text.Json.</summary>
    /// <param name="request">The request.</param>
    /// <param name="typeInfo">The type's metadata, from a source-generated context.</param>
    /// <param name="cancellationToken">Cancels the request, including waits between attempts.</param>
    /// <returns>The value, or null if the body is empty or a JSON null.</returns>
    /// <exception cref="AppStoreConnectException">The request failed, or the response could not be read as <typeparamref name="T"/>.</exception>
    public async Task<T?> SendAsync<T>(RawRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (RequestAdapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request.ToApiRequest(), cancellationToken).ConfigureAwait(false);
            return Read(response.Body, typeInfo, response.Unreadable);
        }

        RawResponse raw = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(raw.Body, typeInfo, (e, _) => AppStoreConnectResponseException.Unreadable($"{request.Method} {request.PathOrUrl}", raw.Text, e));
    }

    /// <summary>Sends any request and deserializes the response as a model of this library or any other Kiota model.</summary>
    /// <param name="request">The request.</param>
    /// <param name="factory">Creates the model, for example its <c>CreateFromDiscriminatorValue</c> method.</param>
    /// <param name="cancellationToken">Cancels the request, including waits between attempts.</param>
    /// <returns>The model, or null if the body is empty.</returns>
    /// <exception cref="AppStoreConnectException">The request failed, or the response could not be read as <typeparamref name="T"/>.</exception>
    public async Task<T?> SendAsync<T>(RawRequest request, ParsableFactory<T> factory, CancellationToken cancellationToken = default)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(factory);
        if (RequestAdapter is not AppStoreConnectRequestAdapter own)
        {
            return await ForeignAdapter.Sender.SendAsync(RequestAdapter, request, factory, cancellationToken).ConfigureAwait(false);
        }

        using ApiResponse response = await own.SendAsync(request.ToApiRequest(), cancellationToken).ConfigureAwait(false);
        if (response.Body.IsEmpty)
        {
            return default;
        }

        try
        {
            return ModelJson.Read(response.Body, factory);
        }
        catch (Exception e) when (KiotaCall.IsUnreadable(e))
        {
            throw response.Unreadable(e);
        }
    }

    private static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> typeInfo, Func<Exception, string?, AppStoreConnectException> unreadable)
    {
        try
        {
            return body.IsEmpty ? default : JsonSerializer.Deserialize(ModelJson.WithoutMark(body.Span), typeInfo);
        }
        catch (Exception e) when (KiotaCall.IsUnreadable(e))
        {
            throw unreadable(e, null);
        }
    }

    /// <summary>Sends any request and returns the response body as a stream. Dispose the stream to release the connection.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    public async Task<Stream> OpenAsync(RawRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestAdapter is AppStoreConnectRequestAdapter own)
        {
            return await own.SendForStreamAsync(request.ToApiRequest(), cancellationToken).ConfigureAwait(false);
        }

        return await ForeignAdapter.Sender.OpenAsync(RequestAdapter, request, cancellationToken).ConfigureAwait(false);
    }
}

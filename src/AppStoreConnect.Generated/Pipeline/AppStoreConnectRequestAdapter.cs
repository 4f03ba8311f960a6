using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// Sends the builders' requests directly through the pipeline. A <see cref="RequestInformation"/> goes through Kiota's own adapter over the same pipeline
/// (see the other part of this class).
/// </summary>
internal sealed partial class AppStoreConnectRequestAdapter : IRequestAdapter, IDisposable
{
    private readonly HttpPipeline _pipeline;

    private AppStoreConnectRequestAdapter(HttpPipeline pipeline, AppStoreConnectClientOptions options)
    {
        _pipeline = pipeline;
        Transfers = new(options, () => _pipeline.RateLimit, pipeline.Closed);
    }

    /// <summary>The services that uploads and waits need.</summary>
    internal TransferHost Transfers { get; }

    /// <summary>The key's rate limit as of the last response that reported it.</summary>
    internal RateLimit? RateLimit => _pipeline.RateLimit;

    internal static AppStoreConnectRequestAdapter Create(AppStoreConnectKey key, AppStoreConnectClientOptions? options, HttpClient? httpClient)
    {
        options = options?.Clone() ?? new();
        options.Validate();
        var tokens = new AppStoreConnectTokenProvider(key, options);
        return new(new(Transport.Create(httpClient, options.BaseUrl), tokens, options), options);
    }

    /// <summary>Sends a request and reads the whole body of the successful response.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    internal Task<ApiResponse> SendAsync(in ApiRequest request, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(OutgoingRequest.From(request, _pipeline.Origin, _pipeline.Retry), BodyMode.Buffered, cancellationToken);

    /// <summary>Sends a request and returns the body of the successful response as a stream. Disposing the stream releases the connection.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    internal async Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        OutgoingRequest outgoing = OutgoingRequest.From(request, _pipeline.Origin, _pipeline.Retry);
        ApiResponse response = await _pipeline.SendAsync(outgoing, BodyMode.Streamed, cancellationToken).ConfigureAwait(false);
        return await _pipeline.OpenAsync(response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces the key, starting with the next request.</summary>
    internal void UseKey(AppStoreConnectKey key) => _pipeline.UseKey(key);

    /// <summary>Ends all calls and releases what this adapter created.</summary>
    public void Dispose()
    {
        _pipeline.Dispose();
        Transfers.Dispose();
        Volatile.Read(ref _kiota)?.Dispose();
    }
}

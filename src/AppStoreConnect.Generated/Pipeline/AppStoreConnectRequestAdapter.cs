using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// What the builders send through. Their own requests take the short way, straight to the pipeline; whoever comes with a <see cref="RequestInformation"/>
/// is served by Kiota's own adapter over the same pipeline (the other part of this class).
/// </summary>
internal sealed partial class AppStoreConnectRequestAdapter : IRequestAdapter, IDisposable
{
    private readonly HttpPipeline _pipeline;

    private AppStoreConnectRequestAdapter(HttpPipeline pipeline, AppStoreConnectClientOptions options)
    {
        _pipeline = pipeline;
        Transfers = new(options, () => _pipeline.RateLimit);
    }

    /// <summary>What uploads and waits need.</summary>
    internal TransferHost Transfers { get; }

    /// <summary>The budget of the key as the last answer told it.</summary>
    internal RateLimit? RateLimit => _pipeline.RateLimit;

    internal static AppStoreConnectRequestAdapter Create(AppStoreConnectKey key, AppStoreConnectClientOptions? options, HttpClient? httpClient)
    {
        options = options?.Clone() ?? new();
        options.Validate();
        var tokens = new AppStoreConnectTokenProvider(key, options);
        return new(new(Transport.Create(httpClient, options.BaseUrl), tokens, options), options);
    }

    /// <summary>Sends, and reads the whole body of the success.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    internal async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        OutgoingRequest outgoing = OutgoingRequest.From(request, _pipeline.Origin, _pipeline.Retry);
        Exchange exchange = await _pipeline.SendAsync(outgoing, BodyMode.Buffered, cancellationToken).ConfigureAwait(false);
        exchange.Message.Dispose();
        return new(exchange);
    }

    /// <summary>Sends, and hands over the body of the success as it arrives. Disposing the stream ends the answer.</summary>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    internal async Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        OutgoingRequest outgoing = OutgoingRequest.From(request, _pipeline.Origin, _pipeline.Retry);
        Exchange exchange = await _pipeline.SendAsync(outgoing, BodyMode.Streamed, cancellationToken).ConfigureAwait(false);
        return await _pipeline.OpenAsync(exchange, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs with another key from the next request on.</summary>
    internal void UseKey(AppStoreConnectKey key) => _pipeline.UseKey(key);

    /// <summary>Ends what this adapter made.</summary>
    public void Dispose()
    {
        DisposeKiota();
        Transfers.Dispose();
        _pipeline.Dispose();
    }
}

using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// How builders send through an adapter that is not this library's. Reached through an object that only a client over such an adapter
/// makes: a trimmed program without one does not carry Kiota's adapter, its URI templates and regular expressions.
/// </summary>
internal abstract class ForeignAdapter
{
    private static ForeignAdapter? s_sender;

    /// <summary>The one that there is, without state.</summary>
    public static ForeignAdapter Sender => s_sender ?? throw new InvalidOperationException("No client over a request adapter was made.");

    /// <summary>Called where a client takes such an adapter, before any builder can have it.</summary>
    public static void Link() => s_sender ??= new KiotaSender();

    public abstract Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, Func<T, bool> isComplete, CancellationToken cancellationToken)
        where T : Model, IModel, new();

    public abstract Task<Stream> SendForStreamAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken);

    public abstract Task SendNoContentAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken);

    private sealed class KiotaSender : ForeignAdapter
    {
        public override async Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, Func<T, bool> isComplete, CancellationToken cancellationToken)
        {
            T? model = await adapter
                .SendAsync(ApiRequestBuilder.ToInformation(adapter, request), static _ => new T(), AppStoreConnectClient.ErrorMapping, cancellationToken)
                .ConfigureAwait(false);
            return model is not null && isComplete(model)
                ? model
                : throw new AppStoreConnectException($"{request.Method} {request.Url} answered without the \"data\" that was promised.");
        }

        public override async Task<Stream> SendForStreamAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken)
        {
            Stream? stream = await adapter
                .SendPrimitiveAsync<Stream>(ApiRequestBuilder.ToInformation(adapter, request), AppStoreConnectClient.ErrorMapping, cancellationToken)
                .ConfigureAwait(false);
            return stream ?? Stream.Null;
        }

        public override Task SendNoContentAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken) =>
            adapter.SendNoContentAsync(ApiRequestBuilder.ToInformation(adapter, request), AppStoreConnectClient.ErrorMapping, cancellationToken);
    }
}

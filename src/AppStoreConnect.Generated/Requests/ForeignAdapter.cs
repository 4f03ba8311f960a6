using System.Text.Json;
using AppStoreConnect.Http;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Requests;

/// <summary>
/// Sends requests through another library's request adapter. It is reached through an object that only a client over such an adapter
/// creates, so that a trimmed program without one does not carry Kiota's adapter with its URI templates and regular expressions.
/// </summary>
internal abstract class ForeignAdapter
{
    private static ForeignAdapter? s_sender;

    /// <summary>The only instance. It has no state.</summary>
    public static ForeignAdapter Sender => s_sender ?? throw new InvalidOperationException("No client over a request adapter was created.");

    /// <summary>Called when a client receives such an adapter, before any builder uses it. Does what the constructor of Kiota's own clients does.</summary>
    public static void Link(IRequestAdapter adapter)
    {
        s_sender ??= new KiotaSender();
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        if (string.IsNullOrEmpty(adapter.BaseUrl))
        {
            adapter.BaseUrl = AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString.TrimEnd('/');
        }
    }

    public abstract Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, bool dataCanBeNull, CancellationToken cancellationToken)
        where T : Model, IModel, new();

    public abstract Task<T?> SendAsync<T>(IRequestAdapter adapter, RawRequest request, ParsableFactory<T> factory, CancellationToken cancellationToken)
        where T : IParsable;

    public abstract Task<RawResponse> SendRawAsync(IRequestAdapter adapter, RawRequest request, CancellationToken cancellationToken);

    public abstract Task<Stream> OpenAsync(IRequestAdapter adapter, RawRequest request, CancellationToken cancellationToken);

    public abstract Task<Stream> SendForStreamAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken);

    public abstract Task SendNoContentAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken);

    private sealed class KiotaSender : ForeignAdapter
    {
        public override async Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, bool dataCanBeNull, CancellationToken cancellationToken)
        {
            var call = new ForeignCall(ApiRequestBuilder.ToInformation(adapter, request));
            T? model = await call.RunAsync(
                () => adapter.SendAsync(call.Information, static _ => new T(), AppStoreConnectException.Mapping, cancellationToken),
                static (body, _) => ModelJson.Read<T>(body),
                cancellationToken).ConfigureAwait(false);
            return model is null || model.Problem(dataCanBeNull) is { } problem && problem.Place.Length > 0
                ? throw call.Unreadable(new JsonException(model?.Problem(dataCanBeNull)?.Problem ?? "The response has no document."), model?.Problem(dataCanBeNull)?.Place)
                : model;
        }

        public override Task<T?> SendAsync<T>(IRequestAdapter adapter, RawRequest request, ParsableFactory<T> factory, CancellationToken cancellationToken)
            where T : default
        {
            var call = new ForeignCall(request.ToRequestInformation(adapter.BaseUrl));
            return call.RunAsync(
                () => adapter.SendAsync(call.Information, factory, AppStoreConnectException.Mapping, cancellationToken),
                (body, _) => body.Length == 0 ? default : ModelJson.Read(body, factory),
                cancellationToken);
        }

        public override async Task<RawResponse> SendRawAsync(IRequestAdapter adapter, RawRequest request, CancellationToken cancellationToken)
        {
            var call = new ForeignCall(request.ToRequestInformation(adapter.BaseUrl));
            return await call.RunAsync(
                async () => new RawResponse(await ReadAllAsync(await StreamAsync(adapter, call, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false), null),
                static (body, info) => new RawResponse(body, info),
                cancellationToken).ConfigureAwait(false) ?? new RawResponse(default, null);
        }

        public override Task<Stream> OpenAsync(IRequestAdapter adapter, RawRequest request, CancellationToken cancellationToken) =>
            OpenAsync(adapter, request.ToRequestInformation(adapter.BaseUrl), cancellationToken);

        public override Task<Stream> SendForStreamAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken) =>
            OpenAsync(adapter, ApiRequestBuilder.ToInformation(adapter, request), cancellationToken);

        public override async Task SendNoContentAsync(IRequestAdapter adapter, ApiRequest request, CancellationToken cancellationToken)
        {
            var call = new ForeignCall(ApiRequestBuilder.ToInformation(adapter, request));
            await call.RunAsync(
                async () =>
                {
                    await adapter.SendNoContentAsync(call.Information, AppStoreConnectException.Mapping, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                static (body, info) =>
                {
                    Responses.ThrowIfNoSuccess(info, body);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        private static async Task<Stream> OpenAsync(IRequestAdapter adapter, RequestInformation information, CancellationToken cancellationToken)
        {
            var call = new ForeignCall(information);
            return await call.OpenAsync(() => StreamAsync(adapter, call, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        private static async Task<Stream> StreamAsync(IRequestAdapter adapter, ForeignCall call, CancellationToken cancellationToken) =>
            await adapter.SendPrimitiveAsync<Stream>(call.Information, AppStoreConnectException.Mapping, cancellationToken).ConfigureAwait(false) ?? Stream.Null;

        private static async Task<byte[]> ReadAllAsync(Stream body, CancellationToken cancellationToken)
        {
            await using (body.ConfigureAwait(false))
            {
                using var bytes = new MemoryStream();
                await body.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
                return bytes.ToArray();
            }
        }
    }
}

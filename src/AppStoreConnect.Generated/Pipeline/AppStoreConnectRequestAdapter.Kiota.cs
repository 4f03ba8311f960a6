using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Pipeline;

// The members of IRequestAdapter. Kiota's adapter is created only when one of them is called, so a program that uses
// only the builders never loads it. Both paths share the pipeline, and with it authentication, retries, and errors.
internal sealed partial class AppStoreConnectRequestAdapter
{
    private readonly Lock _gate = new();
    private HttpClientRequestAdapter? _kiota;

    /// <inheritdoc/>
    public ISerializationWriterFactory SerializationWriterFactory => Kiota.SerializationWriterFactory;

    /// <summary>The base URL. It cannot change after the client is created, because it determines where the token is sent.</summary>
    public string? BaseUrl
    {
        get => _pipeline.Origin.BaseUrl;
        set => throw new InvalidOperationException("The base URL cannot be changed, because it determines where the token is sent. Set it in the client's options.");
    }

    /// <summary>
    /// Whether the program may send a RequestInformation. A trimmed program that never does can set this switch to false to leave Kiota's adapter out of its binary.
    /// </summary>
    [FeatureSwitchDefinition("AppStoreConnect.KiotaAdapter")]
    internal static bool IsKiotaAdapterSupported => !AppContext.TryGetSwitch("AppStoreConnect.KiotaAdapter", out bool isSupported) || isSupported;

    private HttpClientRequestAdapter Kiota
    {
        get
        {
            if (!IsKiotaAdapterSupported)
            {
                throw new NotSupportedException("This program was built with AppStoreConnect.KiotaAdapter set to false and cannot send a Kiota RequestInformation.");
            }

            if (Volatile.Read(ref _kiota) is { } made)
            {
                return made;
            }

            lock (_gate)
            {
                return _kiota ??= CreateKiota();
            }
        }
    }

    /// <inheritdoc/>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory) => Kiota.EnableBackingStore(backingStoreFactory);

    /// <inheritdoc/>
    public Task<ModelType?> SendAsync<ModelType>(
        RequestInformation requestInfo,
        ParsableFactory<ModelType> factory,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        RunAsync(requestInfo, streamed: false, _ => Kiota.SendAsync(requestInfo, factory, errorMapping, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<ModelType>?> SendCollectionAsync<ModelType>(
        RequestInformation requestInfo,
        ParsableFactory<ModelType> factory,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        RunAsync(requestInfo, streamed: false, _ => Kiota.SendCollectionAsync(requestInfo, factory, errorMapping, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ModelType?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(requestInfo, streamed: typeof(ModelType) == typeof(Stream), _ => Kiota.SendPrimitiveAsync<ModelType>(requestInfo, errorMapping, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<ModelType>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(requestInfo, streamed: false, _ => Kiota.SendPrimitiveCollectionAsync<ModelType>(requestInfo, errorMapping, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task SendNoContentAsync(
        RequestInformation requestInfo,
        Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
        CancellationToken cancellationToken = default) => RunAsync(
            requestInfo,
            streamed: false,
            async call =>
            {
                await Kiota.SendNoContentAsync(requestInfo, errorMapping, cancellationToken).ConfigureAwait(false);
                call.ThrowIfNoSuccess();
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        HeaderRules.Check(requestInfo.Headers);
        return Kiota.ConvertToNativeRequestAsync<T>(requestInfo, cancellationToken);
    }

    private static async Task<T> RunAsync<T>(RequestInformation requestInfo, bool streamed, Func<KiotaCall, Task<T>> send, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        HeaderRules.Check(requestInfo.Headers);
        CheckAddress(requestInfo);
        var call = new KiotaCall(streamed);
        requestInfo.AddRequestOptions(new IRequestOption[] { call });
        try
        {
            return await send(call).ConfigureAwait(false);
        }
        catch (Exception e) when (call.IsAnswered && (KiotaCall.IsUnreadable(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)))
        {
            throw call.ToException(e);
        }
    }

    // Without a template, Kiota fails with an error that does not name the cause, unless URI is set.
    private static void CheckAddress(RequestInformation requestInfo)
    {
        try
        {
            _ = requestInfo.UrlTemplate is null ? requestInfo.URI : null;
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            throw new ArgumentException("The request has no URL. Set UrlTemplate or URI.", nameof(requestInfo), e);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The HttpClient owns only the bridge. Disposing it would end its calls as canceled, which the caller did not do.")]
    private HttpClientRequestAdapter CreateKiota()
    {
        // The pipeline enforces the time limits. A timeout of this client would surface as a raw TaskCanceledException.
        var client = new HttpClient(new KiotaBridgeHandler(_pipeline)) { Timeout = Timeout.InfiniteTimeSpan };
        return new(
            new AnonymousAuthenticationProvider(),
            new JsonParseNodeFactory(),
            new JsonSerializationWriterFactory(),
            client)
        {
            BaseUrl = _pipeline.Origin.BaseUrl,
        };
    }
}

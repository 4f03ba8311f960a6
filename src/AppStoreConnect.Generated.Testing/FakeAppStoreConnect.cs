using System.Globalization;
using System.Runtime.CompilerServices;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Facts;
using AppStoreConnect.Testing.Hosting;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Scripting;
using AppStoreConnect.Testing.Store;
using AppStoreConnect.Testing.Store.Uploads;
using AppStoreConnect.Testing.Validation;

namespace AppStoreConnect.Testing;

/// <summary>
/// A local service that implements the App Store Connect API. It validates every request against the API document, stores
/// resources, records requests, and fails on demand. Several services can run at the same time, and they share nothing.
/// </summary>
/// <example><code>
/// await using var service = await FakeAppStoreConnect.StartAsync();
/// App app = service.Add(new App { Name = "Atlas", BundleId = "com.example.atlas" });
/// service.Script(RequestMatch.Get("/v1/apps"), Behaviors.RateLimited(TimeSpan.FromSeconds(1)), times: 2);
/// using AppStoreConnectClient client = service.CreateClient();
/// </code></example>
public sealed partial class FakeAppStoreConnect : IAsyncDisposable
{
    /// <summary>No request to the API is nearly as long.</summary>
    private const int LongestBody = 8 * 1024 * 1024;
    private readonly FakeOptions _options;
    private readonly ApiModel _api;
    private readonly RequestValidator _validator;
    private readonly PageCursor _cursors;
    private readonly RequestLog _log;
    private readonly ScriptBook _scripts = new();
    private readonly OtherHost _other = new();
    private readonly KeyRing _keys = new();
    private readonly ShiftedTime _time;
    private readonly RateWindow _rate;
    private AnswerGenerator _generator = null!;
    private ResourceStore? _store;
    private KestrelHost _host = null!;
    private StateKeeper? _keeper;
    private TlsListener? _tls;

    private FakeAppStoreConnect(ApiDescription description, FakeOptions options)
    {
        Description = description;
        _time = new(options.Time);
        _options = options with { Time = _time };
        _api = ApiModel.Of(description);
        _cursors = new(options.Answers.Seed);
        _log = new(options.Records);
        _rate = new(options.HourLimit, _time);
        if (options.Authorization is { PublicKeyPem: { } pem } rules)
        {
            _keys.Register(rules.KeyId ?? "", pem);
        }

        _webhooks = new(Delivered);
        _validator = new(_api.Routes, new(options.Authorization, _keys, _time), _cursors, options.IsLenient);
    }

    /// <summary>The API that the service implements.</summary>
    internal ApiDescription Description { get; }

    /// <summary>The URL of the API: <c>http://127.0.0.1:port</c>, without a trailing slash.</summary>
    public string BaseAddress { get; private set; } = "";

    /// <summary>The URL of another host, for uploads, report files, and external links. It must never receive a token.</summary>
    public string OtherAddress { get; private set; } = "";

    /// <summary>The file with the certificate that clients must trust, or null without HTTPS.</summary>
    internal string? CertificateFile { get; private set; }

    /// <summary>The last 10,000 requests to both hosts, in the order of arrival. Fewer if their bodies are large.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>The number of requests, including those that were not recorded.</summary>
    public int RequestCount => _log.Count;

    /// <summary>The resources that the service stores.</summary>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    public ResourceStore Data => _store ?? throw new InvalidOperationException("The service does not store resources. Start it with KeepsResources = true.");

    /// <summary>Starts a service on free ports of the loopback address. It implements the API version of this package.</summary>
    /// <param name="options">The options. By default, the service stores resources and accepts any well-formed token until a key is registered.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static Task<FakeAppStoreConnect> StartAsync(FakeOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(EmbeddedDescription.Value, options ?? new(), cancellationToken);

    /// <summary>Starts a service for another description. Without options, every valid request gets a generated response.</summary>
    [OverloadResolutionPriority(-1)]
    internal static async Task<FakeAppStoreConnect> StartAsync(ApiDescription description, FakeOptions? options = null, CancellationToken cancellationToken = default)
    {
        var service = new FakeAppStoreConnect(description, options ?? new() { KeepsResources = false });
        service._tls = service._options.UsesHttps ? new() : null;
        service.CertificateFile = service._tls?.Export();
        service._host = await KestrelHost.StartAsync(service.HandleAsync, new(service._options.Port, Math.Max(LongestBody, PartSizes.Largest(service._options.UploadPartSize)), service._tls), cancellationToken).ConfigureAwait(false);
        string root = service._tls is null ? "http://127.0.0.1" : "https://localhost";
        service.BaseAddress = string.Create(CultureInfo.InvariantCulture, $"{root}:{service._host.ApiPort}");
        service.OtherAddress = string.Create(CultureInfo.InvariantCulture, $"{root}:{service._host.OtherPort}");
        service._generator = new(service._cursors, service._api.Addresses, service.BaseAddress);
        if (service._options.KeepsResources)
        {
            var surroundings = new StoreSurroundings(service._options, service._other, service._cursors, service._api.Addresses, service.BaseAddress, service.OtherAddress, service._webhooks.Add);
            service._store = new(service._api.Catalog, surroundings);
            try
            {
                service._keeper = service._options.KeepIn is { } folder ? new(folder, service._store) : null;
            }
            catch
            {
                await service.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }

        return service;
    }

    /// <summary>Applies a behavior to matching requests. If several scripts match, the first one that is not used up applies.</summary>
    /// <param name="match">The requests to match.</param>
    /// <param name="behavior">The behavior. See <see cref="Behaviors"/>.</param>
    /// <param name="times">The number of requests to apply it to, or null for all.</param>
    public void Script(RequestMatch match, Behavior behavior, int? times = null) => _scripts.Add(match, behavior, times);

    /// <summary>
    /// Advances the clock of the service, which controls when tokens expire and processing ends. Clients from
    /// <see cref="CreateClient(Action{AppStoreConnectClientOptions})"/> use the same clock.
    /// </summary>
    /// <param name="by">The time to advance. Must not be negative.</param>
    /// <remarks>Processing continues as if the resources had been read, so webhooks receive its events.</remarks>
    public void Advance(TimeSpan by)
    {
        _time.Advance(by);
        _store?.Tick();
    }

    /// <summary>Continues the processing of the service for a test that waits for webhooks instead of polling.</summary>
    internal void Tick()
    {
        if (_store?.All("webhooks").Count > 0)
        {
            _store.Tick();
        }
    }

    /// <summary>The time on the clock of the service.</summary>
    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Registers a key. After that, tokens from other keys are rejected with 401, and every signature is verified.</summary>
    /// <param name="keyId">The <c>kid</c> of its tokens.</param>
    /// <param name="publicKeyPem">The P-256 public key, as PEM.</param>
    /// <param name="roles">The roles of the key. Requests that none of them allow are rejected with 403. Without roles, the key is an Admin key.</param>
    /// <exception cref="ArgumentException">The text is not a valid key.</exception>
    public void RegisterKey(string keyId, string publicKeyPem, params IReadOnlyList<string> roles) => _keys.Register(keyId, publicKeyPem, roles);

    /// <summary>
    /// Clears resources, scripts, served files, recorded requests, and the hourly request count, so that several tests can share a service. Keys, options, and the clock are kept.
    /// </summary>
    public void Reset()
    {
        ClearScripts();
        ClearRequests();
        _store?.Clear();
        _other.Clear();
        _rate.Clear();
    }

    /// <summary>Removes all scripts.</summary>
    public void ClearScripts() => _scripts.Clear();

    /// <summary>Clears the recorded requests.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Serves a file at <see cref="OtherAddress"/>, like a report segment.</summary>
    /// <returns>The URL of the file.</returns>
    public string ServeFile(string name, ReadOnlyMemory<byte> content, string contentType)
    {
        _other.Serve(name, content, contentType);
        return $"{OtherAddress}/files/{Uri.EscapeDataString(name)}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _webhooks.DisposeAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
        _store?.Dispose();
        _keys.Dispose();
        _keeper?.Dispose();
        _tls?.Dispose();
    }
}

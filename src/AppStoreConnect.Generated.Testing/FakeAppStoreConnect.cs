using System.Globalization;
using System.Runtime.CompilerServices;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>
/// A service on this machine that speaks the App Store Connect API: it judges every request by the API's document, keeps
/// resources, records what came, and fails as a test tells it to. Several can run side by side; they share nothing.
/// </summary>
/// <example><code>
/// await using var service = await FakeAppStoreConnect.StartAsync();
/// App app = service.Add(new App { Name = "Atlas", BundleId = "com.example.atlas" });
/// service.Script(RequestMatch.Get("/v1/apps"), Behaviours.RateLimited(TimeSpan.FromSeconds(1)), times: 2);
/// using AppStoreConnectClient client = service.CreateClient();
/// </code></example>
public sealed partial class FakeAppStoreConnect : IAsyncDisposable
{
    /// <summary>No request of the API is nearly as long.</summary>
    private const int LongestBody = 8 * 1024 * 1024;
    private readonly FakeOptions _options;
    private readonly ApiModel _api;
    private readonly RequestJudge _judge;
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
        _judge = new(_api.Routes, new(options.Authorization, _keys, _time), _cursors, options.IsLenient);
    }

    /// <summary>What the service speaks.</summary>
    internal ApiDescription Description { get; }

    /// <summary>The address of the API: <c>http://127.0.0.1:port</c>, without a slash at the end.</summary>
    public string BaseAddress { get; private set; } = "";

    /// <summary>The address of another host, for uploads, report files and links that lead away. No token may ever arrive there.</summary>
    public string OtherAddress { get; private set; } = "";

    /// <summary>The file with the certificate that clients must trust; null without https.</summary>
    internal string? CertificateFile { get; private set; }

    /// <summary>The last 10,000 requests, to both hosts, in the order of arrival; fewer where their bodies are large.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>How many requests there were, recorded or not.</summary>
    public int RequestCount => _log.Count;

    /// <summary>The resources that the service keeps.</summary>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    public ResourceStore Data => _store ?? throw new InvalidOperationException("The service keeps no resources: start it with KeepsResources = true.");

    /// <summary>Starts a service on free ports of the loopback address. It speaks the API that this version of the package knows.</summary>
    /// <param name="options">How it behaves; null uses the defaults: it keeps resources, and takes any well-formed token until a key is registered.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static Task<FakeAppStoreConnect> StartAsync(FakeOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(EmbeddedDescription.Value, options ?? new(), cancellationToken);

    /// <summary>Starts a service that speaks another description. Without options, every valid request gets a made-up answer.</summary>
    [OverloadResolutionPriority(-1)]
    internal static async Task<FakeAppStoreConnect> StartAsync(ApiDescription description, FakeOptions? options = null, CancellationToken cancellationToken = default)
    {
        var service = new FakeAppStoreConnect(description, options ?? new() { KeepsResources = false });
        service._tls = service._options.UsesHttps ? new() : null;
        service.CertificateFile = service._tls?.Export();
        service._host = await KestrelHost.StartAsync(service.HandleAsync, new(service._options.Port, Math.Max(LongestBody, service._options.UploadPartSize), service._tls), cancellationToken).ConfigureAwait(false);
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

    /// <summary>Has matching requests dealt with by a behaviour. Of several scripts, the first that matches and is not used up decides.</summary>
    /// <param name="match">Which requests.</param>
    /// <param name="behaviour">What to do; see <see cref="Behaviours"/>.</param>
    /// <param name="times">How often; null for always.</param>
    public void Script(RequestMatch match, Behaviour behaviour, int? times = null) => _scripts.Add(match, behaviour, times);

    /// <summary>Moves the service's clock, by which tokens expire and processing ends. Clients of <see cref="CreateClient(Action{AppStoreConnectClientOptions})"/> go by the same clock.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <remarks>Processing continues as if the resources had been read, so webhooks receive its events.</remarks>
    public void Advance(TimeSpan by)
    {
        _time.Advance(by);
        _store?.Tick();
    }

    /// <summary>Lets the service's processing go on, where somebody waits for webhooks instead of asking.</summary>
    internal void Tick()
    {
        if (_store?.All("webhooks").Count > 0)
        {
            _store.Tick();
        }
    }

    /// <summary>The time by the service's clock.</summary>
    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Lets a key in. Once any is registered, tokens of other keys are refused with 401, and every signature is verified.</summary>
    /// <param name="keyId">The <c>kid</c> of its tokens.</param>
    /// <param name="publicKeyPem">The public key on P-256, as PEM.</param>
    /// <param name="roles">The key's roles. What none of them may do is refused with 403. Without any, it is an Admin's key.</param>
    /// <exception cref="ArgumentException">The text is not such a key.</exception>
    public void RegisterKey(string keyId, string publicKeyPem, params IReadOnlyList<string> roles) => _keys.Register(keyId, publicKeyPem, roles);

    /// <summary>
    /// Forgets resources, scripts, served files, recorded requests and the hour's count, for the next test of a service that several share. Keys, options and the clock stay.
    /// </summary>
    public void Reset()
    {
        ClearScripts();
        ClearRequests();
        _store?.Clear();
        _other.Clear();
        _rate.Clear();
    }

    /// <summary>Forgets all scripts.</summary>
    public void ClearScripts() => _scripts.Clear();

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Has a file served at <see cref="OtherAddress"/>, as report segments are.</summary>
    /// <returns>Its address.</returns>
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

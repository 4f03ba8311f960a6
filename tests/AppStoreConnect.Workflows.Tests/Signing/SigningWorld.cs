using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>A team with a service that issues real certificates and profiles, and a folder for a store.</summary>
internal sealed class SigningWorld : IAsyncDisposable
{
    public const string BundleId = "com.example.atlas";
    public const string Udid = "00008110-000A34E63C28801E";
    public const string OtherUdid = "00008120-001C25D40C0A002E";
    public const string Password = "correct horse";
    private static readonly Lazy<ApiDescription> s_description = new(FakeAppStoreConnect.LoadDescription);
    private static readonly AppStoreConnectKey s_key = MakeKey();
    private readonly List<IDisposable> _owned = [];
    private readonly KeyRing _keys = new();

    private SigningWorld(FakeAppStoreConnect service, TestClock clock)
    {
        Service = service;
        Clock = clock;
        Client = NewClient();
    }

    public FakeAppStoreConnect Service { get; }

    public TestClock Clock { get; }

    public AppStoreConnectClient Client { get; }

    public TemporaryFolder Folder { get; } = new();

    public SigningStore Store => SigningStore.Folder(Folder.Path, Password);

    public static async Task<SigningWorld> StartAsync()
    {
        var clock = new TestClock();
        return new(await FakeAppStoreConnect.StartAsync(s_description.Value, new() { KeepsResources = true, Time = clock }), clock);
    }

    public AppStoreConnectClient NewClient(HttpMessageHandler? handler = null)
    {
        var options = new AppStoreConnectClientOptions { BaseUrl = new(Service.BaseAddress), AllowLoopbackHttp = true, Retry = RetryOptions.None, TimeProvider = Clock };
        if (handler is null)
        {
            var own = new AppStoreConnectClient(s_key, options);
            _owned.Add(own);
            return own;
        }

        var http = new HttpClient(handler);
        var client = new AppStoreConnectClient(http, s_key, options);
        _owned.AddRange([client, http]);
        return client;
    }

    public SigningClient Signing(AppStoreConnectClient? client = null) => new(client ?? Client, Clock, _keys.Next);

    /// <summary>A request that needs every kind of asset.</summary>
    public SigningRequest Development(SigningStore? store = null) => new()
    {
        BundleId = BundleId,
        ProfileType = ProfileType.IosAppDevelopment,
        Capabilities = [CapabilityType.PushNotifications],
        Devices = [Udid],
        Store = store ?? Store,
    };

    public Task<SigningAssets> EnsureAsync(SigningRequest? request = null, AppStoreConnectClient? client = null) =>
        Signing(client).EnsureAsync(request ?? Development(), TestContext.Current.CancellationToken);

    public Task<ChangePlan> PlanAsync(SigningRequest? request = null) =>
        Signing().PlanAsync(request ?? Development(), TestContext.Current.CancellationToken);

    /// <summary>Describes the state without IDs, so that equal end states have equal descriptions.</summary>
    public async Task<string> DescribeAsync()
    {
        var lines = new List<string>();
        foreach (string type in new[] { "bundleIds", "bundleIdCapabilities", "certificates", "devices", "profiles" })
        {
            lines.AddRange(Service.Data.All(type).Select(one => string.Join(' ', [
                type, one.Attributes["identifier"], one.Attributes["capabilityType"], one.Attributes["certificateType"], one.Attributes["udid"],
                one.Attributes["status"], one.Attributes["name"], one.Attributes["profileType"], one.Attributes["profileState"]])));
        }

        await foreach (Profile profile in Client.V1.Profiles.ListAsync(c => c.QueryParameters.Include = [ProfileInclude.Certificates, ProfileInclude.Devices]))
        {
            lines.Add($"{profile.Name} has {profile.Certificates.Ids.Count} certificates, {profile.Devices.Ids.Count} devices");
        }

        lines.AddRange(Folder.Files().Where(file => file != ".signing.lock").Select(file => file[..(file.IndexOf('/') + 1)] + Path.GetExtension(file)));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Asserts that the assets are complete and that another run changes nothing.</summary>
    public async Task AssertGoodAsync(SigningAssets assets, SigningRequest? request = null)
    {
        request ??= Development();
        using RSA key = assets.GetCertificate().GetRSAPrivateKey()!;
        Assert.Equal(assets.ProvisioningProfile.Uuid, assets.Profile.Uuid);
        Assert.Equal(request.BundleId, assets.ProvisioningProfile.BundleId);
        Assert.Contains(assets.ProvisioningProfile.Certificates, one => one.Span.SequenceEqual(assets.GetCertificate().RawData));
        Assert.True(assets.ProvisioningProfile.ExpirationDate > Clock.Now + request.RenewBefore);
        Profile profile = (await Client.V1.Profiles[assets.Profile.Id].GetAsync()).Data;
        Assert.Equal(ProfileState.Active, profile.ProfileState);
        foreach (DeviceEntry device in request.Devices ?? [])
        {
            Assert.Contains(device.Udid, assets.ProvisioningProfile.Devices);
        }

        Assert.Single(Service.Data.All("profiles"), one => one.Attributes["name"]!.ToString() == assets.Profile.Name);
        Service.ClearRequests();
        string[] files = Folder.Files();
        SigningAssets again = await EnsureAsync(request);
        Assert.Empty(again.Changes);
        Assert.Equal(assets.Profile.Id, again.Profile.Id);
        Assert.Equal(assets.Certificate.Id, again.Certificate.Id);
        Assert.All(Service.Requests, one => Assert.Equal("GET", one.Method));
        Assert.All(Service.Requests, one => Assert.Empty(one.Violations));
        Assert.Equal(files, Folder.Files());
    }

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(one => one.Dispose());
        await Service.DisposeAsync();
        Folder.Dispose();
    }

    private static AppStoreConnectKey MakeKey()
    {
        using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a");
    }
}

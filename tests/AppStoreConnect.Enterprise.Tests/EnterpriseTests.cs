using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Samples.Enterprise;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Enterprise.Tests;

/// <summary>
/// Tests a client for the Enterprise Program API that is built from a made-up miniature of its document. The contract tests are compiled into this
/// project and call all of its operations.
/// </summary>
public sealed class EnterpriseTests
{
    [Fact]
    public async Task Sample_AgainstAServiceOfTheSameDocument_ListsProfilesAndRegistersTheDevice()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(ApiDocument.Description, new() { KeepsResources = true }, TestContext.Current.CancellationToken);
        BundleId bundleId = service.Add(new BundleId { Name = "Atlas", Identifier = "com.example.atlas", Platform = Platform.Ios });
        service.Add(new Profile { Name = "Atlas In-House", ProfileType = ProfileType.IosAppInhouse, ProfileState = ProfileState.Active, BundleId = bundleId.Id });
        using AppStoreConnectClient client = service.CreateClient();
        using var output = new StringWriter();

        await InHouse.RunAsync(client, output, "00008120-000A1B2C3D4E");

        Assert.Contains("Atlas In-House", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("00008120-000A1B2C3D4E", output.ToString(), StringComparison.Ordinal);
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task Client_WithTheBaseUrlOfTheApi_SendsATokenWithItsAudience()
    {
        using var handler = new LastRequest();
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, ContractClient.Key, new() { BaseUrl = AppStoreConnectClientOptions.EnterpriseBaseUrl });

        await client.V1.Devices.GetAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("https://api.enterprise.developer.apple.com/v1/devices", handler.Address);
        Assert.Equal("apple-developer-enterprise-v1", handler.Audience);
    }

    [Fact]
    public void Documentation_OfMembers_LinksToThatOfTheApi()
    {
        string comments = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AppStoreConnect.Generated.xml"));

        Assert.Contains("https://developer.apple.com/documentation/enterpriseprogramapi/get-v1-devices", comments, StringComparison.Ordinal);
        Assert.Contains("https://developer.apple.com/documentation/enterpriseprogramapi/device\"", comments, StringComparison.Ordinal);
        Assert.DoesNotContain("documentation/appstoreconnectapi/get-v1", comments, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OfAnotherApi_IsNotCorrectedByTheOverlayOfAppStoreConnect()
    {
        string file = typeof(EnterpriseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Document").Value!;
        using StreamReader facts = File.OpenText(file);

        Assert.Equal(SurfaceReader.Read(facts).Description, ApiDocument.Description);
    }

    private sealed class LastRequest : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public string? Audience { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            string payload = request.Headers.Authorization!.Parameter!.Split('.')[1].Replace('-', '+').Replace('_', '/');
            using JsonDocument claims = JsonDocument.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
            Audience = claims.RootElement.GetProperty("aud").GetString();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":[],"links":{"self":""}}""", Encoding.UTF8, "application/json") });
        }
    }
}

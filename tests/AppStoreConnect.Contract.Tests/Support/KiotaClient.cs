using AppStoreConnect.Testing;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>A client over Kiota's own adapter: every request goes as a RequestInformation, every answer through Kiota's parse nodes.</summary>
internal static class KiotaClient
{
    public static AppStoreConnectClient For(FakeAppStoreConnect service, HttpClient http) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), ParseNodes(), new JsonSerializationWriterFactory(), http) { BaseUrl = service.BaseAddress });

    // The registry is what sees that application/vnd.apple.xcode-metrics+json is JSON.
    private static ParseNodeFactoryRegistry ParseNodes()
    {
        var registry = new ParseNodeFactoryRegistry();
        registry.ContentTypeAssociatedFactories["application/json"] = new JsonParseNodeFactory();
        return registry;
    }
}

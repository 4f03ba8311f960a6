using AppStoreConnect.Testing;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>A client that uses Kiota's adapter. Every request is a RequestInformation, and every response is read through Kiota's parse nodes.</summary>
internal static class KiotaClient
{
    public static AppStoreConnectClient For(FakeAppStoreConnect service, HttpClient http) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), ParseNodes(), new JsonSerializationWriterFactory(), http) { BaseUrl = service.BaseAddress });

    // The registry recognizes application/vnd.apple.xcode-metrics+json as JSON.
    private static ParseNodeFactoryRegistry ParseNodes()
    {
        var registry = new ParseNodeFactoryRegistry();
        registry.ContentTypeAssociatedFactories["application/json"] = new JsonParseNodeFactory();
        return registry;
    }
}

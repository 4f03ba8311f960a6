using AppStoreConnect;

// Set APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=…. The optional argument is the address of a local fake service.
AppStoreConnectClientOptions options = args is [string loopback] ? new() { BaseUrl = new(loopback), AllowLoopbackHttp = true } : new();
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment(), options);
await foreach (App app in client.V1.Apps.ListAsync(c => c.QueryParameters.Sort = [AppSort.Name]))
{
    Console.WriteLine($"app {app.Id} {app.Name} {app.BundleId}");
}

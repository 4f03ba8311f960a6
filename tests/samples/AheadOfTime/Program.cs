using AppStoreConnect;
using AppStoreConnect.Samples.AheadOfTime;

// Set APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=…. The optional second argument is the address of a local fake service.
if (args is not [string identifier, .. string[] address])
{
    Console.Error.WriteLine("usage: AheadOfTime BUNDLE-ID [ADDRESS]");
    return 2;
}

AppStoreConnectClientOptions options = address is [string loopback] ? new() { BaseUrl = new(loopback), AllowLoopbackHttp = true } : new();
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment(), options);
try
{
    await AheadOfTime.RunAsync(client, Console.Out, identifier);
    await AheadOfTime.TransferAsync(client, Console.Out, screenshotSet: "set-1");
    return 0;
}
catch (AppStoreConnectException e)
{
    // The message contains the request, the status, and every error with its location.
    Console.Error.WriteLine(e.Message);
    return 1;
}

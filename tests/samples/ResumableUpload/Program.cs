using AppStoreConnect;
using AppStoreConnect.Samples.ResumableUpload;

// Set APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=…. Set ASC_BASE_URL=http://127.0.0.1:… for a local fake service.
if (args is not [string file, string buildUpload, ..])
{
    Console.Error.WriteLine("usage: ResumableUpload FILE BUILD-UPLOAD [UNFINISHED-FILE]");
    return 2;
}

AppStoreConnectClientOptions options = Environment.GetEnvironmentVariable("ASC_BASE_URL") is { Length: > 0 } address ? new() { BaseUrl = new(address), AllowLoopbackHttp = true } : new();
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment(), options);
await ResumableUpload.RunAsync(client, Console.Out, file, buildUpload, args.ElementAtOrDefault(2));
return 0;

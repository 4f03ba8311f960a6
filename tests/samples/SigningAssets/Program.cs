using AppStoreConnect;
using AppStoreConnect.Samples.SigningAssets;

if (args is not [string bundleId, string udid, string folder] || Environment.GetEnvironmentVariable("SIGNING_PASSWORD") is not { Length: > 0 } password)
{
    Console.Error.WriteLine("usage: SIGNING_PASSWORD=… SigningAssets BUNDLE-ID DEVICE-UDID FOLDER");
    return 2;
}

using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
await SigningJob.RunAsync(client, Console.Out, bundleId, udid, folder, password);
return 0;

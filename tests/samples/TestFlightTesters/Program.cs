using AppStoreConnect;
using AppStoreConnect.Samples.TestFlightTesters;

if (args is not [string bundleId, string group, .. string[] emails])
{
    Console.Error.WriteLine("usage: TestFlightTesters BUNDLE-ID GROUP EMAIL...");
    return 2;
}

using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
await TestFlightTesters.RunAsync(client, Console.Out, bundleId, group, emails);
return 0;

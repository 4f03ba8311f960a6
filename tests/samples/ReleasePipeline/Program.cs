using AppStoreConnect;
using AppStoreConnect.Samples.ReleasePipeline;

if (args is not [string file, string metadata, string group])
{
    Console.Error.WriteLine("usage: ReleasePipeline FILE.ipa|FILE.pkg METADATA-FOLDER TESTFLIGHT-GROUP");
    return 2;
}

// Set ASC_BASE_URL to a fake service for a dry run.
var options = new AppStoreConnectClientOptions();
if (Environment.GetEnvironmentVariable("ASC_BASE_URL") is { Length: > 0 } address)
{
    options.BaseUrl = new(address);
    options.AllowLoopbackHttp = true;
}

using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment(), options);
try
{
    return await ReleaseJob.RunAsync(client, Console.Out, file, metadata, group);
}
catch (Exception e) when (e is AppStoreConnectException or IOException or ArgumentException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

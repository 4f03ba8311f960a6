using AppStoreConnect;
using AppStoreConnect.Samples.BuildUpload;

if (args is not [string file])
{
    Console.Error.WriteLine("usage: BuildUpload FILE.ipa|FILE.pkg");
    return 2;
}

using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
await BuildUploadJob.RunAsync(client, Console.Out, file);
return 0;

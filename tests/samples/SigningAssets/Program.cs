using System.Security.Cryptography;
using AppStoreConnect;
using AppStoreConnect.Samples.SigningAssets;

if (args is not [string bundleId, string udid, string folder])
{
    Console.Error.WriteLine("usage: SigningAssets BUNDLE-ID DEVICE-UDID FOLDER");
    return 2;
}

using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
using RSA signingKey = RSA.Create(2048);
SigningResult result = await SigningAssets.RunAsync(client, Console.Out, signingKey, bundleId, udid);

Directory.CreateDirectory(folder);
await File.WriteAllBytesAsync(Path.Combine(folder, "profile.mobileprovision"), result.Profile);
await File.WriteAllBytesAsync(Path.Combine(folder, "certificate.cer"), result.Certificate);
await File.WriteAllTextAsync(Path.Combine(folder, "certificate.key"), signingKey.ExportPkcs8PrivateKeyPem());
return 0;

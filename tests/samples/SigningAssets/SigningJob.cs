using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.SigningAssets;

/// <summary>Previews what a build machine needs to sign a development build, creates what's missing, and writes it to a folder.</summary>
public static class SigningJob
{
    /// <summary>Creates the missing signing assets and writes them to a folder.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write progress.</param>
    /// <param name="bundleId">The bundle ID.</param>
    /// <param name="udid">The UDID of a device that the profile must contain.</param>
    /// <param name="folder">The folder that keeps keys between runs and receives <c>signing.p12</c> and the profile.</param>
    /// <param name="password">The password for the keys and the .p12 file.</param>
    public static async Task<Workflows.SigningAssets> RunAsync(AppStoreConnectClient client, TextWriter output, string bundleId, string udid, string folder, string password)
    {
        var request = new SigningRequest
        {
            BundleId = bundleId,
            ProfileType = ProfileType.IosAppDevelopment,
            Capabilities = [CapabilityType.PushNotifications],
            Devices = [udid],
            Store = SigningStore.Folder(Path.Combine(folder, "store"), password),
        };
        await output.WriteLineAsync((await client.Signing.PlanAsync(request)).ToString());

        Workflows.SigningAssets assets = await client.Signing.EnsureAsync(request);
        await File.WriteAllBytesAsync(Path.Combine(folder, "signing.p12"), assets.ExportPkcs12(password));
        await output.WriteLineAsync($"{assets.ProvisioningProfile}\n{assets.InstallProfile(folder)}");
        return assets;
    }
}

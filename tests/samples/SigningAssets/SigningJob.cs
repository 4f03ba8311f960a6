using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.SigningAssets;

/// <summary>What a build machine needs to sign a development build: previewed, made where it is missing, and written to a folder.</summary>
public static class SigningJob
{
    /// <summary>Provides the assets.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to tell of it.</param>
    /// <param name="bundleId">The bundle id.</param>
    /// <param name="udid">A device that the profile must contain.</param>
    /// <param name="folder">Where keys are kept between runs, and where <c>signing.p12</c> and the profile are written.</param>
    /// <param name="password">The password of the keys and of the .p12 file.</param>
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

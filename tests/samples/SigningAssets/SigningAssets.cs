using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Samples.SigningAssets;

/// <summary>Bundle id with push notifications, certificate, device and profile. What is there already is used.</summary>
public static class SigningAssets
{
    /// <summary>Makes what is missing, and the certificate and profile anew.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to tell of it.</param>
    /// <param name="signingKey">The key that the certificate is for; only its public half is sent. Apple wants RSA of 2048 bits.</param>
    /// <param name="identifier">The bundle id.</param>
    /// <param name="udid">The device.</param>
    public static async Task<SigningResult> RunAsync(AppStoreConnectClient client, TextWriter output, RSA signingKey, string identifier, string udid)
    {
        BundleId bundleId = await EnsureBundleIdAsync(client, identifier);
        await output.WriteLineAsync($"bundle id {bundleId.Identifier} ({bundleId.Id})");

        Device device = await EnsureDeviceAsync(client, udid);
        await output.WriteLineAsync($"device {device.Name} ({device.Status})");

        var signingRequest = new CertificateRequest("CN=Build machine", signingKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Document<Certificate> certificate = await client.V1.Certificates.PostAsync(new CertificateCreateRequest
        {
            CertificateType = CertificateType.Development,
            CsrContent = signingRequest.CreateSigningRequestPem(),
        });
        await output.WriteLineAsync($"certificate {certificate.Data.SerialNumber}, valid until {certificate.Data.ExpirationDate:yyyy-MM-dd}");

        Document<Profile> profile = await client.V1.Profiles.PostAsync(new ProfileCreateRequest
        {
            Name = $"{identifier} {certificate.Data.Id}",
            ProfileType = ProfileType.IosAppDevelopment,
            BundleId = bundleId,
            Certificates = [certificate.Data],
            Devices = [device],
        });
        await output.WriteLineAsync($"profile {profile.Data.Name} ({profile.Data.ProfileState})");
        return new(Convert.FromBase64String(certificate.Data.CertificateContent ?? ""), Convert.FromBase64String(profile.Data.ProfileContent ?? ""));
    }

    private static async Task<BundleId> EnsureBundleIdAsync(AppStoreConnectClient client, string identifier)
    {
        // The filter finds prefixes too.
        Page<BundleId> found = await client.V1.BundleIds.GetAsync(c => c.QueryParameters.FilterIdentifier = [identifier]);
        if (found.Data.FirstOrDefault(bundleId => bundleId.Identifier == identifier) is { } present)
        {
            return present;
        }

        Document<BundleId> created = await client.V1.BundleIds.PostAsync(new BundleIdCreateRequest
        {
            Name = identifier.Replace('.', ' '),
            Identifier = identifier,
            Platform = BundleIdPlatform.Ios,
        });
        await client.V1.BundleIdCapabilities.PostAsync(new BundleIdCapabilityCreateRequest
        {
            CapabilityType = CapabilityType.PushNotifications,
            BundleId = created.Data,
        });
        return created.Data;
    }

    private static async Task<Device> EnsureDeviceAsync(AppStoreConnectClient client, string udid)
    {
        Page<Device> found = await client.V1.Devices.GetAsync(c => c.QueryParameters.FilterUdid = [udid]);
        return found.Data.FirstOrDefault()
            ?? (await client.V1.Devices.PostAsync(new DeviceCreateRequest { Name = "Test device", Platform = BundleIdPlatform.Ios, Udid = udid })).Data;
    }
}

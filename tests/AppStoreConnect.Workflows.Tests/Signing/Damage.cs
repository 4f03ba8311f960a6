using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>What can be wrong with the assets of <see cref="SigningWorld.Development"/>, how to cause it, and the changes that fix it.</summary>
internal static class Damage
{
    private static readonly string[] s_newCertificate = ["Create store", "Create certificates"];
    private static readonly string[] s_newProfile = ["Delete profiles", "Create profiles", "Update store"];

    public static Dictionary<string, (Func<SigningWorld, Task> Apply, string[] Expected)> All { get; } = new()
    {
        ["nothing wrong"] = (_ => Task.CompletedTask, []),
        ["bundle id missing"] = (DeleteBundleIdAsync, ["Create bundleIds", "Create bundleIdCapabilities", "Create profiles", "Update store"]),
        ["capability missing"] = (
            world => world.Client.V1.BundleIdCapabilities[Only(world, "bundleIdCapabilities").Id].DeleteAsync(),
            ["Create bundleIdCapabilities", .. s_newProfile]),
        ["certificate missing (revoked)"] = (
            world => world.Client.V1.Certificates[Only(world, "certificates").Id].DeleteAsync(),
            [.. s_newCertificate, .. s_newProfile]),
        ["certificate expired"] = (world => LaterAsync(world, 400), [.. s_newCertificate, .. s_newProfile]),
        ["certificate about to expire"] = (world => LaterAsync(world, 340), [.. s_newCertificate, .. s_newProfile]),
        ["certificate invalid (deactivated)"] = (world => SetAsync(world, "certificates", "activated", false), [.. s_newCertificate, .. s_newProfile]),
        ["private key missing"] = (DeleteKeysAsync, [.. s_newCertificate, .. s_newProfile]),
        ["certificate missing in the store"] = (DeleteStoredCertificateAsync, ["Create store"]),
        ["device missing"] = (ForgetDeviceAsync, ["Create devices", .. s_newProfile]),
        ["device disabled"] = (DisableDeviceAsync, ["Update devices", .. s_newProfile]),
        ["profile missing"] = (world => world.Client.V1.Profiles[Only(world, "profiles").Id].DeleteAsync(), ["Create profiles", "Update store"]),
        ["profile expired"] = (world => SetAsync(world, "profiles", "expirationDate", "2026-11-01T00:00:00.000+00:00"), s_newProfile),
        ["profile invalid"] = (world => SetAsync(world, "profiles", "profileState", "INVALID"), s_newProfile),
        ["profile of another certificate"] = (OtherCertificateAsync, s_newProfile),
        ["profile without the device"] = (OtherDeviceAsync, s_newProfile),
        ["profile missing in the store"] = (DeleteStoredProfileAsync, ["Create store"]),
    };

    private static StoredResource Only(SigningWorld world, string type) => Assert.Single(world.Service.Data.All(type));

    private static Task SetAsync(SigningWorld world, string type, string attribute, System.Text.Json.Nodes.JsonNode value)
    {
        Only(world, type).Attributes[attribute] = value;
        return Task.CompletedTask;
    }

    private static Task LaterAsync(SigningWorld world, int days)
    {
        world.Clock.Now += TimeSpan.FromDays(days);
        return Task.CompletedTask;
    }

    // Deleting a bundle ID also deletes everything that belongs to it.
    private static async Task DeleteBundleIdAsync(SigningWorld world)
    {
        await world.Client.V1.Profiles[Only(world, "profiles").Id].DeleteAsync();
        await world.Client.V1.BundleIdCapabilities[Only(world, "bundleIdCapabilities").Id].DeleteAsync();
        await world.Client.V1.BundleIds[Only(world, "bundleIds").Id].DeleteAsync();
    }

    private static Task DeleteKeysAsync(SigningWorld world)
    {
        Directory.Delete(world.Folder["keys"], recursive: true);
        return Task.CompletedTask;
    }

    private static Task DeleteStoredCertificateAsync(SigningWorld world)
    {
        Directory.Delete(world.Folder["certificates"], recursive: true);
        return Task.CompletedTask;
    }

    private static Task DeleteStoredProfileAsync(SigningWorld world)
    {
        Directory.Delete(world.Folder["profiles"], recursive: true);
        return Task.CompletedTask;
    }

    // The API can't delete devices, so this changes the service's records instead.
    private static async Task ForgetDeviceAsync(SigningWorld world)
    {
        StoredResource device = Only(world, "devices");
        await world.Client.V1.Devices[device.Id].PatchAsync(new() { Status = DeviceStatus.Disabled });
        device.Attributes["udid"] = SigningWorld.OtherUdid;
    }

    private static Task DisableDeviceAsync(SigningWorld world) =>
        world.Client.V1.Devices[Only(world, "devices").Id].PatchAsync(new() { Status = DeviceStatus.Disabled });

    private static async Task OtherCertificateAsync(SigningWorld world)
    {
        using var other = new TemporaryFolder();
        SigningAssets assets = await world.EnsureAsync(world.Development(SigningStore.Folder(other.Path, "p")) with { ProfileName = "Other" });
        await ReplaceProfileAsync(world, assets.Certificate.Id, Only(world, "devices").Id);
    }

    private static Task OtherDeviceAsync(SigningWorld world)
    {
        StoredResource other = world.Service.Data.Add("devices", "D2", new { udid = SigningWorld.OtherUdid, name = "Other", platform = "IOS", status = "ENABLED", deviceClass = "IPHONE" });
        return ReplaceProfileAsync(world, Only(world, "certificates").Id, other.Id);
    }

    private static async Task ReplaceProfileAsync(SigningWorld world, string certificateId, string deviceId)
    {
        string name = $"{SigningWorld.BundleId} IOS_APP_DEVELOPMENT";
        foreach (StoredResource profile in world.Service.Data.All("profiles"))
        {
            await world.Client.V1.Profiles[profile.Id].DeleteAsync();
        }

        await world.Client.V1.Profiles.PostAsync(new()
        {
            Name = name,
            ProfileType = ProfileType.IosAppDevelopment,
            BundleId = Only(world, "bundleIds").Id,
            Certificates = [certificateId],
            Devices = [deviceId],
        });
    }
}

using AppStoreConnect.Workflows;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>Signing, devices, testers, and users.</summary>
internal static class SigningTasks
{
    public static async Task SignAsync(AppStoreConnectClient client, string password)
    {
        #region signing
        SigningAssets assets = await client.Signing.EnsureAsync(new()
        {
            BundleId = "com.example.atlas", ProfileType = ProfileType.IosAppStore, Store = SigningStore.Folder("signing", password),
        });
        File.WriteAllBytes("signing.p12", assets.ExportPkcs12(password));
        #endregion
        Assert.True(assets.GetCertificate().HasPrivateKey);

        #region signing-install
        string path = OperatingSystem.IsMacOS() ? assets.InstallProfile() : assets.InstallProfile("profiles");
        Console.WriteLine(ProvisioningProfile.FromFile(path));   // name, bundle ID, team, UUID, expiration
        #endregion
        Assert.Equal(assets.Profile.Uuid, ProvisioningProfile.FromFile(path).Uuid);

        if (OperatingSystem.IsMacOS())
        {
            File.Delete(path);
        }
    }

    public static async Task PlanAsync(AppStoreConnectClient client, string password)
    {
        SigningRequest request = new() { BundleId = "com.example.atlas", ProfileType = ProfileType.IosAppStore, Store = SigningStore.Folder("signing", password) };
        #region signing-plan
        ChangePlan plan = await client.Signing.PlanAsync(request);
        Console.WriteLine(plan);          // a table with one change per line; plan.ToJson() for scripts
        await plan.ApplyAsync();          // after a failure, apply again to finish the rest
        #endregion
        Assert.True(plan.IsApplied);
    }

    public static async Task MatchAsync(AppStoreConnectClient client, string password)
    {
        #region signing-match
        SigningStore store = SigningStore.Match("certificates", password);       // the working copy of a fastlane match repository
        await client.Signing.EnsureAsync(new() { BundleId = "com.example.atlas", ProfileType = ProfileType.IosAppStore, Store = store });
        #endregion
    }

    public static async Task DevicesAsync(AppStoreConnectClient client)
    {
        #region devices
        ChangePlan plan = await client.Devices.PlanAsync(DeviceList.Read("devices.txt"));
        Console.WriteLine(plan);          // + devices  Ada's iPhone (00008110-000A34E63C28801E)  IOS
        await plan.ApplyAsync();
        #endregion
        Assert.True(plan.IsApplied);
    }

    public static async Task PeopleAsync(AppStoreConnectClient client)
    {
        #region testers
        await client.Testers.EnsureAsync("com.example.atlas", ["Friends"], TesterList.Read("testers.csv"));
        await client.Testers.RemoveAsync("com.example.atlas", ["former@example.com"]);
        #endregion

        #region users
        await client.Users.EnsureAsync([new("grace@example.com", [UserRole.Developer]) { FirstName = "Grace", LastName = "Hopper" }]);
        await client.Users.RemoveAsync(["former@example.com"]);
        #endregion
    }
}

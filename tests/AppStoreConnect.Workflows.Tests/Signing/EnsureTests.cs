using System.Text.Json.Nodes;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class EnsureTests
{
    /// <summary>Every asset missing, expired, or invalid, and other faults, each named by <see cref="Damage"/>.</summary>
    public static TheoryData<string> States => [.. Damage.All.Keys];

    [Fact]
    public async Task EnsureAsync_NothingThere_MakesEverythingOnce()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        SigningAssets assets = await world.EnsureAsync();

        Assert.Equal(
            ["bundleIds", "bundleIdCapabilities", "store", "certificates", "devices", "profiles", "store"],
            assets.Changes.Select(change => change.Resource));
        Assert.All(assets.Changes, change => Assert.Equal(ChangeOutcome.Applied, change.Outcome));
        Assert.Equal("com.example.atlas IOS_APP_DEVELOPMENT", assets.Profile.Name);
        Assert.Equal(1, world.Folder.Files().Count(file => file.StartsWith("keys/", StringComparison.Ordinal)));
        await world.AssertGoodAsync(assets);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task EnsureAsync_State_IsRepaired(string state)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        await world.EnsureAsync();
        (Func<SigningWorld, Task> apply, string[] expected) = Damage.All[state];
        await apply(world);
        int certificates = world.Service.Data.All("certificates").Count;

        ChangePlan plan = await world.PlanAsync();
        SigningAssets assets = await world.EnsureAsync();

        Assert.Equal(expected, plan.Changes.Select(change => $"{change.Kind} {change.Resource}"));
        Assert.Equal(expected, assets.Changes.Select(change => $"{change.Kind} {change.Resource}"));
        Assert.True(world.Service.Data.All("certificates").Count >= certificates, "A certificate was revoked.");
        await world.AssertGoodAsync(assets);
    }

    [Fact]
    public async Task PlanAsync_NothingThere_SendsReadsOnlyAndWritesNoFile()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        ChangePlan plan = await world.PlanAsync();

        Assert.Equal(
            """
            Signing of com.example.atlas (IOS_APP_DEVELOPMENT): 7 changes
              + bundleIds             com.example.atlas                                               IOS
              + bundleIdCapabilities  com.example.atlas PUSH_NOTIFICATIONS
              + store                 private key for DEVELOPMENT
              + certificates          DEVELOPMENT                                                     the store has no private key of a valid certificate
              + devices               00008110-000A34E63C28801E                                       IOS
              + profiles              com.example.atlas IOS_APP_DEVELOPMENT                           IOS_APP_DEVELOPMENT
              + store                 profiles/com.example.atlas IOS_APP_DEVELOPMENT.mobileprovision
            """,
            plan.ToString());
        Assert.All(world.Service.Requests, request => Assert.Equal("GET", request.Method));
        Assert.Empty(world.Folder.Files());
    }

    [Fact]
    public async Task PlanAsync_Applied_MakesWhatEnsureFinds()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        ChangePlan plan = await world.PlanAsync();

        await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Empty((await world.EnsureAsync()).Changes);
    }

    [Theory]
    [InlineData("IOS_APP_STORE", "IOS", "DISTRIBUTION", ".mobileprovision")]
    [InlineData("IOS_APP_ADHOC", "IOS", "DISTRIBUTION", ".mobileprovision")]
    [InlineData("MAC_APP_DIRECT", "MAC_OS", "DEVELOPER_ID_APPLICATION_G2", ".provisionprofile")]
    [InlineData("MAC_CATALYST_APP_STORE", "UNIVERSAL", "DISTRIBUTION", ".provisionprofile")]
    public async Task EnsureAsync_OtherTypes_HaveTheirCertificateAndFile(string type, string platform, string certificate, string extension)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SigningRequest request = world.Development() with { ProfileType = type, Devices = type == "IOS_APP_ADHOC" ? [SigningWorld.Udid] : null };

        SigningAssets assets = await world.EnsureAsync(request);

        Assert.Equal(platform, assets.BundleId.Platform?.Value);
        Assert.Equal(certificate, assets.Certificate.CertificateType?.Value);
        Assert.Contains(world.Folder.Files(), file => file.EndsWith(extension, StringComparison.Ordinal));
        await world.AssertGoodAsync(assets, request);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("")]
    public async Task EnsureAsync_ProfileWhoseContentIsNotBase64_NamesIt(string content)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SigningAssets made = await world.EnsureAsync();
        world.Service.Data.Find("profiles", made.Profile.Id)!.Attributes["profileContent"] = content;

        AppStoreConnectSigningException error = await Assert.ThrowsAsync<AppStoreConnectSigningException>(() => world.EnsureAsync());

        Assert.Contains(made.Profile.Id, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../escape")]
    [InlineData("{3f2504e0-4f89-11d3-9a0c-0305e82c3301}")]
    [InlineData(" 3f2504e0-4f89-11d3-9a0c-0305e82c3301\n")]
    public async Task InstallProfile_WithAnotherNameThanAUuid_WritesNothing(string uuid)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SigningAssets made = await world.EnsureAsync();
        world.Service.Data.Find("profiles", made.Profile.Id)!.Attributes["uuid"] = uuid;
        SigningAssets assets = await world.EnsureAsync();
        using var folder = new TemporaryFolder();

        Assert.Throws<AppStoreConnectSigningException>(() => assets.InstallProfile(folder.Path));

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task EnsureAsync_NoDevicesNamed_TakesAllEnabledOnesOfThePlatform()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("devices", "1", Device(SigningWorld.Udid, "IPHONE", "ENABLED"));
        world.Service.Data.Add("devices", "2", Device(SigningWorld.OtherUdid, "IPAD", "ENABLED"));
        world.Service.Data.Add("devices", "3", Device("00008120-001C25D40C0A003E", "IPHONE", "DISABLED"));
        world.Service.Data.Add("devices", "4", Device("00008120-001C25D40C0A004E", "APPLE_TV", "ENABLED"));
        world.Service.Data.Add("devices", "5", Device("00008120-001C25D40C0A005E", "MAC", "ENABLED", "MAC_OS"));

        SigningAssets assets = await world.EnsureAsync(world.Development() with { Devices = null });

        Assert.Equal([SigningWorld.Udid, SigningWorld.OtherUdid], assets.ProvisioningProfile.Devices.Order(StringComparer.Ordinal));
        await world.AssertGoodAsync(assets, world.Development() with { Devices = null });
    }

    [Fact]
    public async Task EnsureAsync_DeviceStillProcessing_IsLeftOutAndNoted()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("devices", "1", Device(SigningWorld.Udid, "IPHONE", "ENABLED"));
        world.Service.Data.Add("devices", "2", Device(SigningWorld.OtherUdid, "IPHONE", "PROCESSING"));
        SigningRequest request = world.Development() with { Devices = [SigningWorld.Udid, SigningWorld.OtherUdid] };

        SigningAssets assets = await world.EnsureAsync(request);

        Assert.Equal([SigningWorld.Udid], assets.ProvisioningProfile.Devices);
        Assert.Contains("still processing", Assert.Single(assets.Notes), StringComparison.Ordinal);
        Assert.Empty((await world.EnsureAsync(request)).Changes);
    }

    [Fact]
    public async Task EnsureAsync_NoDeviceAtAll_SaysSo()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        var error = await Assert.ThrowsAsync<AppStoreConnectSigningException>(() => world.EnsureAsync(world.Development() with { Devices = null }));

        Assert.Contains("requires at least one matching enabled device", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureAsync_CapabilitiesWithSettings_AreCreatedWithTheUsualOnes()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        await world.EnsureAsync(world.Development() with { Capabilities = [CapabilityType.ICloud, CapabilityType.DataProtection, CapabilityType.AppleIdAuth, CapabilityType.AppGroups] });

        string[] bodies = [.. world.Service.Requests.Where(request => request.Method == "POST" && request.Path == "/v1/bundleIdCapabilities").Select(request => request.BodyText)];
        Assert.Equal(4, bodies.Length);
        Assert.Contains(bodies, body => body.Contains("""{"key":"ICLOUD_VERSION","options":[{"enabled":true,"key":"XCODE_6"}]}""", StringComparison.Ordinal));
        Assert.Contains(bodies, body => body.Contains("APPLE_ID_AUTH_APP_CONSENT", StringComparison.Ordinal) && body.Contains("PRIMARY_APP_CONSENT", StringComparison.Ordinal));
        Assert.Single(bodies, body => !body.Contains("settings", StringComparison.Ordinal));
        Assert.All(world.Service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task EnsureAsync_PrefixedBundleId_IsNotTakenForIt()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("bundleIds", "1", new { identifier = "com.example.atlas.widget", name = "Widget", platform = "IOS" });

        SigningAssets assets = await world.EnsureAsync();

        Assert.Equal("com.example.atlas", assets.BundleId.Identifier);
    }

    [Fact]
    public async Task EnsureAsync_ZombieProfile_IsPassedBy()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SigningAssets first = await world.EnsureAsync();
        var gone = new ErrorItem(404, "NOT_FOUND", "The resource does not exist", "There is no profile.");
        string path = $"/v1/profiles/{first.Profile.Id}";
        world.Service.Script(new RequestMatch { When = request => request.Path.StartsWith(path, StringComparison.Ordinal) }, Behaviors.Errors(gone));

        SigningAssets assets = await world.EnsureAsync();

        Assert.NotEqual(first.Profile.Id, assets.Profile.Id);
        Assert.Equal("com.example.atlas IOS_APP_DEVELOPMENT 2", assets.Profile.Name);
        Assert.Contains("cannot be opened (404)", Assert.Single(assets.Notes), StringComparison.Ordinal);
        SigningAssets again = await world.EnsureAsync();
        Assert.Empty(again.Changes);
        Assert.Equal(assets.Profile.Id, again.Profile.Id);
    }

    [Fact]
    public async Task EnsureAsync_NameTakenByAProfileThatIsNotListed_TakesTheNextName()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("profiles", "1", new { name = "com.example.atlas IOS_APP_DEVELOPMENT", profileType = "IOS_APP_DEVELOPMENT", profileState = "ACTIVE" });

        SigningAssets assets = await world.EnsureAsync();

        Assert.Equal("com.example.atlas IOS_APP_DEVELOPMENT 2", assets.Profile.Name);
        await world.AssertGoodAsync(assets);
    }

    [Fact]
    public async Task EnsureAsync_CertificateLimit_ListsThemAndRevokesNone()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.CertificateLimits["DEVELOPMENT"] = 2;
        SigningAssets[] others = [await Other("one"), await Other("two")];

        var error = await Assert.ThrowsAsync<AppStoreConnectSigningException>(() => world.EnsureAsync());

        Assert.Equal(others.Select(other => other.Certificate.Id).Order(StringComparer.Ordinal), error.Certificates.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.All(others, other => Assert.Contains(other.Certificate.Id, error.Message, StringComparison.Ordinal));
        Assert.All(others, other => Assert.Contains(other.Certificate.SerialNumber!, error.Message, StringComparison.Ordinal));
        Assert.Contains("Nothing was revoked", error.Message, StringComparison.Ordinal);
        Assert.Contains("ImportPkcs12", error.Message, StringComparison.Ordinal);
        Assert.IsType<AppStoreConnectConflictException>(error.InnerException);
        Assert.DoesNotContain(world.Service.Requests, request => request.Method == "DELETE");

        // The fix that the message suggests: the private key of one of them.
        SigningStore store = world.Store;
        store.ImportPkcs12(others[0].ExportPkcs12("p"), "p");
        SigningAssets assets = await world.EnsureAsync();
        Assert.Equal(others[0].Certificate.Id, assets.Certificate.Id);

        async Task<SigningAssets> Other(string name) =>
            await world.EnsureAsync(world.Development(SigningStore.Folder(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), SigningWorld.Password)) with { ProfileName = name });
    }

    [Fact]
    public async Task EnsureAsync_RejectedThenRunAgain_UsesTheSameKey()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.CertificateLimits["DEVELOPMENT"] = 0;
        await Assert.ThrowsAsync<AppStoreConnectSigningException>(() => world.EnsureAsync());
        string key = Assert.Single(world.Folder.Files(), file => file.StartsWith("keys/", StringComparison.Ordinal));
        world.Service.Data.CertificateLimits.Clear();

        SigningAssets assets = await world.EnsureAsync();

        Assert.Equal(key, Assert.Single(world.Folder.Files(), file => file.StartsWith("keys/", StringComparison.Ordinal)));
        await world.AssertGoodAsync(assets);
    }

    [Fact]
    public async Task EnsureAsync_WrongStorePassword_SendsNoWrite()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        await world.EnsureAsync();
        world.Service.ClearRequests();

        await Assert.ThrowsAsync<AppStoreConnectSigningException>(() => world.EnsureAsync(world.Development(SigningStore.Folder(world.Folder.Path, "wrong"))));

        Assert.All(world.Service.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Theory]
    [InlineData("POST", "/v1/certificates", "Account Holder")]
    [InlineData("POST", "/v1/profiles", "Access to Certificates, Identifiers & Profiles")]
    [InlineData("POST", "/v1/devices", "Admin")]
    [InlineData("GET", "/v1/bundleIds", "Admin")]
    public async Task EnsureAsync_Forbidden_NamesTheRole(string method, string path, string role)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        var refusal = new ErrorItem(403, "FORBIDDEN_ERROR", "This request is forbidden for security reasons", "The API key in use does not allow this request");
        world.Service.Script(new RequestMatch { Method = method, Path = path }, Behaviors.Errors(refusal));

        var error = await Assert.ThrowsAsync<AppStoreConnectMissingRoleException>(() => world.EnsureAsync());

        Assert.Contains(role, error.Roles, StringComparison.Ordinal);
        Assert.Contains(role, error.Message, StringComparison.Ordinal);
        Assert.Contains($"{method} {path}", error.Message, StringComparison.Ordinal);
        Assert.IsType<AppStoreConnectForbiddenException>(error.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("com..example")]
    [InlineData("com.example.*.atlas")]
    [InlineData("com.example*")]
    [InlineData("com.example.atlas/../../x")]
    [InlineData(".com.example")]
    [InlineData("com.exämple")]
    public async Task EnsureAsync_NoBundleId_ThrowsBeforeSending(string bundleId)
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => world.EnsureAsync(world.Development() with { BundleId = bundleId }));
        await Assert.ThrowsAsync<ArgumentException>(() => world.EnsureAsync(world.Development() with { ProfileType = "NEW_TYPE" }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.EnsureAsync(world.Development() with { RenewBefore = TimeSpan.FromDays(400) }));
        await Assert.ThrowsAsync<FormatException>(() => world.EnsureAsync(world.Development() with { Devices = ["no udid"] }));
        Assert.DoesNotContain(world.Service.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task InstallProfile_FolderAndHome_WritesUnderTheUuid()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        using var home = new TemporaryFolder();
        SigningAssets assets = await world.EnsureAsync();

        string inFolder = assets.InstallProfile(home["profiles"]);
        string installed = assets.InstallInHome(home.Path);

        Assert.Equal(
            [
                $"Library/Developer/Xcode/UserData/Provisioning Profiles/{assets.Profile.Uuid}.mobileprovision",
                $"Library/MobileDevice/Provisioning Profiles/{assets.Profile.Uuid}.mobileprovision",
                $"profiles/{assets.Profile.Uuid}.mobileprovision",
            ],
            home.Files());
        Assert.Contains("Xcode", installed, StringComparison.Ordinal);
        Assert.Equal(assets.ProfileContent.ToArray(), File.ReadAllBytes(inFolder));
    }

    private static JsonObject Device(string udid, string deviceClass, string status, string platform = "IOS") =>
        new() { ["udid"] = udid, ["name"] = udid, ["deviceClass"] = deviceClass, ["status"] = status, ["platform"] = platform };
}

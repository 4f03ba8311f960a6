using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Tests.Signing;

namespace AppStoreConnect.Workflows.Tests.People;

public sealed class PeopleTests
{
    private const string Phone = "00008110-000A34E63C28801E";
    private const string Pad = "00008120-001C25D40C0A002E";

    [Fact]
    public async Task Devices_EnsureTwice_RegistersEnablesAndRenamesOnce()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("devices", "1", new { udid = Phone.ToLowerInvariant(), name = "Old name", platform = "IOS", status = "DISABLED" });
        world.Service.Data.Add("devices", "2", new { udid = "00008120-001C25D40C0A009E", name = "Stranger", platform = "IOS", status = "ENABLED" });
        IReadOnlyList<DeviceEntry> list = DeviceList.Parse($"{Phone}\tAda's iPhone\tios\n{Pad}\n");

        ChangePlan plan = await world.Client.Devices.PlanAsync(list, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(world.Service.Requests, request => Assert.Equal("GET", request.Method));
        await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            $"""
            Devices: 3 changes
              applied  ~ devices  Ada's iPhone ({Phone})  status: "DISABLED" → "ENABLED"
              applied  ~ devices  Ada's iPhone ({Phone})  name: "Old name" → "Ada's iPhone"
              applied  + devices  {Pad}                 IOS
              note: Enabled devices that are not in the list: 1. They are not changed (see DeviceOptions.DisableUnlisted).
            """,
            plan.ToString());
        Assert.Equal("Ada's iPhone", (await world.Client.Devices.FindAsync(Phone.ToLowerInvariant(), TestContext.Current.CancellationToken))?.Name);
        Assert.True((await world.Client.Devices.PlanAsync(list, cancellationToken: TestContext.Current.CancellationToken)).IsEmpty);

        ChangePlan disabling = await world.Client.Devices.EnsureAsync(list, new() { DisableUnlisted = true }, TestContext.Current.CancellationToken);
        Assert.Equal("~ devices  Stranger (00008120-001C25D40C0A009E)  status: \"ENABLED\" → \"DISABLED\"", Assert.Single(disabling.Changes).ToString());
    }

    [Fact]
    public async Task Devices_OneRejected_OthersAreRegistered()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        var refusal = new ErrorItem(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "An attribute value is invalid", "The UDID is not acceptable.");
        world.Service.Script(new RequestMatch { Method = "POST", When = request => request.BodyText.Contains(Pad, StringComparison.Ordinal) }, Behaviors.Errors(refusal), times: 1);

        var error = await Assert.ThrowsAsync<ChangePlanException>(() => world.Client.Devices.EnsureAsync([Phone, Pad], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Failed], error.Plan.Changes.Select(change => change.Outcome));
        Assert.Contains("The UDID is not acceptable.", error.Message, StringComparison.Ordinal);
        await error.Plan.ApplyAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, world.Service.Data.All("devices").Count);
    }

    [Fact]
    public async Task Testers_EnsureTwice_InvitesOnce()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        StoredResource friends = SeedApp(world);
        StoredResource known = world.Service.Data.Add("betaTesters", "T1", new { email = "grace@example.com", firstName = "Grace" });
        world.Service.Data.Link(friends, "betaTesters", world.Service.Data.Add("betaTesters", "T2", new { email = "old@example.com" }));

        ChangePlan plan = await EnsureAsync();

        Assert.Equal(["+ betaTesters  ada@example.com  group Friends", "+ betaTesters  grace@example.com  group Friends"], plan.Changes.Select(change => change.ToString()));
        Assert.Equal(3, world.Service.Data.All("betaTesters").Count);
        Assert.Contains("are not in the list: 1", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.True((await EnsureAsync()).IsEmpty);
        Assert.Equal(known.Id, (await world.Client.Testers.FindAsync("grace@example.com", TestContext.Current.CancellationToken))?.Id);
        Assert.Null(await world.Client.Testers.FindAsync("nobody@example.com", TestContext.Current.CancellationToken));

        ChangePlan removal = await EnsureAsync(new() { RemoveUnlisted = true });
        Assert.Equal("- betaTesters  old@example.com  group Friends", Assert.Single(removal.Changes).ToString());
        Assert.Empty((await EnsureAsync()).Notes);

        Task<ChangePlan> EnsureAsync(TesterOptions? options = null) =>
            world.Client.Testers.EnsureAsync("com.example.atlas", ["Friends"], ["ada@example.com", new("grace@example.com", "Grace"), "ADA@example.com"], options,
                TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Testers_Remove_TakesThemOutOfTheApp()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SeedApp(world);
        StoredResource app = world.Service.Data.Find("apps", "A1")!;
        world.Service.Data.Link(world.Service.Data.Add("betaTesters", "T1", new { email = "ada@example.com" }), "apps", app);

        ChangePlan plan = await world.Client.Testers.RemoveAsync("com.example.atlas", ["ADA@example.com", "nobody@example.com"], TestContext.Current.CancellationToken);

        Assert.Equal("- betaTesters  ada@example.com", Assert.Single(plan.Changes).ToString());
        Assert.True((await world.Client.Testers.PlanRemovalAsync("com.example.atlas", ["ada@example.com"], TestContext.Current.CancellationToken)).IsEmpty);
    }

    [Fact]
    public async Task Testers_WrongNames_SayWhichThereAre()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SeedApp(world);

        var group = await Assert.ThrowsAsync<ArgumentException>(() =>
            world.Client.Testers.PlanAsync("com.example.atlas", ["friends"], ["ada@example.com"], cancellationToken: TestContext.Current.CancellationToken));
        var app = await Assert.ThrowsAsync<ArgumentException>(() =>
            world.Client.Testers.PlanAsync("com.example", ["Friends"], ["ada@example.com"], cancellationToken: TestContext.Current.CancellationToken));
        world.Service.ClearRequests();
        var address = await Assert.ThrowsAsync<FormatException>(() =>
            world.Client.Testers.PlanAsync("com.example.atlas", ["Friends"], ["ada@example.com", "grace"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("no group 'friends'. Existing groups: 'Friends'", group.Message, StringComparison.Ordinal);
        Assert.Contains("no app with the bundle id 'com.example'", app.Message, StringComparison.Ordinal);
        Assert.Contains("line 2: 'grace' is not an email address", address.Message, StringComparison.Ordinal);
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task Users_EnsureTwice_InvitesAndUpdatesOnce()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        SeedApp(world);
        world.Service.Data.Add("users", "U1", new { username = "Ada@example.com", roles = new[] { "DEVELOPER" }, allAppsVisible = true, provisioningAllowed = false });
        world.Service.Data.Add("users", "U2", new { username = "boss@example.com", roles = new[] { "ACCOUNT_HOLDER", "ADMIN" }, allAppsVisible = true });
        world.Service.Data.Add("userInvitations", "I1",
            new { email = "alan@example.com", roles = new[] { "MARKETING" }, firstName = "Alan", lastName = "Turing", allAppsVisible = true, expirationDate = "2099-01-01T00:00:00Z" });
        UserEntry[] users =
        [
            new("ada@example.com", [UserRole.AppManager, UserRole.Developer]) { ProvisioningAllowed = true },
            new("grace@example.com", [UserRole.CustomerSupport]) { FirstName = "Grace", LastName = "Hopper", AllAppsVisible = false, VisibleApps = ["com.example.atlas"] },
            new("alan@example.com", [UserRole.Developer]),
            new("boss@example.com", [UserRole.Admin]),
        ];

        ChangePlan plan = await world.Client.Users.EnsureAsync(users, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "~ users  ada@example.com  roles: \"DEVELOPER\" → \"APP_MANAGER, DEVELOPER\"",
                "~ users  ada@example.com  provisioningAllowed: \"false\" → \"true\"",
                "+ userInvitations  grace@example.com  CUSTOMER_SUPPORT",
                "- userInvitations  alan@example.com  MARKETING",
                "+ userInvitations  alan@example.com  DEVELOPER",
            ],
            plan.Changes.Select(change => change.ToString()));
        Assert.Contains("Account Holder", Assert.Single(plan.Notes), StringComparison.Ordinal);
        ChangePlan again = await world.Client.Users.PlanAsync(users, TestContext.Current.CancellationToken);
        Assert.Empty(again.Changes);
        Assert.Equal(2, world.Service.Data.All("userInvitations").Count);
        Assert.All(world.Service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task Users_Remove_RemovesUsersAndInvitationsButTheHolder()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Data.Add("users", "U1", new { username = "ada@example.com", roles = new[] { "DEVELOPER" } });
        world.Service.Data.Add("users", "U2", new { username = "boss@example.com", roles = new[] { "ACCOUNT_HOLDER" } });
        world.Service.Data.Add("userInvitations", "I1", new { email = "alan@example.com", roles = new[] { "MARKETING" } });

        ChangePlan plan = await world.Client.Users.RemoveAsync(["ada@example.com", "BOSS@example.com", "alan@example.com", "nobody@example.com"], TestContext.Current.CancellationToken);

        Assert.Equal(["- users  ada@example.com  DEVELOPER", "- userInvitations  alan@example.com  MARKETING"], plan.Changes.Select(change => change.ToString()));
        Assert.Equal("U2", Assert.Single(world.Service.Data.All("users")).Id);
        Assert.Empty(world.Service.Data.All("userInvitations"));
    }

    [Fact]
    public async Task Users_BadEntries_AreAllToldBeforeSending()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        string message = (await Assert.ThrowsAsync<FormatException>(() => world.Client.Users.PlanAsync(
            [new("ada", [UserRole.Admin]), new("ada@example.com", []), new("b@example.com", [UserRole.AccountHolder]), new("c@example.com", [UserRole.Admin]), new("C@example.com", [UserRole.Admin])],
            TestContext.Current.CancellationToken))).Message;
        var unnamed = await Assert.ThrowsAsync<FormatException>(() => world.Client.Users.PlanAsync([new("new@example.com", [UserRole.Admin])], TestContext.Current.CancellationToken));

        Assert.Contains("line 1: 'ada' is not an email address", message, StringComparison.Ordinal);
        Assert.Contains("line 2: ada@example.com has no roles", message, StringComparison.Ordinal);
        Assert.Contains("line 3: b@example.com cannot become Account Holder", message, StringComparison.Ordinal);
        Assert.Contains("line 5: C@example.com is in the list twice", message, StringComparison.Ordinal);
        Assert.Contains("requires a first and a last name", unnamed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Service.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task Users_Forbidden_NamesTheRole()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        world.Service.Script(RequestMatch.Get("/v1/users"), Behaviors.Errors(new ErrorItem(403, "FORBIDDEN_ERROR", "Forbidden", "No.")));

        var error = await Assert.ThrowsAsync<AppStoreConnectMissingRoleException>(() => world.Client.Users.PlanAsync([], TestContext.Current.CancellationToken));

        Assert.Equal("Admin", error.Roles);
    }

    private static StoredResource SeedApp(SigningWorld world)
    {
        StoredResource app = world.Service.Data.Add("apps", "A1", new { bundleId = "com.example.atlas", name = "Atlas" });
        world.Service.Data.Add("apps", "A2", new { bundleId = "com.example.atlas.pro", name = "Atlas Pro" });
        StoredResource friends = world.Service.Data.Add("betaGroups", "G1", new { name = "Friends", isInternalGroup = false });
        world.Service.Data.Link(app, "betaGroups", friends);
        return friends;
    }
}

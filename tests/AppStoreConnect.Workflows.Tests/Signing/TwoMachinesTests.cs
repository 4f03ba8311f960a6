namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class TwoMachinesTests
{
    [Fact]
    public async Task EnsureAsync_TwoAtOnceOneStore_MakeEverythingOnce()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();

        SigningAssets[] both = await Task.WhenAll(world.EnsureAsync(client: world.NewClient()), world.EnsureAsync(client: world.NewClient()));

        Assert.Equal(both[0].Certificate.Id, both[1].Certificate.Id);
        Assert.Single(world.Service.Data.All("bundleIds"));
        Assert.Single(world.Service.Data.All("bundleIdCapabilities"));
        Assert.Single(world.Service.Data.All("certificates"));
        Assert.Single(world.Service.Data.All("devices"));
        Assert.Single(world.Service.Data.All("profiles"));
        Assert.DoesNotContain((await world.EnsureAsync()).Changes, change => change.Resource != "store");
        await world.AssertGoodAsync(await world.EnsureAsync());
    }

    [Fact]
    public async Task EnsureAsync_TwoAtOnceOwnStores_ShareOneProfileAndSettle()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        SigningRequest first = world.Development(SigningStore.Folder(one.Path, "1"));
        SigningRequest second = world.Development(SigningStore.Folder(other.Path, "2"));

        await Task.WhenAll(world.EnsureAsync(first, world.NewClient()), world.EnsureAsync(second, world.NewClient()));
        // The profile of the slower machine includes the certificate of the faster one. Each may have to fetch the other's file.
        await world.EnsureAsync(first);
        await world.EnsureAsync(second);

        Assert.True((await world.PlanAsync(first)).IsEmpty);
        Assert.True((await world.PlanAsync(second)).IsEmpty);
        Assert.Equal(2, world.Service.Data.All("certificates").Count);
        Profile profile = Assert.Single((await world.Client.V1.Profiles.GetAsync(c => c.QueryParameters.Include = [ProfileInclude.Certificates])).Data);
        Assert.Equal(2, profile.Certificates.Ids.Count);
    }
}

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>If a run crashes at any request, the next run completes it with the same end state and without duplicates or leftovers.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EnsureAsync_DiesAtAnyRequestOfAFirstRun_NextRunFinishes(bool isSent) =>
        await EveryCrashAsync(isSent, _ => Task.CompletedTask, world => world.Development());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EnsureAsync_DiesAtAnyRequestOfAReplacement_NextRunFinishes(bool isSent) => await EveryCrashAsync(
        isSent,
        world => world.EnsureAsync(),
        world => world.Development() with { Devices = [SigningWorld.Udid, SigningWorld.OtherUdid], Capabilities = [CapabilityType.PushNotifications, CapabilityType.AppGroups] });

    private static async Task EveryCrashAsync(bool isSent, Func<SigningWorld, Task> prepare, Func<SigningWorld, SigningRequest> request)
    {
        string expected;
        string[] requests;
        await using (SigningWorld whole = await SigningWorld.StartAsync())
        {
            await prepare(whole);
            whole.Service.ClearRequests();
            await whole.EnsureAsync(request(whole));
            requests = [.. whole.Service.Requests.Select(one => one.Method)];
            expected = await whole.DescribeAsync();
        }

        Assert.True(requests.Length > 6);
        for (int at = 1; at <= requests.Length; at++)
        {
            // A crash before a request is a new case only if the previous request changed something. After a read, nothing has changed.
            if (!isSent && at > 1 && requests[at - 2] == "GET")
            {
                continue;
            }

            await using SigningWorld world = await SigningWorld.StartAsync();
            await prepare(world);
            var handler = new CrashingHandler(at, isSent);
            Exception? error = await Record.ExceptionAsync(() => world.EnsureAsync(request(world), world.NewClient(handler)));
            Assert.True(handler.HasCrashed && error is AppStoreConnectException, $"Request {at}: {error}");

            SigningAssets assets = await world.EnsureAsync(request(world));

            Assert.Equal(expected, await world.DescribeAsync());
            await world.AssertGoodAsync(assets, request(world));
        }
    }
}

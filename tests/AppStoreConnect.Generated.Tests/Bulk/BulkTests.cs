using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.BulkWork;

public sealed class BulkTests
{
    [Fact]
    public async Task RunAsync_ManyItems_NoMoreThanTheBoundInFlight()
    {
        int now = 0, most = 0;
        await Bulk.RunAsync(Enumerable.Range(0, 200), async (item, cancellationToken) =>
        {
            int current = Interlocked.Increment(ref now);
            InterlockedMax(ref most, current);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return item;
        });

        Assert.InRange(most, 1, Bulk.DefaultConcurrency);
    }

    [Fact]
    public async Task RunAsync_SomeFail_TheRestIsDoneAndEachHasItsOutcome()
    {
        await using var api = new TestApi(r => r.Target.EndsWith('3') ? LoopbackReply.Error(409, "STATE_ERROR") : LoopbackReply.Json("{}"));

        IReadOnlyList<BulkOutcome<int, string>> outcomes = await Bulk.RunAsync(
            Enumerable.Range(0, 20), async (i, cancellationToken) => (await api.GetAsync($"/v1/apps/{i}", cancellationToken)).Text);

        Assert.Equal(Enumerable.Range(0, 20), outcomes.Select(o => o.Item));
        Assert.Equal([3, 13], outcomes.Where(o => !o.IsSuccess).Select(o => o.Item));
        Assert.IsType<AppStoreConnectConflictException>(outcomes[3].Error);
        Assert.Throws<AppStoreConnectConflictException>(() => outcomes[3].ResultOrThrow());
        Assert.Equal("{}", outcomes[4].ResultOrThrow());
    }

    [Fact]
    public async Task RunAsync_FetchedSequence_KeepsItsOrder()
    {
        IReadOnlyList<BulkOutcome<int, int>> outcomes = await Bulk.RunAsync(Numbers(), (i, _) => Task.FromResult(i * i), maxConcurrency: 3);

        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * i), outcomes.Select(o => o.Result));

        static async IAsyncEnumerable<int> Numbers()
        {
            for (int i = 0; i < 50; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }

    [Fact]
    public async Task RunAsync_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bulk.RunAsync(
            Enumerable.Range(0, int.MaxValue),
            async (i, cancellationToken) =>
            {
                if (i == 20)
                {
                    await source.CancelAsync();
                }

                return i;
            },
            cancellationToken: source.Token));
    }

    [Fact]
    public async Task RunAsync_NoConcurrency_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Bulk.RunAsync([1], (i, _) => Task.FromResult(i), maxConcurrency: 0));

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}

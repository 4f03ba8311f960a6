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
    public async Task RunAsync_Canceled_Ends()
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
    public async Task RunAsync_ActionThrowsAnything_IsTheOutcomeOfItsItem()
    {
        Exception[] problems = [new FormatException("x"), new TaskCanceledException("x"), new NullReferenceException("x"), new AggregateException("x"), new ArgumentException("x")];

        IReadOnlyList<BulkOutcome<int, int>> outcomes = await Bulk.RunAsync(
            Enumerable.Range(0, 1000), (i, _) => i % 100 == 50 ? throw problems[i / 100 % problems.Length] : i % 100 == 51 ? Task.FromException<int>(problems[0]) : Task.FromResult(i));

        Assert.Equal(1000, outcomes.Count);
        Assert.Equal(20, outcomes.Count(o => !o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Contains(o.Error, problems));
    }

    [Fact]
    public async Task RunAsync_ActionReturnsNoTask_IsTheOutcomeOfItsItem() =>
        Assert.IsType<NullReferenceException>(Assert.Single(await Bulk.RunAsync<int, int>([1], (_, _) => null!)).Error);

    [Fact]
    public async Task RunAsync_CanceledByTheToken_PassesTheOutcomesSoFar()
    {
        using var source = new CancellationTokenSource();

        var e = await Assert.ThrowsAsync<BulkCanceledException<int, int>>(() => Bulk.RunAsync(
            Enumerable.Range(0, 1000),
            async (i, cancellationToken) =>
            {
                if (i == 100)
                {
                    await source.CancelAsync();
                }

                cancellationToken.ThrowIfCancellationRequested();
                return i;
            },
            cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.InRange(e.Outcomes.Count, 101, 101 + (2 * Bulk.DefaultConcurrency));
        Assert.Equal(Enumerable.Range(0, e.Outcomes.Count), e.Outcomes.Select(o => o.Item));
        Assert.InRange(e.Outcomes.Count(o => !o.IsSuccess), 1, 2 * Bulk.DefaultConcurrency);
        Assert.All(e.Outcomes.Where(o => o.IsSuccess), o => Assert.Equal(o.Item, o.Result));
        Assert.IsAssignableFrom<OperationCanceledException>(e.Outcomes[100].Error);
    }

    [Fact]
    public async Task RunAsync_ItemsThatBreakOff_PassesTheOutcomesSoFar()
    {
        var e = await Assert.ThrowsAsync<BulkItemsException<int, int>>(() => Bulk.RunAsync(Broken(), async (i, _) =>
        {
            await Task.Yield();
            return i;
        }));

        Assert.Equal(Enumerable.Range(0, 30), e.Outcomes.Select(o => o.ResultOrThrow()));
        Assert.IsType<FormatException>(e.InnerException);

        static async IAsyncEnumerable<int> Broken()
        {
            for (int i = 0; i < 30; i++)
            {
                await Task.Yield();
                yield return i;
            }

            throw new FormatException("x");
        }
    }

    [Fact]
    public async Task ResultOrThrow_OfAFailure_KeepsItsStackTrace()
    {
        IReadOnlyList<BulkOutcome<int, int>> outcomes = await Bulk.RunAsync([1], (_, _) => FailAsync());

        Assert.Contains(nameof(FailAsync), Assert.Throws<FormatException>(() => outcomes[0].ResultOrThrow()).StackTrace, StringComparison.Ordinal);

        static Task<int> FailAsync() => throw new FormatException("x");
    }

    [Fact]
    public async Task RunAsync_NoConcurrency_IsRejected() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Bulk.RunAsync([1], (i, _) => Task.FromResult(i), maxConcurrency: 0));

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AppStoreConnect.Tests.Support;
using static AppStoreConnect.Tests.Support.ThingPages;

namespace AppStoreConnect.Tests.Paging;

/// <summary>Enumerating items and pages.</summary>
public sealed class AsyncPageableTests
{
    [Fact]
    public async Task Items_OfThreePages_ComeInOrder()
    {
        await using var api = new TestApi(Pages(3));

        Assert.Equal(["0-0", "0-1", "1-0", "1-1", "2-0", "2-1"], await IdsAsync(List(api)));
        Assert.All(api.Server.Requests, r => Assert.NotNull(r.Authorization));
    }

    [Fact]
    public async Task AsPages_EachPage_IsWholeWithItsTotal()
    {
        await using var api = new TestApi(Pages(2));

        var pages = new List<Page<Resource>>();
        await foreach (Page<Resource> page in List(api).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([2, 2], pages.Select(p => p.Data.Count));
        Assert.Null(pages[0].Total);
        Assert.Null(pages[1].NextLink);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(100, 6, 3)]
    public async Task MaxItems_Given_FetchesNoPageTooMany(int maxItems, int items, int requests)
    {
        await using var api = new TestApi(Pages(3));

        Assert.Equal(items, (await IdsAsync(List(api, new() { MaxItems = maxItems, Prefetch = true }))).Count);
        Assert.Equal(requests, api.Server.Requests.Count);
    }

    [Fact]
    public void MaxItems_Negative_IsRejected() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncPageable<Resource>(() => throw new InvalidOperationException(), "https://x", new() { MaxItems = -1 }));

    [Fact]
    public async Task Prefetch_On_FetchesThePageAfterWhileThisOneIsWorkedOn()
    {
        await using var api = new TestApi(Pages(3));

        await foreach (Page<Resource> page in List(api, new() { Prefetch = true }).AsPages())
        {
            await api.Sockets.ReceivedAsync(page.NextLink is null ? 3 : 2);
            if (page.NextLink is not null)
            {
                break;
            }
        }

        Assert.InRange(api.Server.Requests.Count, 2, 2);
    }

    [Fact]
    public async Task Prefetch_Off_FetchesNothingThatIsNotRequested()
    {
        await using var api = new TestApi(Pages(3));

        await foreach (Resource item in List(api))
        {
            Assert.Equal("0-0", item.Id);
            break;
        }

        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Prefetch_CallerLeavesWhileAPageHangs_EndsIt()
    {
        await using var api = new TestApi(r => r.Target.Contains("cursor", StringComparison.Ordinal) ? LoopbackReply.Silent : Page(1, "/v1/things?cursor=1", null));

        await foreach (Page<Resource> page in List(api, new() { Prefetch = true }).AsPages())
        {
            Assert.Single(page.Data);
            break;
        }

        await api.Sockets.ClosedAsync(atMost: 1);
    }

    [Fact]
    public async Task Prefetch_AbandonedWithoutDispose_LeavesNoUnobservedException()
    {
        const string marker = "abandoned-prefetch";
        var unobserved = new ConcurrentQueue<Exception>();
        void Observe(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved.Enqueue(e.Exception);
        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            var second = new SemaphoreSlim(0);
            await using var api = new TestApi(r =>
            {
                if (!r.Target.Contains(marker, StringComparison.Ordinal))
                {
                    return Page(1, $"/v1/things?cursor={marker}", null);
                }

                second.Release();
                return LoopbackReply.Error(409, marker);
            });
            for (int i = 0; i < 20; i++)
            {
                await AbandonAsync(api);
                await second.WaitAsync(TestContext.Current.CancellationToken);
            }

            // After the client is disposed, all prefetches have failed.
            api.Client.Dispose();
            for (int i = 0; i < 5; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        Assert.DoesNotContain(unobserved, e => e.ToString().Contains(marker, StringComparison.Ordinal));
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The test abandons the enumerator on purpose.")]
    private static async Task AbandonAsync(TestApi api)
    {
        IAsyncEnumerator<Resource> items = List(api, new() { Prefetch = true }).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
    }

    [Fact]
    public async Task Canceled_MidPage_EndsAtTheNextItem()
    {
        await using var api = new TestApi(Pages(3));
        using var source = new CancellationTokenSource();
        var ids = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Resource item in List(api).WithCancellation(source.Token))
            {
                ids.Add(item.Id);
                await source.CancelAsync();
            }
        });

        Assert.Equal(["0-0"], ids);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Canceled_BetweenPages_SendsNothingMore()
    {
        await using var api = new TestApi(Pages(3));
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Page<Resource> page in List(api).AsPages(source.Token))
            {
                Assert.NotEmpty(page.Data);
                await source.CancelAsync();
            }
        });

        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Page_ThatFails_IsTheServicesErrorAfterTheItemsBefore()
    {
        await using var api = new TestApi(r => r.Target.Contains("cursor", StringComparison.Ordinal) ? LoopbackReply.Error(403, "FORBIDDEN") : Page(1, "/v1/things?cursor=1", null));
        var ids = new List<string>();

        await Assert.ThrowsAsync<AppStoreConnectForbiddenException>(async () =>
        {
            await foreach (Resource item in List(api, new() { Prefetch = true }))
            {
                ids.Add(item.Id);
            }
        });

        Assert.Single(ids);
    }

    [Fact]
    public async Task Items_EmptyPagesInBetween_AreWalkedOver()
    {
        await using var api = new TestApi(r => r.Target.EndsWith("=1", StringComparison.Ordinal)
            ? Page(0, "/v1/things?cursor=2", null)
            : r.Target.EndsWith("=2", StringComparison.Ordinal) ? Page(1, null, null) : Page(0, "/v1/things?cursor=1", 1));

        Assert.Single(await IdsAsync(List(api)));
    }

    [Fact]
    public async Task Enumerating_Twice_StartsAgain()
    {
        await using var api = new TestApi(Pages(2));
        AsyncPageable<Resource> list = List(api);

        Assert.Equal(await IdsAsync(list), await IdsAsync(list));
        Assert.Equal(4, api.Server.Requests.Count);
    }

    [Fact]
    public async Task Items_ThatTheServiceRepeats_AreHandedOnAsTheyCame()
    {
        await using var api = new TestApi(r => Page(2, r.Target.Contains("cursor", StringComparison.Ordinal) ? null : "/v1/things?cursor=1", total: 3));

        Assert.Equal(["0-0", "0-1", "0-0", "0-1"], await IdsAsync(List(api)));
    }
}

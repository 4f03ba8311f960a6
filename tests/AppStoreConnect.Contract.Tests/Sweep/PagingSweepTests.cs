using System.Reflection;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.Sweep;

/// <summary>Every operation with pages in the document can be read as one sequence, and no other operation can.</summary>
public sealed class PagingSweepTests
{
    private const int Pages = 2;
    private const int ItemsPerPage = 3;
    private static readonly MethodInfo s_count = typeof(PagingSweepTests).GetMethod(nameof(CountAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    [Fact]
    public async Task List_OfEveryPagedOperation_YieldsTheItemsOfAllPages()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var options = new FakeOptions { KeepsResources = false, Answers = new() { Mode = DocumentMode.Least, Pages = Pages, ItemsPerPage = ItemsPerPage } };
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(ApiDocument.Description, options, cancellationToken);
        using AppStoreConnectClient client = ContractClient.For(service);
        var failures = new Failures();
        DocumentedCall[] paged = [.. ApiDocument.Calls.Where(IsPaged)];
        await Parallel.ForEachAsync(paged, cancellationToken, async (call, _) => await failures.CheckAsync(call, async () =>
        {
            var request = ContractRequest.Make(client, call, service.MakeRequest("GET", call.Path.Path, DocumentMode.Least));
            Assert.Equal(Pages * ItemsPerPage, await ItemsAsync(request));
        }));
        failures.AssertNone();
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        Assert.Equal(paged.Length * Pages, service.RequestCount);
    }

    [Fact]
    public void List_OfWhatComesWhole_DoesNotExist()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        Assert.DoesNotContain(
            ApiDocument.Calls.Where(call => call.Operation.Method == "GET" && call.Accept == "application/json" && !IsPaged(call)),
            call => BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)).GetType().GetMethod("ListAsync") is not null);
    }

    private static bool IsPaged(DocumentedCall call) =>
        call is { Operation.Method: "GET", Schema: { } schema }
        && schema.Properties.FirstOrDefault(property => property.Name == "links") is { } links
        && ApiDocument.Resolve(links.Schema).Properties.Any(property => property.Name == "next");

    private static Task<int> ItemsAsync(ContractRequest request)
    {
        ApiRequestBuilder builder = request.Method.Builder;
        MethodInfo list = builder.GetType().GetMethod("ListAsync") ?? throw new InvalidOperationException("There is no ListAsync.");
        object?[] arguments = [request.Method.Configure((query, _) => QueryMembers.Set(query, request.Parameters)), null];
        return (Task<int>)s_count.MakeGenericMethod(list.ReturnType.GetGenericArguments()[0]).Invoke(null, [list.Invoke(builder, arguments)])!;
    }

    private static async Task<int> CountAsync<T>(AsyncPageable<T> items)
        where T : Model, IModel, new()
    {
        int count = 0;
        await foreach (T _ in items)
        {
            count++;
        }

        return count;
    }
}

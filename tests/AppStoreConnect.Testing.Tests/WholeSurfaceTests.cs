using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;

namespace AppStoreConnect.Testing.Tests;

public sealed class WholeSurfaceTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    [Theory]
    [InlineData(DocumentMode.Full)]
    [InlineData(DocumentMode.Least)]
    [InlineData(DocumentMode.Nulls)]
    public async Task Service_EveryOperation_AcceptsRequestAndAnswersByItsSchema(DocumentMode mode)
    {
        if (repository.Description is not { } description)
        {
            return;
        }

        DocumentMode answers = mode == DocumentMode.Least ? mode : DocumentMode.Full;
        await using var service = await FakeAppStoreConnect.StartAsync(description, new() { KeepsResources = false, Answers = new() { Mode = answers, Pages = 2 } });
        using var client = new TestClient(service);
        var faults = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var operations = description.Paths.SelectMany(path => path.Operations, (path, operation) => (Path: path, Operation: operation)).ToList();
        await Parallel.ForEachAsync(operations, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) =>
        {
            foreach (string fault in await FaultsAsync(service, client, one.Path, one.Operation, mode))
            {
                faults.Enqueue(fault);
            }
        });
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal).Take(30)));
        Assert.Equal(operations.Count, service.RequestCount);
        Assert.All(service.Requests, request => Assert.NotNull(request.OperationId));
    }

    [Theory]
    [InlineData(DocumentMode.Unknowns)]
    [InlineData(DocumentMode.Nulls)]
    public async Task Service_EveryGet_AnswersInTheUncommonModesToo(DocumentMode mode)
    {
        if (repository.Description is not { } description)
        {
            return;
        }

        await using var service = await FakeAppStoreConnect.StartAsync(description, new() { KeepsResources = false, Answers = new() { Mode = mode } });
        using var client = new TestClient(service);
        foreach (string template in description.Paths.Where(path => path.Operations.Any(operation => operation.Method == "GET")).Select(path => path.Path))
        {
            SampleRequest request = service.MakeRequest("GET", template, DocumentMode.Least);
            Answer answer = await client.GetAsync(request.PathAndQuery, request.Accept);
            Assert.True(answer.Status == 200, answer.Text);
            Assert.True(request.Accept?.EndsWith("json", StringComparison.Ordinal) != true || answer.Json.EnumerateObject().Any());
        }
    }

    private static async Task<IEnumerable<string>> FaultsAsync(FakeAppStoreConnect service, TestClient client, ApiPath path, ApiOperation operation, DocumentMode mode)
    {
        SampleRequest request = service.MakeRequest(operation.Method, path.Path, mode);
        string? body = request.Body is null ? null : System.Text.Encoding.UTF8.GetString(request.Body);
        Answer answer = await client.SendAsync(operation.Method, request.PathAndQuery, body, accept: request.Accept);
        if (answer.Status >= 300)
        {
            return [$"{operation.Id}: {answer.Text}"];
        }

        var reply = new Reply { ContentType = answer.ContentType, Body = answer.Body };
        return service.ValidateResponse(operation.Method, path.Path, reply).Select(fault => $"{operation.Id}: {fault}");
    }
}

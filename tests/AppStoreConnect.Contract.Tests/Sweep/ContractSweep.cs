using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Testing;
using AppStoreConnect.Testing.Documents;

namespace AppStoreConnect.Contract.Tests.Sweep;

/// <summary>Options for a sweep.</summary>
/// <param name="Requests">The contents of requests.</param>
/// <param name="Answers">The contents of responses.</param>
internal sealed record SweepModes(DocumentMode Requests, DocumentMode Answers)
{
    /// <summary>The seed of the generated values.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether to use Kiota's adapter instead of the client's.</summary>
    public bool OverKiota { get; init; }

    /// <summary>The check of a model and the response that it was read from. Null uses <see cref="AnswerCheck"/>.</summary>
    public Action<Model, ReadOnlyMemory<byte>>? Check { get; init; }
}

/// <summary>Calls every operation of the document and compares both directions.</summary>
internal static class ContractSweep
{
    private const string CallHeader = "X-Contract-Call";

    // Records are released between batches, because responses with all members are large.
    private const int BatchSize = 128;

    public static async Task RunAsync(SweepModes modes)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var options = new FakeOptions { KeepsResources = false, Answers = new() { Mode = modes.Answers, Seed = modes.Seed }, Authorization = new() { Required = !modes.OverKiota } };
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(ApiDocument.Description, options, cancellationToken);
        using var http = new HttpClient();
        using AppStoreConnectClient client = modes.OverKiota ? KiotaClient.For(service, http) : ContractClient.For(service);
        var failures = new Failures();
        foreach (DocumentedCall[] batch in ApiDocument.Calls.Chunk(BatchSize))
        {
            await Parallel.ForEachAsync(batch, cancellationToken, async (call, _) => await failures.CheckAsync(call, () => CallAsync(service, client, call, modes)));
            service.ClearRequests();
        }

        failures.AssertNone();
    }

    private static async Task CallAsync(FakeAppStoreConnect service, AppStoreConnectClient client, DocumentedCall call, SweepModes modes)
    {
        SampleRequest sample = service.MakeRequest(call.Operation.Method, call.Path.Path, modes.Requests, modes.Seed);
        var request = ContractRequest.Make(client, call, sample, withNulls: modes.Requests == DocumentMode.Nulls && call.Operation.Method == "PATCH");
        string mark = call.ToString();
        object? answer = await request.Method.SendAsync(request.Body, (query, headers) =>
        {
            QueryMembers.Set(query, request.Parameters);
            headers.Add(CallHeader, mark);
        });
        RecordedRequest sent = service.Requests.Single(recorded => recorded.Header(CallHeader) == mark);
        CheckRequest(call, sample, sent, modes);
        await CheckAnswerAsync(answer, sent.Reply!, modes);
    }

    private static void CheckRequest(DocumentedCall call, SampleRequest sample, RecordedRequest sent, SweepModes modes)
    {
        Assert.Empty(sent.Violations);
        Assert.Equal(call.Operation.Id, sent.OperationId);
        Assert.Equal(sample.PathAndQuery, sent.Query.Length == 0 ? sent.Path : $"{sent.Path}?{sent.Query}");
        Assert.Equal(call.Accept, sent.Header("Accept"));
        Assert.Equal(sample.Body is null, sent.Body.IsEmpty);
        if (sample.Body is not null)
        {
            bool isUpdate = call.Operation.Method == "PATCH";
            AssertSame(JsonTree.Differences(sample.Body, sent.Body, new() { NullsCount = isUpdate && modes.Requests == DocumentMode.Nulls }), "sent");
        }
    }

    private static async Task CheckAnswerAsync(object? answer, Reply reply, SweepModes modes)
    {
        switch (answer)
        {
            case null:
                Assert.True(reply.Body.IsEmpty, "The body of the response wasn't returned.");
                break;
            case Stream stream:
                using (var bytes = new MemoryStream())
                {
                    await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
                    await stream.DisposeAsync();
                    Assert.True(reply.Body.Span.SequenceEqual(bytes.ToArray()), "The stream differs from the response.");
                }

                break;
            default:
                Action<Model, ReadOnlyMemory<byte>> check = modes.Check ?? ((model, body) => AnswerCheck.Run(model, body, modes.Answers));
                check((Model)answer, reply.Body);
                break;
        }
    }

    internal static void AssertSame(List<string> differences, string what) =>
        Assert.True(differences.Count == 0, $"{what}: {string.Join("; ", differences.Take(5))}{(differences.Count > 5 ? $" and {differences.Count - 5} more" : "")}");
}

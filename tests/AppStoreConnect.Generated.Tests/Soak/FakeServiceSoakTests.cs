using System.Collections.Concurrent;
using System.Text.Json;
using AppStoreConnect.Testing;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Soak;

/// <summary>The soak test against Kestrel and the validation of the fake service: every request must match Apple's document, and every token must have a valid signature.</summary>
public sealed class FakeServiceSoakTests
{
    private const int Calls = 5000;
    private const int Workers = 16;

    [Fact]
    public async Task FiveThousandCalls_TenPercentFaults_NoWriteIsLostOrDoubled()
    {
        var clock = new TestClock();
        await using FakeAppStoreConnect service = await StartAsync(clock);
        for (int i = 0; i < Calls; i++)
        {
            service.Data.Add("bundleIds", $"seed-{i}", new { name = $"n{i}", identifier = $"com.seed.n{i}", platform = "IOS" });
        }

        service.Script(RequestMatch.Any, Behaviors.Sometimes(
            0.1,
            4711,
            Behaviors.RateLimited(),
            Behaviors.RateLimited(TimeSpan.FromSeconds(2)),
            Behaviors.RateLimitedUntil(clock.GetUtcNow().AddMinutes(1)),
            Behaviors.HtmlError(503),
            Behaviors.HtmlError(502, applied: true),
            Behaviors.ServerError(500, applied: true),
            Behaviors.Cut(),
            Behaviors.Cut(applied: true),
            Behaviors.CutMidBody()));
        using var client = new AppStoreConnectClient(TestKeys.Team, new()
        {
            BaseUrl = new(service.BaseAddress),
            AllowLoopbackHttp = true,
            TimeProvider = clock,
            Retry = new() { MaxAttempts = 12, MaxTotalTime = TimeSpan.FromDays(1) },
        });
        var created = new ConcurrentDictionary<int, bool>();
        var wrong = new ConcurrentQueue<string>();
        int unsure = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, Calls), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, cancellationToken) =>
        {
            try
            {
                switch (i % 3)
                {
                    case 0:
                        RawResponse read = await client.SendAsync(HttpMethod.Get, $"/v1/bundleIds/seed-{i}", null, cancellationToken);
                        if (Identifier(read) != $"com.seed.n{i}")
                        {
                            wrong.Enqueue($"{i}: {read.Text}");
                        }

                        break;
                    case 1:
                        RawResponse made = await client.SendAsync(
                            HttpMethod.Post,
                            "/v1/bundleIds",
                            RawBody.Json($$"""{"data":{"type":"bundleIds","attributes":{"name":"n","identifier":"com.soak.n{{i}}","platform":"IOS"} } }"""),
                            cancellationToken);
                        created.TryAdd(i, Identifier(made) == $"com.soak.n{i}");
                        break;
                    default:
                        await client.SendAsync(HttpMethod.Delete, $"/v1/bundleIds/seed-{i}", null, cancellationToken);
                        if (service.Data.Find("bundleIds", $"seed-{i}") is not null)
                        {
                            wrong.Enqueue($"{i}: deleted, and still there");
                        }

                        break;
                }
            }
            catch (AppStoreConnectException e)
            {
                Interlocked.Increment(ref unsure);
                if (!e.MayHaveBeenApplied)
                {
                    wrong.Enqueue($"{i}: {e.Message}");
                }
            }
        });

        Assert.Empty(wrong);
        Assert.Empty(service.Requests.SelectMany(r => r.Violations));
        Assert.All(created.Values, Assert.True);
        Assert.InRange(unsure, 1, Calls / 10);

        // The service rejects a duplicate identifier with 409, which is not one of the errors allowed above.
        string[] kept = [.. service.Data.All("bundleIds").Select(r => (string)r.Attributes["identifier"]!).Where(id => id.StartsWith("com.soak.", StringComparison.Ordinal))];
        Assert.Equal(kept.Length, kept.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(created.Keys.Select(i => $"com.soak.n{i}").ToHashSet(StringComparer.Ordinal), kept.ToHashSet(StringComparer.Ordinal));
        TimeSpan passed = clock.GetUtcNow() - new TestClock().GetUtcNow();
        Assert.InRange(service.Requests.Select(r => r.Header("Authorization")).Distinct().Count(), 1, (int)(passed / TimeSpan.FromMinutes(12)) + 1);
    }

    [Fact]
    public async Task ThousandMutatedAnswersOfTheService_EachIsReadOrAnAppStoreConnectException()
    {
        var clock = new TestClock();
        await using FakeAppStoreConnect service = await StartAsync(clock);
        using var client = new AppStoreConnectClient(TestKeys.Individual, new()
        {
            BaseUrl = new(service.BaseAddress),
            AllowLoopbackHttp = true,
            TimeProvider = clock,
            Retry = RetryOptions.None,
        });
        string[] paths = ["/v1/apps?limit=2&include=builds", "/v1/bundleIds/1", "/v1/apps/1/builds?limit=2", "/v1/nothing"];

        for (int seed = 0; seed < 1000; seed++)
        {
            service.ClearScripts();
            service.Script(RequestMatch.Any, Behaviors.Mutated(seed));
            Exception? e = await Record.ExceptionAsync(
                () => client.SendAsync(new RawRequest(HttpMethod.Get, paths[seed % paths.Length]), Page<Resource>.CreateFromDiscriminatorValue));
            Assert.True(e is null or AppStoreConnectException, $"Seed {seed}: {e}");
        }
    }

    private static Task<FakeAppStoreConnect> StartAsync(TestClock clock) => FakeAppStoreConnect.StartAsync(FakeAppStoreConnect.LoadDescription(), new()
    {
        KeepsResources = true,
        Time = clock,
        Authorization = new() { KeyId = TestKeys.KeyId, PublicKeyPem = TestKeys.Pair.ExportSubjectPublicKeyInfoPem() },
    });

    private static string? Identifier(RawResponse response) =>
        JsonElement.Parse(response.Body.Span).GetProperty("data").GetProperty("attributes").GetProperty("identifier").GetString();
}

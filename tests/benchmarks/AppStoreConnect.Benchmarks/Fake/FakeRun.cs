using System.Diagnostics;
using System.Text.Json;
using AppStoreConnect.Benchmarks.Results;
using AppStoreConnect.Testing;
using Microsoft.AspNetCore.Builder;

namespace AppStoreConnect.Benchmarks.Fake;

/// <summary>Compares the fake service with an empty Kestrel app in the same process and run: startup, simple requests, long lists, and memory after many requests.</summary>
internal static class FakeRun
{
    private const int Starts = 11;
    private const int Connections = 8;
    private const int Resources = 10_000;
    private const int PageSize = 100;
    private const int Soak = 100_000;
    private static readonly TimeSpan s_load = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(int runs, ResultsFile results)
    {
        for (int run = 0; run < runs; run++)
        {
            await StartAsync(results).ConfigureAwait(false);
            FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync().ConfigureAwait(false);
            await using (service.ConfigureAwait(false))
            {
                string token = new AppStoreConnectTokenProvider(service.Key).GetToken();
                await LoadAsync(service, token, results).ConfigureAwait(false);
                await PagesAsync(service, token, results).ConfigureAwait(false);
                await SoakAsync(service, token, results).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Measures the time to the first response. The first start of each service includes JIT compilation and isn't counted.</summary>
    private static async Task StartAsync(ResultsFile results)
    {
        double[] empty = await TimesAsync(async () =>
        {
            WebApplication app = await EmptyApp.StartAsync().ConfigureAwait(false);
            await using (app.ConfigureAwait(false))
            {
                await FirstAsync(app.Urls.First(), null).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        double[] fake = await TimesAsync(async () =>
        {
            FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync().ConfigureAwait(false);
            await using (service.ConfigureAwait(false))
            {
                await FirstAsync(service.BaseAddress, new AppStoreConnectTokenProvider(service.Key).GetToken()).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        results.Add("FakeStart", ResultsFile.Baseline, Median(empty[1..]) / 1000);
        results.Add("FakeStart", ResultsFile.Ours, Median(fake[1..]) / 1000);
    }

    private static async Task FirstAsync(string address, string? token)
    {
        using BareConnection connection = await BareConnection.OpenAsync(new(address)).ConfigureAwait(false);
        await connection.SendAsync(BareConnection.Request("GET", "/v1/apps", token)).ConfigureAwait(false);
    }

    private static async Task LoadAsync(FakeAppStoreConnect service, string token, ResultsFile results)
    {
        service.Add(new App { Id = "1", Name = "Atlas", BundleId = "com.example.atlas", Sku = "ATLAS" });
        WebApplication app = await EmptyApp.StartAsync().ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            byte[] request = BareConnection.Request("GET", "/v1/apps/1?fields[apps]=name,bundleId", token);
            (double empty, double fake) = (0, 0);
            // Alternate, so that noise on the machine affects both. The first round also warms up.
            for (int round = 0; round < 3; round++)
            {
                empty = Math.Max(empty, await PerSecondAsync(app.Urls.First(), request).ConfigureAwait(false));
                fake = Math.Max(fake, await PerSecondAsync(service.BaseAddress, request).ConfigureAwait(false));
            }

            results.Add("FakeGets", ResultsFile.Baseline, empty);
            results.Add("FakeGets", ResultsFile.Ours, fake);
        }
    }

    private static async Task<double> PerSecondAsync(string address, byte[] request)
    {
        long count = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using BareConnection connection = await BareConnection.OpenAsync(new(address)).ConfigureAwait(false);
            while (watch.Elapsed < s_load)
            {
                await connection.SendAsync(request).ConfigureAwait(false);
                Interlocked.Increment(ref count);
            }
        })).ConfigureAwait(false);
        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Reads all pages of long lists and a long relationship. The last pages must not cost more than the first.</summary>
    private static async Task PagesAsync(FakeAppStoreConnect service, string token, ResultsFile results)
    {
        service.AddJson($"[{string.Join(',', Enumerable.Range(0, Resources).Select(Build))}]");
        foreach ((string row, string path) in new[]
        {
            ("FakeList", $"/v1/builds?limit={PageSize}"), ("FakeFiltered", $"/v1/builds?limit={PageSize}&filter[app]=1&sort=-version"), ("FakeRelated", $"/v1/apps/1/builds?limit={PageSize}"),
        })
        {
            await TimePagesAsync(service, token, path).ConfigureAwait(false);
            double[] pages = await TimePagesAsync(service, token, path).ConfigureAwait(false);
            results.Add(row, ResultsFile.Baseline, Median(pages[..20]) / 1000);
            results.Add(row, ResultsFile.Ours, Median(pages[^20..]) / 1000);
        }

        static string Build(int number) => $$$"""
            {"type":"builds","id":"b{{{number}}}","attributes":{"version":"{{{number}}}"},"relationships":{"app":{"data":{"type":"apps","id":"1"} } } }
            """;
    }

    private static async Task<double[]> TimePagesAsync(FakeAppStoreConnect service, string token, string path)
    {
        using BareConnection connection = await BareConnection.OpenAsync(new(service.BaseAddress)).ConfigureAwait(false);
        var times = new List<double>();
        int count = 0;
        string? next = path;
        while (next is not null)
        {
            long began = Stopwatch.GetTimestamp();
            ReadOnlyMemory<byte> body = await connection.SendAsync(BareConnection.Request("GET", next, token)).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            using JsonDocument page = JsonDocument.Parse(body);
            count += page.RootElement.GetProperty("data").GetArrayLength();
            next = page.RootElement.GetProperty("links").TryGetProperty("next", out JsonElement link) ? new Uri(link.GetString()!).PathAndQuery : null;
        }

        return count == Resources ? [.. times] : throw new InvalidOperationException($"Received {count} of {Resources} resources.");
    }

    /// <summary>Reads, updates, creates, and deletes. The log keeps 10,000 requests, so memory is only compared once the log is full.</summary>
    private static async Task SoakAsync(FakeAppStoreConnect service, string token, ResultsFile results)
    {
        service.Reset();
        service.Add(new App { Id = "1", Name = "Atlas", BundleId = "com.example.atlas" });
        using BareConnection connection = await BareConnection.OpenAsync(new(service.BaseAddress)).ConfigureAwait(false);
        byte[] list = BareConnection.Request("GET", "/v1/apps?limit=20", token);
        byte[] change = BareConnection.Request("PATCH", "/v1/apps/1", token, """{"data":{"type":"apps","id":"1","attributes":{"primaryLocale":"en-US"}}}""");
        byte[] create = BareConnection.Request("POST", "/v1/bundleIds", token, """{"data":{"type":"bundleIds","attributes":{"name":"Atlas","identifier":"com.example.soak","platform":"IOS"}}}""");
        var memory = new List<double>();
        for (int sent = 0; sent < Soak; sent += 4)
        {
            await connection.SendAsync(list).ConfigureAwait(false);
            await connection.SendAsync(change).ConfigureAwait(false);
            using (JsonDocument made = JsonDocument.Parse(await connection.SendAsync(create).ConfigureAwait(false)))
            {
                await connection.SendAsync(BareConnection.Request("DELETE", $"/v1/bundleIds/{made.RootElement.GetProperty("data").GetProperty("id").GetString()}", token)).ConfigureAwait(false);
            }

            if ((sent + 4) % (Soak / 5) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        results.Add("FakeSoak", ResultsFile.Baseline, memory[0]);
        results.Add("FakeSoak", ResultsFile.Ours, memory[^1]);
    }

    private static async Task<double[]> TimesAsync(Func<Task> run)
    {
        double[] times = new double[Starts];
        for (int i = 0; i < Starts; i++)
        {
            long began = Stopwatch.GetTimestamp();
            await run().ConfigureAwait(false);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return times;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Testing;
using Microsoft.AspNetCore.Builder;

namespace AppStoreConnect.Benchmarks.Fake;

/// <summary>The fake service beside an empty Kestrel app, in one process and one run: start, simple requests, long lists, and memory after many requests.</summary>
internal static class FakeRun
{
    private const int Starts = 11;
    private const int Connections = 8;
    private const int Resources = 10_000;
    private const int PageSize = 100;
    private const int Soak = 100_000;
    private static readonly TimeSpan s_load = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        var text = new StringBuilder("| fake service | empty Kestrel app | fake | ratio | at most |\n|---|---|---|---|---|\n");
        await StartAsync(text).ConfigureAwait(false);
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync().ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            string token = new AppStoreConnectTokenProvider(service.Key).GetToken();
            await LoadAsync(service, token, text).ConfigureAwait(false);
            await PagesAsync(service, token, text).ConfigureAwait(false);
            await SoakAsync(service, token, text).ConfigureAwait(false);
        }

        string folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "fake.md"), text.ToString()).ConfigureAwait(false);
        Console.WriteLine(text);
    }

    /// <summary>From nothing to the first answer; the first start of each, which compiles, is shown apart.</summary>
    private static async Task StartAsync(StringBuilder text)
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
        Row(text, "first start to first answer, ms", empty[0], fake[0], "");
        Row(text, $"start to first answer, median of {Starts - 1}, ms", Median(empty[1..]), Median(fake[1..]), "400 ms");
    }

    private static async Task FirstAsync(string address, string? token)
    {
        using BareConnection connection = await BareConnection.OpenAsync(new(address)).ConfigureAwait(false);
        await connection.SendAsync(BareConnection.Request("GET", "/v1/apps", token)).ConfigureAwait(false);
    }

    private static async Task LoadAsync(FakeAppStoreConnect service, string token, StringBuilder text)
    {
        service.Add(new App { Id = "1", Name = "Atlas", BundleId = "com.example.atlas", Sku = "ATLAS" });
        WebApplication app = await EmptyApp.StartAsync().ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            byte[] request = BareConnection.Request("GET", "/v1/apps/1?fields[apps]=name,bundleId", token);
            (double empty, double fake) = (0, 0);
            // In turn, so that both meet the same machine; the first round warms up.
            for (int round = 0; round < 3; round++)
            {
                empty = Math.Max(empty, await PerSecondAsync(app.Urls.First(), request).ConfigureAwait(false));
                fake = Math.Max(fake, await PerSecondAsync(service.BaseAddress, request).ConfigureAwait(false));
            }

            text.Append(CultureInfo.InvariantCulture, $"| simple GETs a second, {Connections} connections | {empty:N0} | {fake:N0} | {fake / empty:0.00} × | at least 5,000 |\n");
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

    /// <summary>All pages of a long list, and of a long relationship: the last ones may not cost more than the first.</summary>
    private static async Task PagesAsync(FakeAppStoreConnect service, string token, StringBuilder text)
    {
        service.AddJson($"[{string.Join(',', Enumerable.Range(0, Resources).Select(n => $$$"""{"type":"builds","id":"b{{{n}}}","attributes":{"version":"{{{n}}}"},"relationships":{"app":{"data":{"type":"apps","id":"1"}}}}"""))}]");
        foreach ((string what, string path) in new[] { ("list", $"/v1/builds?limit={PageSize}"), ("filtered and sorted list", $"/v1/builds?limit={PageSize}&filter[app]=1&sort=-version"), ("relationship", $"/v1/apps/1/builds?limit={PageSize}") })
        {
            await TimePagesAsync(service, token, path).ConfigureAwait(false);
            double[][] passes = [await TimePagesAsync(service, token, path).ConfigureAwait(false), await TimePagesAsync(service, token, path).ConfigureAwait(false), await TimePagesAsync(service, token, path).ConfigureAwait(false)];
            double[] pages = [.. Enumerable.Range(0, passes[0].Length).Select(page => passes.Min(pass => pass[page]))];
            (double first, double last) = (Median(pages[..20]), Median(pages[^20..]));
            text.Append(CultureInfo.InvariantCulture, $"| {Resources:N0} resources, {what}: pages 1–20 → last 20, ms each | – | {first:0.00} → {last:0.00} | {last / first:0.00} × | 1.2 × |\n");
        }
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

        return count == Resources ? [.. times] : throw new InvalidOperationException($"{count} of {Resources} resources came.");
    }

    /// <summary>Reads, changes, creations and deletions. The log keeps 10,000 requests, so memory is compared once it is full.</summary>
    private static async Task SoakAsync(FakeAppStoreConnect service, string token, StringBuilder text)
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
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"| {Soak:N0} requests: memory at each fifth, MB | – | {string.Join(" → ", memory.Select(one => one.ToString("0.0", CultureInfo.InvariantCulture)))} | {memory[^1] / memory[0]:0.00} × | 1.1 × |\n");
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

    private static void Row(StringBuilder text, string what, double empty, double fake, string most) =>
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {empty:0.0} | {fake:0.0} | {fake / empty:0.00} × | {most} |\n");
}

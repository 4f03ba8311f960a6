using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using AppStoreConnect.Benchmarks.Baselines;
using AppStoreConnect.Benchmarks.Data;
using AppStoreConnect.Benchmarks.Results;
using AppStoreConnect.Benchmarks.WholeProcess;

namespace AppStoreConnect.Benchmarks.Concurrency;

/// <summary>Measures concurrent callers, compared with a bare HttpClient and with HttpClient and System.Text.Json, and a loop over 100,000 pages.</summary>
internal static class ConcurrencyRun
{
    private const int Callers = 64;
    private const int FewPages = 1_000;
    private const int ManyPages = 100_000;
    private const int Slices = 31;
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(int runs, ResultsFile results)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = AppStoreConnectKey.FromText(key.ExportPkcs8PrivateKeyPem(), "ABCDEF1234", Guid.NewGuid().ToString());
        LoopbackService service = await LoopbackService.StartAsync().ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            using var http = new HttpClient();
            // The service answers no request without a token.
            http.DefaultRequestHeaders.Authorization = new("Bearer", new AppStoreConnectTokenProvider(signer).GetToken());
            http.DefaultRequestHeaders.Accept.Add(new("application/json"));
            var address = new Uri(service.Address + LoopbackService.SparsePath);
            using var client = new AppStoreConnectClient(signer, new AppStoreConnectClientOptions { BaseUrl = new Uri(service.Address), AllowLoopbackHttp = true });
            Task Bytes() => http.GetByteArrayAsync(address);
            Task OurBytes() => client.SendAsync(HttpMethod.Get, LoopbackService.SparsePath);
            Task Models() => http.GetFromJsonAsync(address, HandwrittenContext.Default.HandwrittenPage);
            Task OurModels() => client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = LoopbackService.SparseLimit);
            for (int run = -1; run < runs; run++)
            {
                double[] rates = await PerSecondAsync(Bytes, OurBytes, Models, OurModels).ConfigureAwait(false);

                // The first round only warms up.
                if (run >= 0)
                {
                    Add("CallersRaw", rates[0], rates[1]);
                    Add("CallersModels", rates[2], rates[3]);
                    Add("Callers", rates[0], rates[3]);
                }
            }
        }

        void Add(string row, double baseline, double ours)
        {
            results.Add(row, ResultsFile.Baseline, baseline);
            results.Add(row, ResultsFile.Ours, ours);
        }

        for (int run = 0; run < runs; run++)
        {
            (long few, long many) = await PageAsync(signer).ConfigureAwait(false);
            results.Add("Paging", ResultsFile.Baseline, few);
            results.Add("Paging", ResultsFile.Ours, many);
        }
    }

    // Each contender's median over short slices. They take turns, once in this order and once in reverse, so that noise on the machine affects all of them.
    private static async Task<double[]> PerSecondAsync(params Func<Task>[] contenders)
    {
        double[][] rates = [.. contenders.Select(static _ => new double[Slices])];
        for (int slice = 0; slice < Slices; slice++)
        {
            for (int turn = 0; turn < contenders.Length; turn++)
            {
                int contender = slice % 2 == 0 ? turn : contenders.Length - 1 - turn;
                rates[contender][slice] = await PerSecondAsync(contenders[contender]).ConfigureAwait(false);
            }
        }

        return [.. rates.Select(static slices => slices.Order().ElementAt(Slices / 2))];
    }

    private static async Task<double> PerSecondAsync(Func<Task> call)
    {
        int calls = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < s_slice)
            {
                await call().ConfigureAwait(false);
                Interlocked.Increment(ref calls);
            }
        })).ConfigureAwait(false);
        return calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Returns the live memory at two pages of the loop, after a full collection.
    private static async Task<(long Few, long Many)> PageAsync(AppStoreConnectKey key)
    {
        using var http = new HttpClient(new EndlessPages());
        using var client = new AppStoreConnectClient(http, key);
        long few = 0;
        int page = 0;
        await foreach (App _ in client.V1.Apps.ListAsync(static c => c.QueryParameters.Limit = 1).ConfigureAwait(false))
        {
            page++;
            if (page == FewPages)
            {
                few = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (page == ManyPages)
            {
                break;
            }
        }

        return (few, GC.GetTotalMemory(forceFullCollection: true));
    }

    /// <summary>Returns pages with one app and a link to the next page.</summary>
    private sealed class EndlessPages : HttpMessageHandler
    {
        private int _pages;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string cursor = (++_pages).ToString(CultureInfo.InvariantCulture);
            var content = new ByteArrayContent(SamplePages.Full(1, $"https://api.appstoreconnect.apple.com/v1/apps?cursor={cursor}&limit=1"));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}

using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Soak;

/// <summary>Many concurrent calls over real sockets while the service misbehaves. Each ends with the right result or exception, and nothing is lost, duplicated, or leaked.</summary>
public sealed class SoakTests
{
    private const int Calls = 5000;
    private const int Workers = 16;

    [Fact]
    public async Task FiveThousandCalls_TenPercentFaults_EachEndsRightly()
    {
        var service = new FaultyService(seed: 4711);
        await using var api = new TestApi(service.Answer, o => o.Retry = new() { MaxAttempts = 12, MaxTotalTime = TimeSpan.FromDays(1) });
        var wrong = new ConcurrentQueue<string>();
        int succeeded = 0, failed = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, Calls), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, cancellationToken) =>
        {
            bool isWrite = i % 3 > 0;
            string id = $"id-{i}";
            try
            {
                RawResponse response = (i % 3) switch
                {
                    0 => await api.Client.SendAsync(HttpMethod.Get, $"/v1/things/{id}", null, cancellationToken),
                    1 => await api.Client.SendAsync(HttpMethod.Post, "/v1/things", RawBody.Json($$"""{"id":"{{id}}"}"""), cancellationToken),
                    _ => await api.Client.SendAsync(HttpMethod.Delete, $"/v1/things/{id}", null, cancellationToken),
                };
                Interlocked.Increment(ref succeeded);
                if (response.Text != $$"""{"echo":"{{id}}"}""")
                {
                    wrong.Enqueue($"{id}: {response.Text}");
                }

                if (isWrite && service.Applied(id) != 1)
                {
                    wrong.Enqueue($"{id}: succeeded, but was applied {service.Applied(id)} times");
                }
            }
            catch (AppStoreConnectException e)
            {
                Interlocked.Increment(ref failed);
                if (!isWrite || e.Attempts == 0 || !e.MayHaveBeenApplied || e.MayHaveBeenApplied != (service.Applied(id) > 0) && e.ResponseStatusCode is >= 200 and < 300
                    || e is not AppStoreConnectConnectionException && e.ResponseStatusCode < 500)
                {
                    wrong.Enqueue($"{id}: {e.Message}");
                }
            }
        });

        Assert.Empty(wrong);
        Assert.Equal(Calls, succeeded + failed);
        Assert.True(failed > 0, "No write had a fault that can't be retried, so this seed tests nothing.");
        Assert.All(service.Writes.Values, times => Assert.Equal(1, times));
        Assert.True(service.Faults > Calls / 20, $"Only {service.Faults} faults were injected.");

        // Backoff advances the clock, so tokens expire: once per token lifetime, and not more.
        TimeSpan passed = api.Clock.GetUtcNow() - new TestClock().GetUtcNow();
        Assert.InRange(api.Server.Requests.Select(r => r.Token).Distinct().Count(), 1, (int)(passed / TimeSpan.FromMinutes(12)) + 1);
        Assert.InRange(api.Sockets.Open, 0, Workers + 1);
        Assert.Equal(0, api.Clock.PendingLimits);

        api.Client.Dispose();
        await api.Sockets.ClosedAsync();
    }

    [Fact]
    public async Task Writes_ConnectionsRefusedAmongOtherFaults_SayWhetherTheyLeft()
    {
        const int calls = 3000;
        var service = new FaultyService(seed: 1848);
        await using var api = new TestApi(service.Answer);
        var dice = new Dice(seed: 31);
        int refused = 0;
        using SocketsHttpHandler handler = AppStoreConnectClient.CreateHandler(api.Options.BaseUrl);
        // Each call has its own connection. On a reused connection that the server has closed, a write would be sent but never arrive.
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            if (dice.Roll() < 20)
            {
                Interlocked.Increment(ref refused);
                throw new SocketException((int)SocketError.ConnectionRefused);
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team, api.Options);
        var wrong = new ConcurrentQueue<string>();
        int unsent = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, calls), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, cancellationToken) =>
        {
            string id = $"id-{i}";
            try
            {
                await client.SendAsync(HttpMethod.Post, "/v1/things", RawBody.Json($$"""{"id":"{{id}}"}"""), cancellationToken);
                if (service.Applied(id) != 1)
                {
                    wrong.Enqueue($"{id}: succeeded, but was applied {service.Applied(id)} times");
                }
            }
            catch (AppStoreConnectException e)
            {
                bool hasArrived = service.HasSeen(id);
                if (!hasArrived)
                {
                    Interlocked.Increment(ref unsent);
                }

                if ((!hasArrived && e.MayHaveBeenApplied) || (service.Applied(id) > 0 && !e.MayHaveBeenApplied))
                {
                    wrong.Enqueue($"{id}: {e.InnerException} arrived {hasArrived}, applied {service.Applied(id)} times, but: {e.Message}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, wrong.FirstOrDefault());
        Assert.True(refused > calls / 10 && unsent > calls / 10, $"Only {refused} connections were refused, and only {unsent} writes weren't sent.");
        Assert.All(service.Writes.Values, times => Assert.Equal(1, times));
    }

    /// <summary>Returns a random number from 0 to 99 for all threads. It is seeded, so that a failure can be reproduced.</summary>
    private sealed class Dice(int seed)
    {
        private readonly Random _random = new(seed);

        internal int Roll()
        {
            lock (_random)
            {
#pragma warning disable CA5394 // Random, but not secret.
                return _random.Next(100);
#pragma warning restore CA5394
            }
        }
    }

    /// <summary>Randomly fails one call in ten, before or after it applied a write.</summary>
    private sealed class FaultyService(int seed)
    {
        private readonly Dice _dice = new(seed);
        private readonly ConcurrentDictionary<string, bool> _seen = new();
        private int _faults;

        internal ConcurrentDictionary<string, int> Writes { get; } = new();

        internal int Faults => Volatile.Read(ref _faults);

        internal int Applied(string id) => Writes.GetValueOrDefault(id);

        /// <summary>Whether a request for this id has arrived.</summary>
        internal bool HasSeen(string id) => _seen.ContainsKey(id);

        internal LoopbackReply Answer(LoopbackRequest request)
        {
            int dice = _dice.Roll();
            string id = request.Method == "POST" ? request.Text[7..^2] : request.Path["/v1/things/".Length..];
            _seen[id] = true;
            if (dice < 13)
            {
                Interlocked.Increment(ref _faults);
            }

            switch (dice)
            {
                case 0:
                    return LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED");
                case 1 or 2:
                    return LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 1");
                case 3:
                    return LoopbackReply.Html("<h1>503</h1>", 503);
                case 4:
                    return LoopbackReply.Broken;
            }

            if (request.Method != "GET")
            {
                Writes.AddOrUpdate(id, 1, (_, times) => times + 1);
            }

            LoopbackReply good = LoopbackReply.Json($$"""{"echo":"{{id}}"}""");
            return dice switch
            {
                5 => LoopbackReply.Error(500, "UNEXPECTED_ERROR"),
                6 => new([]) { Closes = true, Resets = id.Length % 2 == 0 },
                7 => good.CutBy(5),
                8 => LoopbackReply.Html("<h1>504</h1>", 504),
                9 => good with { Closes = true },

                // A successful but unreadable response. The write was still applied.
                10 => LoopbackReply.Of(201, "application/json", Encoding.UTF8.GetBytes("{\"echo\":\"0123456789\"}"), "Content-Encoding: br"),
                11 => LoopbackReply.Of(201, "application/json", Encoding.UTF8.GetBytes("{\"echo\":\"0123456789\"}"), "Content-Encoding: gzip"),
                12 => LoopbackReply.Json(new string(' ', 5000), 201).CutBy(10),
                _ => good,
            };
        }
    }
}

using System.Text;
using AppStoreConnect.Http;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Soak;

/// <summary>A thousand responses, mutated from valid ones with a seed. Each is read or throws an AppStoreConnectException, and none hangs.</summary>
public sealed class MalformedResponseTests
{
    private static readonly byte[][] s_good =
    [
        Answer("HTTP/1.1 200 OK", "application/json",
            """{"data":[{"type":"apps","id":"1","attributes":{"name":"ä","tags":[1,2.5,null,true]},"relationships":{"builds":{"data":[{"type":"builds","id":"b"}],"links":{"related":"/v1/apps/1/builds"}}},"links":{"self":"/v1/apps/1"}}],"included":[{"type":"builds","id":"b"}],"links":{"self":"/v1/apps","next":"/v1/apps?cursor=1"},"meta":{"paging":{"total":1,"limit":50}}}"""),
        Answer("HTTP/1.1 409 Conflict", "application/json",
            """{"errors":[{"id":"1","status":"409","code":"STATE_ERROR","title":"T","detail":"D","source":{"pointer":"/data"},"links":{"associated":{"href":"/a","meta":{"x":1}}},"meta":{"associatedErrors":{"/v1/a/1":[{"code":"B","detail":"E"}]}}}]}"""),
        Answer("HTTP/1.1 503 Service Unavailable", "text/html", "<html><body><h1>503</h1></body></html>"),
        Answer("HTTP/1.1 429 Too Many Requests", "application/json", """{"errors":[{"status":"429","code":"RATE_LIMIT_EXCEEDED"}]}"""),
    ];

    [Fact]
    public async Task ThousandMutatedAnswers_EachIsReadOrAnAppStoreConnectException()
    {
        byte[] current = [];
        await using var api = new TestApi(_ => new LoopbackReply(current) { Closes = true }, o => o.Retry = new() { MaxAttempts = 2 });
        int read = 0, refused = 0;

        for (int seed = 0; seed < 1000; seed++)
        {
            current = Mutate(s_good[seed % s_good.Length], seed);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                using ApiResponse response = await api.Adapter.SendAsync(new ApiRequest { Method = HttpMethod.Get, Url = "/v1/apps" }, limit.Token);
                try
                {
                    ModelJson.Read<Page<Resource>>(response.Body.Span);
                    read++;
                }
                catch (System.Text.Json.JsonException e)
                {
                    Assert.NotEmpty(response.Unreadable(e).Message);
                    refused++;
                }
            }
            catch (AppStoreConnectException e)
            {
                Assert.NotEmpty(e.Message);
                Assert.InRange(e.Message.Length, 1, 100_000);
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}: {e.GetType().Name}, after {Encoding.Latin1.GetString(current)}\n{e}");
            }
        }

        Assert.Equal(1000, read + refused);
        Assert.True(read > 20 && refused > 500, $"{read} read and {refused} rejected. The mutations aren't effective.");
    }

    [Fact]
    public async Task ThousandMutatedAnswers_ReadAsRawAndByKiota_TheSame()
    {
        byte[] current = [];
        await using var api = new TestApi(_ => new LoopbackReply(current) { Closes = true }, o => o.Retry = RetryOptions.None);

        for (int seed = 0; seed < 1000; seed++)
        {
            current = Mutate(s_good[seed % s_good.Length], seed);
            Exception? typed = await Record.ExceptionAsync(() => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), Page<Resource>.CreateFromDiscriminatorValue));
            Exception? kiota = await Record.ExceptionAsync(() => api.Client.RequestAdapter.SendAsync(
                new() { HttpMethod = Microsoft.Kiota.Abstractions.Method.GET, URI = new(api.Server.Url, "/v1/apps") },
                Page<Resource>.CreateFromDiscriminatorValue,
                AppStoreConnectException.Mapping));

            Assert.True(typed is null or AppStoreConnectException, $"Seed {seed}, raw: {typed}");
            Assert.True(kiota is null or AppStoreConnectException, $"Seed {seed}, Kiota: {kiota}");
        }
    }

    private static byte[] Answer(string status, string type, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return [.. Encoding.ASCII.GetBytes($"{status}\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n\r\n"), .. bytes];
    }

#pragma warning disable CA5394 // Random, but not secret.
    // Mostly in the body. The framework detects faults in the headers.
    private static byte[] Mutate(byte[] good, int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(good);
        int body = good.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int from = random.Next(8) == 0 ? 0 : Math.Min(body, bytes.Count - 1);
            int at = random.Next(from, bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.Insert(at, (byte)"\"{}[],:\\0"[random.Next(9)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)' ');
                    break;
                case 4:
                    bytes.InsertRange(at, bytes[at..Math.Min(at + random.Next(40), bytes.Count)]);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes(new string('[', random.Next(1, 200))));
                    break;
            }
        }

        return Reframe(bytes, good, body, keepLength: random.Next(4) == 0);
    }
#pragma warning restore CA5394

    // Writes the new length of the body to the headers, except in one of four cases, which stay wrong.
    private static byte[] Reframe(List<byte> bytes, byte[] good, int body, bool keepLength)
    {
        byte[] mutated = [.. bytes];
        if (keepLength || !mutated.AsSpan().StartsWith(good.AsSpan(0, body)))
        {
            return mutated;
        }

        string head = Encoding.ASCII.GetString(good, 0, body);
        int length = head.IndexOf("Content-Length: ", StringComparison.Ordinal);
        return [.. Encoding.ASCII.GetBytes($"{head[..length]}Content-Length: {mutated.Length - body}\r\n\r\n"), .. mutated[body..]];
    }
}

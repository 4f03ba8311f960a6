using System.Net;
using System.Net.Sockets;
using System.Text;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Scripting;

namespace AppStoreConnect.Testing.Tests;

/// <summary>No request crashes the service, makes it fail, or uses unlimited memory.</summary>
public sealed class HostileRequestTests
{
    private const string Pluto = """{"data":{"type":"planets","attributes":{"name":"Pluto","kind":"ROCKY"},"relationships":{"star":{"data":{"type":"stars","id":"sun"}}}}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Requests => new()
    {
        { "huge header", $"GET /v1/planets HTTP/1.1\r\nHost: x\r\nX-Big: {new string('a', 100_000)}\r\n\r\n" },
        { "many headers", $"GET /v1/planets HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, 2000).Select(n => $"X-{n}: 1\r\n"))}\r\n" },
        { "huge line", $"GET /v1/planets?{new string('a', 300_000)} HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "no HTTP", "\0\0\0\0\r\n\r\n" },
        { "parent folders", "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "encoded parent folders", "GET /v1/planets/%2e%2e%2f%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "broken escapes", "GET /v1/planets/%zz%?a=%ff%&%=1 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "absolute form", "GET http://example.com/v1/planets HTTP/1.1\r\nHost: example.com\r\n\r\n" },
        { "asterisk", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "10,000 parameters", $"GET /v1/planets?{string.Join('&', Enumerable.Range(0, 10_000).Select(n => $"p{n}=1"))} HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "forged cursor", "GET /v1/planets?cursor=ffffffff.0 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "claimed terabyte", Post(Pluto).Replace("Content-Length: ", "Content-Length: 9999999", StringComparison.Ordinal) },
        { "broken chunks", "POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" },
        { "deep JSON", Post(new string('[', 100_000)) },
        { "deep value", Post(Pluto.Replace("\"Pluto\"", new string('[', 60) + new string(']', 60), StringComparison.Ordinal)) },
        { "empty segments", "GET //v1//planets HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "slash at the end", "GET /v1/planets/ HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "other case", "GET /V1/Planets HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "null in the path", "GET /v1/planets/%00 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "negative limit", "GET /v1/planets?limit=-5 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "head", "HEAD /v1/planets HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "unknown method", "BREW /v1/planets HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "two lengths", "POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}" },
        { "length and chunks", "POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" },
        { "no host", "GET /v1/planets HTTP/1.1\r\n\r\n" },
        { "line break in a header", "GET /v1/planets/x HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n" },
        { "limit of zero", "GET /v1/planets?limit=0 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "limit beyond numbers", "GET /v1/planets?limit=99999999999999999999 HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "cursor beyond numbers", "GET /v1/planets?cursor=ffffffffffffffffffffffff HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "include twice", "GET /v1/planets?include=star,star,unheard HTTP/1.1\r\nHost: x\r\n\r\n" },
        { "body with a mark", Post("\u00ef\u00bb\u00bf" + Pluto[..^1]) },
        { "the same member twice", Post(Pluto.Replace("\"name\":\"Pluto\"", "\"name\":1,\"name\":\"Pluto\"", StringComparison.Ordinal)) },
        { "escaped unpaired surrogate", Post(Pluto.Replace("Pluto", "\\ud800", StringComparison.Ordinal)) },
        { "half a pair in a name", Post(Pluto.Replace("\"kind\"", "\"\\udfff\"", StringComparison.Ordinal)) },
        { "invalid UTF-8", Post(Pluto.Replace("Pluto", "\u00ff\u00fe", StringComparison.Ordinal)) },
        { "not JSON", Post("hello") },
        { "JSON null", Post("null") },
        { "huge number", Post(Pluto.Replace("\"Pluto\"", "1e999999", StringComparison.Ordinal)) },
        { "inline ids twice", Post(Pluto[..^1] + ""","included":[{"type":"moons","id":"${a}","attributes":{"name":"x"}},{"type":"moons","id":"${a}","attributes":{"name":"y"}}]}""") },
        { "inline id of another form", Post(Pluto[..^1] + ""","included":[{"type":"moons","id":"a","attributes":{"name":"x"}}]}""") },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_Hostile_IsRejectedAndTheServiceKeepsServing(string name, string request)
    {
        await using var service = await StartAsync();
        string answer = await SendAsync(service, Encoding.Latin1.GetBytes(request));
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), $"{name}: {answer[..Math.Min(answer.Length, 500)]}");
        using var client = new TestClient(service);
        Assert.Equal(200, (await client.GetAsync("/v1/planets")).Status);
    }

    [Fact]
    public async Task Body_WithoutEnd_IsCutOffWithinBounds()
    {
        await using var service = await StartAsync();
        using var socket = new TcpClient();
        var address = new Uri(service.BaseAddress);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, Token);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), Token);
        byte[] chunk = [.. Encoding.ASCII.GetBytes("10000\r\n"), .. new byte[0x10000], 13, 10];
        long sent = 0;
        try
        {
            for (; sent < 256L * 1024 * 1024; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk, Token);
            }
        }
        catch (IOException)
        {
            // Disconnected, as expected.
        }

        Assert.True(sent < 64 * 1024 * 1024, $"{sent} bytes were taken.");
    }

    [Fact]
    public async Task HourLimit_UnderConcurrency_IsExact()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, HourLimit = 10 }, Token);
        using var client = new TestClient(service);
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.GetAsync("/v1/planets")));
        Assert.Equal(10, answers.Count(answer => answer.Status == 200));
        Assert.Equal(190, answers.Count(answer => answer.Status == 429));
        service.Advance(TimeSpan.FromHours(1));
        client.Token = TestToken.Make(claims: $$"""{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":{{DateTimeOffset.UtcNow.AddMinutes(59).ToUnixTimeSeconds()}},"exp":{{DateTimeOffset.UtcNow.AddMinutes(70).ToUnixTimeSeconds()}},"aud":"appstoreconnect-v1"}""");
        Assert.Equal(200, (await client.GetAsync("/v1/planets")).Status);
    }

    [Theory]
    [InlineData("9223372036854775807", "-9223372036854775808")]
    [InlineData("9223372036854775807", "0")]
    public async Task Token_OfALifeThatOverflows_IsRejected(string expires, string issued)
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        client.Token = TestToken.Make(claims: $$"""{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":{{issued}},"exp":{{expires}},"aud":"appstoreconnect-v1"}""");
        Assert.Equal(401, (await client.GetAsync("/v1/planets")).Status);
    }

    [Fact]
    public async Task Bodies_OfManyMutations_NeverMakeTheServiceFail()
    {
        await using var service = await StartAsync();
        using var http = new HttpClient { BaseAddress = new(service.BaseAddress) };
        byte[] body = Encoding.UTF8.GetBytes(Pluto);
        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Token }, async (seed, token) =>
        {
            using var content = new ByteArrayContent(JsonMutator.Mutate(body, (ulong)seed));
            content.Headers.ContentType = new("application/json");
            using HttpResponseMessage response = await http.PostAsync(new Uri("/v1/planets", UriKind.Relative), content, token);
            Assert.True((int)response.StatusCode < 500, $"Seed {seed}: {await response.Content.ReadAsStringAsync(token)}");
        });
    }

    [Fact]
    public async Task Requests_WithLargeBodies_AreForgottenEarlier()
    {
        var log = new RequestLog(keep: true);
        byte[] body = new byte[1024 * 1024];
        for (int i = 0; i < 1000; i++)
        {
            RecordedRequest request = Recorded(log.NextNumber(), body);
            log.Add(request);
            log.Answered(request);
        }

        await Task.CompletedTask;
        Assert.Equal((255, 746), (log.Snapshot().Count, log.Snapshot()[0].Number));
        log.Clear();
        log.Add(Recorded(log.NextNumber(), body));
        Assert.Single(log.Snapshot());
    }

    [Fact]
    public async Task Body_OfAMillionFaults_IsAnsweredWithTheFirst()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        string members = string.Join(',', Enumerable.Range(0, 500_000).Select(n => $"\"m{n}\":1"));
        Answer many = await client.SendAsync("POST", "/v1/planets", $"{{{members}}}");
        Assert.Equal(100, many.Errors.Length);
        Answer large = await client.SendAsync("POST", "/v1/planets", Pluto.Replace("ROCKY", new string('x', 1_000_000), StringComparison.Ordinal));
        Assert.InRange(large.Body.Length, 100, 10_000);
        Assert.All(service.Requests, request => Assert.InRange(request.Violations.Count, 1, 100));
    }

    [Fact]
    public async Task Connections_ThatSendNothing_KeepNobodyWaiting()
    {
        await using var service = await StartAsync();
        var idle = new List<Socket>();
        try
        {
            for (int i = 0; i < 1000; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, new Uri(service.BaseAddress).Port, Token);
                // Half of the headers, and half of a body.
                await socket.SendAsync(Encoding.ASCII.GetBytes(i % 2 == 0 ? "GET /v1/planets HTT"
                    : "POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"), Token);
            }

            using var client = new TestClient(service);
            Assert.Equal(200, (await client.GetAsync("/v1/planets")).Status);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task Requests_Pipelined_AreAnsweredInOrder()
    {
        await using var service = await StartAsync();
        service.Data.Add("planets", "earth", new { name = "Earth" });
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(service.BaseAddress).Port, Token);
        NetworkStream stream = socket.GetStream();
        string[] paths = [.. Enumerable.Range(0, 200).Select(n => n % 2 == 0 ? "/v1/planets/earth" : $"/v1/planets/nobody-{n}")];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: x\r\n{(path == paths[^1] ? "Connection: close\r\n" : "")}\r\n"))), Token);
        using var reader = new StreamReader(stream);
        string answers = await reader.ReadToEndAsync(Token);
        Assert.Equal(paths.Select((_, n) => n % 2 == 0 ? "200" : "404"), answers.Split("HTTP/1.1 ")[1..].Select(answer => answer[..3]));
        Assert.Contains("nobody-199", answers.Split("HTTP/1.1 ")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creations_OfTheSameThingAtOnce_SucceedOnce()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new FakeOptions { Authorization = new() { Required = false } }, Token);
        using var client = new TestClient(service);
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            client.SendAsync("POST", "/v1/bundleIds", """{"data":{"type":"bundleIds","attributes":{"name":"Atlas","identifier":"com.example.atlas","platform":"IOS"}}}""")));
        Assert.Equal((1, 49), (answers.Count(answer => answer.Status == 201), answers.Count(answer => answer.Status == 409)));
    }

    [Fact]
    public async Task Requests_Recorded_AreTheLastTenThousand()
    {
        var log = new RequestLog(keep: true);
        for (int i = 0; i < 12_000; i++)
        {
            log.Add(Recorded(log.NextNumber(), default));
        }

        await Task.CompletedTask;
        Assert.Equal((10_000, 2001, 12_000), (log.Snapshot().Count, log.Snapshot()[0].Number, log.Count));
    }

    private static RecordedRequest Recorded(int number, ReadOnlyMemory<byte> body) =>
        new() { Number = number, Method = "GET", Path = "/", Query = "", Parameters = [], Headers = new Dictionary<string, string>(), Body = body, IsOtherHost = false, At = default };

    private static Task<FakeAppStoreConnect> StartAsync() =>
        FakeAppStoreConnect.StartAsync(MiniDescription.Value,
            new() { Authorization = new() { Required = TestContext.Current.TestMethod?.MethodName.StartsWith("Token", StringComparison.Ordinal) == true } }, Token);

    private static string Post(string body) =>
        $"POST /v1/planets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static async Task<string> SendAsync(FakeAppStoreConnect service, byte[] request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(service.BaseAddress).Port, Token);
        NetworkStream stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(request, Token);
            byte[] buffer = new byte[4096];
            int read = await stream.ReadAsync(buffer, Token);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
        catch (IOException)
        {
            // The service may also close the connection while the request is still being sent.
            return "";
        }
    }
}

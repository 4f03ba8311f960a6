using System.Net;
using System.Text;
using System.Text.Json;

namespace AscFake.Tests;

/// <summary>The service of the command, controlled over HTTP like a test in another language would.</summary>
public sealed class FakeServerTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("asc-fake-tests-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Demo_WithItsToken_AnswersAndLogs()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Demo = true });
        using HttpClient http = await ClientAsync(server);
        using JsonDocument apps = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/apps", UriKind.Relative), Token));
        Assert.Equal(2, apps.RootElement.GetProperty("data").GetArrayLength());
        using HttpResponseMessage wrong = await http.GetAsync(new Uri("/v1/apps?filter[nme]=x", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("200 GET    /v1/apps  apps_getCollection", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n    400 PARAMETER_ERROR.ILLEGAL at 'filter[nme]'", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', _output.ToString());
    }

    [Fact]
    public async Task Control_Requests_ShowsViolations()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0 });
        using HttpClient http = await ClientAsync(server);
        await http.GetAsync(new Uri("/v1/apps?limit=1000", UriKind.Relative), Token);
        using JsonDocument requests = JsonDocument.Parse(await http.GetStringAsync(new Uri("/__requests", UriKind.Relative), Token));
        JsonElement request = Assert.Single(requests.RootElement.EnumerateArray());
        Assert.Equal(("/v1/apps", 400, "PARAMETER_ERROR.INVALID"),
            (request.GetProperty("path").GetString(), request.GetProperty("status").GetInt32(), request.GetProperty("violations")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Control_Script_IsUsedAndReset()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Demo = true });
        using HttpClient http = await ClientAsync(server);
        Assert.Equal(HttpStatusCode.NoContent,
            await PostAsync(http, "/__script", """[{"method":"get","path":"/v1/apps","status":429,"retryAfter":"1","times":1,"delay":"1ms"},{"path":"/v1/builds","fault":"html"}]"""));
        using HttpResponseMessage limited = await http.GetAsync(new Uri("/v1/apps", UriKind.Relative), Token);
        Assert.Equal((429, "1"), ((int)limited.StatusCode, limited.Headers.RetryAfter!.ToString()));
        Assert.Equal(200, await StatusAsync(http, "/v1/apps"));
        Assert.Equal(503, await StatusAsync(http, "/v1/builds"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(http, "/__reset", ""));
        Assert.Equal(200, await StatusAsync(http, "/v1/builds"));
        Assert.Equal(200, await StatusAsync(http, "/v1/apps/6446000001"));
        Assert.Equal(2, server.Service.Requests.Count);
    }

    [Theory]
    [InlineData("/__script", "{", "not a valid script")]
    [InlineData("/__script", """{"pth":"/v1/apps"}""", "pth")]
    [InlineData("/__script", """{"fault":"fire"}""", "The fault 'fire' is not one of")]
    [InlineData("/__script", """{"status":99}""", "The status 99")]
    [InlineData("/__script", """{"delay":"soon"}""", "'soon' is not a duration")]
    [InlineData("/__script", "null", "null")]
    [InlineData("/__script", "[null]", "Entry 1 is null")]
    [InlineData("/__script", """[{"status":500},null]""", "Entry 2 is null")]
    [InlineData("/__script", """{"status":429,"retryAfter":"1\r\nX-A: b"}""", "retryAfter")]
    [InlineData("/__script", """{"status":429,"retryAfter":"\u0000"}""", "retryAfter")]
    [InlineData("/__script", """{"status":429,"retryAfter":"é"}""", "retryAfter")]
    [InlineData("/__script", """{"status":429,"retryAfter":"\ud83d"}""", "retryAfter")]
    [InlineData("/__script", """{"status":500,"body":"\ud83d"}""", "body")]
    [InlineData("/__script", """{"path":"\ud83d"}""", "path")]
    [InlineData("/__script", """{"\ud83d":"x"}""", "not a valid script")]
    [InlineData("/__script", """{"times":-1}""", "times")]
    [InlineData("/__script", """{"times":99999999999}""", "times")]
    [InlineData("/__seed", """{"type":"aps"}""", "not a type of this API")]
    [InlineData("/__seed", """{"type":"apps","attributes":{"name":"\ud83d"}}""", "surrogate")]
    [InlineData("/__seed", """{"type":"apps","id":"\ud83d"}""", "surrogate")]
    [InlineData("/__seed", """{"type":"apps","attributes":{"name":"a","name":"b"}}""", "name")]
    [InlineData("/__seed", "null", "not a resource")]
    [InlineData("/__webhooks", """{"event":"Ping","url":"http://127.0.0.1:1","secret":"\ud83d"}""", "surrogate")]
    [InlineData("/__webhooks", """{"event":5}""", "")]
    [InlineData("/__webhooks", "null", "")]
    [InlineData("/__advance", "", "not a duration")]
    [InlineData("/__webhooks", """{"event":"Nothing"}""", "Events: Ping,")]
    [InlineData("/__webhooks", """{"event":"Ping"}""", "url and secret")]
    [InlineData("/__webhooks", """{"event":"Ping","url":"https://example.com","secret":"s"}""", "not a URL on this machine")]
    [InlineData("/__webhooks", """{"event":"Ping","url":"ftp://127.0.0.1/x","secret":"s"}""", "not a URL on this machine")]
    [InlineData("/__webhooks", """{"event":"Ping","url":"file:///etc/passwd","secret":"s"}""", "not a URL on this machine")]
    [InlineData("/__advance", "-1s", "not a duration")]
    public async Task Control_WithFaults_NamesThem(string path, string body, string message)
    {
        await using FakeServer server = await StartAsync(new() { Port = 0 });
        using HttpClient http = await ClientAsync(server);
        using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body), Token);
        using JsonDocument error = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, error.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":205,"body":"x"}""", 205)]
    [InlineData("""{"status":204,"body":{"a":1},"retryAfter":""}""", 204)]
    [InlineData("""{"status":304,"body":"x"}""", 304)]
    [InlineData("""{"status":599,"body":"","retryAfter":"soon, or ~later"}""", 599)]
    [InlineData("""{"status":200,"body":"😀"}""", 200)]
    [InlineData("""{"status":200,"body":null,"delay":"0s"}""", 200)]
    [InlineData("""{"status":200,"body":{"\ud83d":"\ud83d"}}""", 200)]
    [InlineData("""{"fault":"truncated"}""", 200)]
    public async Task Control_ScriptThatIsAccepted_IsPlayed(string script, int status)
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Demo = true });
        using HttpClient http = await ClientAsync(server);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(http, "/__script", script));
        Assert.Equal(status, await StatusAsync(http, "/v1/apps"));
    }

    [Theory]
    [InlineData("/__script", """[{"path":"/v1/bundleIds","status":429,"retryAfter":"1","times":1,"delay":"1ms","body":"text","applied":true}]""")]
    [InlineData("/__script", """[{"path":"/v1/bundleIds","fault":"html","times":1,"body":{"a":["\u0041",1]}}]""")]
    [InlineData("/__seed", """[{"type":"apps","id":"7","attributes":{"name":"\u0041","bundleId":"com.example.a"},"relationships":{"builds":{"data":[{"type":"builds","id":"8"}]}}},{"type":"builds","id":"8","attributes":{"version":"5","iconAssetToken":{"width":1}}}]""")]
    [InlineData("/__webhooks", """{"event":"Ping","url":"http://127.0.0.1:1/","secret":"\u0041","instanceId":"7"}""")]
    [InlineData("/__advance", "1.5s")]
    public async Task Control_OfManyMutations_NeverFails(string path, string body)
    {
        await using FakeServer server = await StartAsync(new() { Port = 0 });
        using HttpClient http = await ClientAsync(server);
        for (ulong seed = 0; seed < 300; seed++)
        {
            using var content = new ByteArrayContent(AppStoreConnect.Testing.Scripting.JsonMutator.Mutate(Encoding.UTF8.GetBytes(body), seed));
            using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), content, Token);
            Assert.True((int)response.StatusCode < 500, $"Seed {seed}: {await response.Content.ReadAsStringAsync(Token)}");
            if (path == "/__seed")
            {
                Assert.Equal(200, await StatusAsync(http, "/v1/apps?limit=200&include=builds"));
                Assert.Equal(200, await StatusAsync(http, "/v1/builds?limit=200&sort=version"));
            }
        }
    }

    [Fact]
    public async Task Control_FromABrowserPage_IsRejected()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0 });
        using HttpClient http = await ClientAsync(server);
        http.DefaultRequestHeaders.Add("Origin", "https://example.com");
        Assert.Equal(403, await StatusAsync(http, "/__requests"));
    }

    [Fact]
    public async Task Keep_AfterARestart_HasAllResourcesLinksAndUploads()
    {
        var settings = new FakeSettings { Port = 0, Demo = true, Keep = new(_folder) };
        string url;
        await using (FakeServer server = await StartAsync(settings))
        {
            using HttpClient http = await ClientAsync(server);
            using HttpResponseMessage made = await http.PostAsync(new Uri("/v1/appScreenshots", UriKind.Relative), Json(
                """{"data":{"type":"appScreenshots","attributes":{"fileName":"a.png","fileSize":4},"relationships":{"appScreenshotSet":{"data":{"type":"appScreenshotSets","id":"1"}}}}}"""), Token);
            using JsonDocument created = JsonDocument.Parse(await made.Content.ReadAsStringAsync(Token));
            JsonElement data = created.RootElement.GetProperty("data");
            url = $"/v1/appScreenshots/{data.GetProperty("id").GetString()}";
            using var part = new ByteArrayContent("file"u8.ToArray());
            part.Headers.ContentType = new("application/octet-stream");
            using var upload = new HttpClient();
            using HttpResponseMessage put = await upload.PutAsync(new Uri(data.GetProperty("attributes").GetProperty("uploadOperations")[0].GetProperty("url").GetString()!), part, Token);
            Assert.Equal(HttpStatusCode.OK, put.StatusCode);
            Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(http, "/v1/betaGroups/group-1"));
        }

        await using FakeServer again = await StartAsync(settings);
        using HttpClient client = await ClientAsync(again);
        Assert.Equal(404, await StatusAsync(client, "/v1/betaGroups/group-1"));
        Assert.Contains("build-57", await client.GetStringAsync(new Uri("/v1/apps/6446000001/builds", UriKind.Relative), Token), StringComparison.Ordinal);
        using HttpResponseMessage committed = await client.PatchAsync(new Uri(url, UriKind.Relative),
            Json($$"""{"data":{"type":"appScreenshots","id":"{{url.Split('/')[^1]}}","attributes":{"uploaded":true} } }"""), Token);
        Assert.Equal(HttpStatusCode.OK, committed.StatusCode);
        Assert.Equal("file"u8.ToArray(), again.Service.Data.Uploaded("appScreenshots", url.Split('/')[^1]));
    }

    [Fact]
    public async Task Keep_ResetAndSeed_AreKeptToo()
    {
        var settings = new FakeSettings { Port = 0, Demo = true, Keep = new(_folder) };
        await using (FakeServer server = await StartAsync(settings))
        {
            using HttpClient http = await ClientAsync(server);
            await PostAsync(http, "/__seed", """{"type":"apps","id":"7","attributes":{"name":"Breeze"}}""");
            Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(http, "/v1/betaGroups/group-1"));
            await PostAsync(http, "/__reset", "");
            await PostAsync(http, "/__seed", """{"type":"apps","id":"8","attributes":{"name":"Cirrus"}}""");
        }

        await using FakeServer again = await StartAsync(settings);
        using HttpClient client = await ClientAsync(again);
        Assert.Equal((200, 404, 200), (await StatusAsync(client, "/v1/apps/8"), await StatusAsync(client, "/v1/apps/7"), await StatusAsync(client, "/v1/betaGroups/group-1")));
    }

    [Fact]
    public async Task Roles_OfKeysAndTokens_LimitWhatTheyCanDo()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Roles = "developer" });
        using HttpClient http = await ClientAsync(server);
        Assert.Equal((200, 403), (await StatusAsync(http, "/v1/apps"), await StatusAsync(http, "/v1/users")));
        http.DefaultRequestHeaders.Authorization = new("Bearer", await http.GetStringAsync(new Uri("/__token?roles=ADMIN", UriKind.Relative), Token));
        Assert.Equal(200, await StatusAsync(http, "/v1/users"));
        Assert.Equal(400, await StatusAsync(http, "/__token?roles=KING"));
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(new() { Port = 0, Roles = "KING" }));
        Assert.Contains("'KING' is not a role. Roles: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WithRolesOfItsOwn_HasThem()
    {
        using var pair = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        string file = Path.Combine(_folder, "AuthKey_K1.p8");
        await File.WriteAllTextAsync(file, pair.ExportPkcs8PrivateKeyPem(), Token);
        await using FakeServer server = await StartAsync(new() { Port = 0, Keys = [$"K1:SALES,FINANCE={file}", $"K2={file}"] });
        foreach ((string key, int status) in new[] { ("K1", 403), ("K2", 200) })
        {
            using var http = new HttpClient { BaseAddress = new(server.Service.BaseAddress) };
            var token = new AppStoreConnect.AppStoreConnectTokenProvider(AppStoreConnect.AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), key, "57246542-96fe-1a63-e053-0824d011072a"));
            http.DefaultRequestHeaders.Authorization = new("Bearer", token.GetToken());
            Assert.Equal(status, await StatusAsync(http, "/v1/users"));
        }
    }

    [Fact]
    public async Task Keep_WithABrokenState_SaysSoAndLeavesItAlone()
    {
        string file = Path.Combine(_folder, "state.json");
        await File.WriteAllTextAsync(file, "{", Token);
        InvalidDataException e = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(new() { Port = 0, Keep = new(_folder) }));
        Assert.Contains(file, e.Message, StringComparison.Ordinal);
        Assert.Equal("{", await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Lenient_WithAnUnknownParameter_AnswersAndRecords()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Lenient = true, Demo = true });
        using HttpClient http = await ClientAsync(server);
        Assert.Equal(200, await StatusAsync(http, "/v1/apps?filter[nme=x&filter[=y&unheardOf=1"));
        Assert.Equal(3, server.Service.Requests[0].Violations.Count);
    }

    [Fact]
    public async Task Https_WithTheCertificateTrusted_Serves()
    {
        await using FakeServer server = await StartAsync(new() { Port = 0, Https = true, Demo = true });
        string pem = await File.ReadAllTextAsync(server.Service.CertificateFile!, Token);
        using var root = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(pem);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.RawData.AsSpan().SequenceEqual(root.RawData) };
        using var http = new HttpClient(handler) { BaseAddress = new(server.Service.BaseAddress) };
        Assert.StartsWith("https://localhost:", server.Service.BaseAddress, StringComparison.Ordinal);
        http.DefaultRequestHeaders.Authorization = new("Bearer", await http.GetStringAsync(new Uri("/__token", UriKind.Relative), Token));
        Assert.Equal(200, await StatusAsync(http, "/v1/apps"));
    }

    [Theory]
    [InlineData("50ms", 50)]
    [InlineData("1.5s", 1500)]
    [InlineData("2m", 120_000)]
    public void Duration_AsPeopleWriteIt_IsRead(string text, double milliseconds) =>
        Assert.Equal(milliseconds, Durations.Parse(text, message => Assert.Fail(message)).TotalMilliseconds);

    [Theory]
    [InlineData("--strict --lenient", "cannot be combined")]
    [InlineData("--latency soon", "not a duration")]
    [InlineData("--seed no-such-file.json", "no-such-file.json")]
    [InlineData("--key KEY", "ID=FILE")]
    public async Task Command_WithAWrongLine_SaysWhatIsWrong(string line, string message)
    {
        using var error = new StringWriter();
        var result = FakeCommand.Create(_output, error, _ => null).Parse([.. line.Split(' '), "--port", "0"]);
        string said = string.Join('\n', result.Errors.Select(one => one.Message));
        if (result.Errors.Count == 0)
        {
            Assert.Equal(1, await result.InvokeAsync(cancellationToken: Token));
            said = error.ToString();
        }

        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    private Task<FakeServer> StartAsync(FakeSettings settings) => FakeServer.StartAsync(settings, _output, isColored: false, Token);

    private static async Task<HttpClient> ClientAsync(FakeServer server)
    {
        var http = new HttpClient { BaseAddress = new(server.Service.BaseAddress) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await http.GetStringAsync(new Uri("/__token", UriKind.Relative), Token));
        return http;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string path, string body)
    {
        using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), Json(body), Token);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> DeleteAsync(HttpClient http, string path)
    {
        using HttpResponseMessage response = await http.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        return response.StatusCode;
    }

    private static async Task<int> StatusAsync(HttpClient http, string path)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return (int)response.StatusCode;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AscFake.Tests;

/// <summary>The command in a separate process that is killed during writes. Everything that was answered is still there after a restart.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Rounds = 4;
    private const int WritersAtOnce = 3;
    private readonly string _folder = Directory.CreateTempSubdirectory("asc-fake-kill-").FullName;
    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);
    private int _next;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keep_KilledInTheMiddleOfWrites_LosesAtMostWhatWasNotAnswered()
    {
        for (int round = 1; round <= Rounds; round++)
        {
            using var process = await RunningFake.StartAsync(_folder, Token);
            await CheckAsync(process, unanswered: (round - 1) * WritersAtOnce);
            int enough = _answered.Count + (round * 7);
            Task[] writers = [.. Enumerable.Range(0, WritersAtOnce).Select(_ => WriteAsync(process.Http, Token))];
            while (_answered.Count < enough)
            {
                await Task.WhenAny([.. writers, Task.Delay(1, Token)]);
                Assert.DoesNotContain(writers, writer => writer.IsCompleted);
            }

            process.Kill();
            await Task.WhenAll(writers);
        }

        using RunningFake last = await RunningFake.StartAsync(_folder, Token);
        await CheckAsync(last, unanswered: Rounds * WritersAtOnce);
    }

    /// <summary>Everything that was answered is there, and at most the requests that were in progress.</summary>
    private async Task CheckAsync(RunningFake process, int unanswered)
    {
        HashSet<string> there = [];
        string? next = "/v1/bundleIds?limit=200";
        while (next is not null)
        {
            using JsonDocument page = JsonDocument.Parse(await process.Http.GetStringAsync(new Uri(next, UriKind.RelativeOrAbsolute), Token));
            there.UnionWith(page.RootElement.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("attributes").GetProperty("identifier").GetString()!));
            next = page.RootElement.GetProperty("links").TryGetProperty("next", out JsonElement link) ? link.GetString() : null;
        }

        Assert.Empty(_answered.Keys.Except(there));
        Assert.InRange(there.Count, _answered.Count, _answered.Count + unanswered);
    }

    private async Task WriteAsync(HttpClient http, CancellationToken token)
    {
        while (true)
        {
            string identifier = $"com.example.n{Interlocked.Increment(ref _next)}";
            try
            {
                using HttpResponseMessage response = await http.PostAsync(new Uri("/v1/bundleIds", UriKind.Relative), new StringContent(
                    $$$"""{"data":{"type":"bundleIds","attributes":{"name":"Atlas","identifier":"{{{identifier}}}","platform":"IOS"} } }""", Encoding.UTF8, "application/json"), token);
                Assert.Equal(201, (int)response.StatusCode);
                _answered[identifier] = true;
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private sealed class RunningFake : IDisposable
    {
        private readonly Process _process;

        private RunningFake(Process process, string url) => (_process, Http) = (process, new() { BaseAddress = new(url) });

        public HttpClient Http { get; }

        public static async Task<RunningFake> StartAsync(string folder, CancellationToken token)
        {
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
            foreach (string argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "asc-fake.dll"), "--port", "0", "--json", "--keep", folder })
            {
                start.ArgumentList.Add(argument);
            }

            Process process = Process.Start(start)!;
            string line = await process.StandardOutput.ReadLineAsync(token) ?? throw new InvalidOperationException("asc-fake did not start.");
            // The rest is not needed but must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var fake = new RunningFake(process, JsonDocument.Parse(line).RootElement.GetProperty("url").GetString()!);
            fake.Http.DefaultRequestHeaders.Authorization = new("Bearer", await fake.Http.GetStringAsync(new Uri("/__token", UriKind.Relative), token));
            return fake;
        }

        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            Http.Dispose();
            if (!_process.HasExited)
            {
                Kill();
            }

            _process.Dispose();
        }
    }
}

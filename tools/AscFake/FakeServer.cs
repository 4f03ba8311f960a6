using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AppStoreConnect.Testing;
using AscFake.Control;
using AscFake.Output;

namespace AscFake;

/// <summary>The service that the command runs: seeded, scripted, logged, and controlled over HTTP.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly FakeAppStoreConnect _service;
    private readonly ControlEndpoints _control;
    private readonly TextWriter _output;
    private readonly FakeSettings _settings;

    /// <summary>A test that waits for webhooks does not poll, and nobody advances the clock here.</summary>
    private readonly Timer _ticks;

    private FakeServer(FakeAppStoreConnect service, ControlEndpoints control, FakeSettings settings, TextWriter output) =>
        (_service, _control, _settings, _output, _ticks) = (service, control, settings, output, new(_ => service.Tick(), null, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.25)));

    public FakeAppStoreConnect Service => _service;

    public static async Task<FakeServer> StartAsync(FakeSettings settings, TextWriter output, bool isColored, CancellationToken cancellationToken)
    {
        ScriptEntry[] script = settings.Script is { } file ? ScriptEntry.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken).ConfigureAwait(false), file.Name) : [];
        string? seed = settings.Seed is { } resources ? await File.ReadAllTextAsync(resources.FullName, cancellationToken).ConfigureAwait(false) : settings.Demo ? DemoData.Json : null;
        var log = new RequestPrinter(output, isColored, settings.Json);
        var control = new ControlEndpoints(seed, script);
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new FakeOptions
        {
            Port = settings.Port,
            HourLimit = settings.RateLimit,
            IsLenient = settings.Lenient,
            UsesHttps = settings.Https,
            Latency = settings.Latency,
            KeepIn = settings.Keep?.FullName,
            Authorization = new() { AnyKey = settings.AnyKey },
            Intercept = control.AnswerAsync,
            Completed = log.Write,
        }, cancellationToken).ConfigureAwait(false);
        try
        {
            var server = new FakeServer(service, control, settings, output);
            control.Start(service);
            await server.RegisterKeysAsync(cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await service.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for SIGINT or SIGTERM.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using CancellationTokenRegistration cancelled = cancellationToken.Register(() => ended.TrySetResult());
        await ended.Task.ConfigureAwait(false);

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ticks.DisposeAsync().ConfigureAwait(false);
        _control.Tokens?.Dispose();
        await _service.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>If the user specifies no key, a key is created and written to a file, so that clients can sign their tokens.</summary>
    private async Task RegisterKeysAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> roles = KeyRoles.Parse(_settings.Roles);
        foreach (string key in _settings.Keys)
        {
            string[] parts = key.Split('=', 2);
            string[] named = parts[0].Split(':', 2);
            if (parts.Length != 2 || named[0].Length == 0)
            {
                throw new ArgumentException($"--key '{key}' must have the form ID=FILE or ID:ROLE,ROLE=FILE.");
            }

            using ECDsa pair = ECDsa.Create();
            pair.ImportFromPem(await File.ReadAllTextAsync(parts[1], cancellationToken).ConfigureAwait(false));
            _service.RegisterKey(named[0], pair.ExportSubjectPublicKeyInfoPem(), named.Length > 1 ? KeyRoles.Parse(named[1]) : roles);
        }

        string? made = _settings.Keys.Count == 0 ? await MakeKeyAsync(roles, cancellationToken).ConfigureAwait(false) : null;
        await Banner.WriteAsync(_output, _service, made, _settings).ConfigureAwait(false);
    }

    private async Task<string> MakeKeyAsync(IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        string folder = _settings.Keep?.FullName ?? Directory.CreateTempSubdirectory("asc-fake-").FullName;
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, $"AuthKey_{Banner.KeyId}.p8");
        ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _control.Tokens = new(pair, _service.RegisterKey);
        if (File.Exists(file))
        {
            pair.ImportFromPem(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        }
        else
        {
            await File.WriteAllTextAsync(file, pair.ExportPkcs8PrivateKeyPem(), cancellationToken).ConfigureAwait(false);
        }

        _service.RegisterKey(Banner.KeyId, pair.ExportSubjectPublicKeyInfoPem(), roles);
        return file;
    }
}

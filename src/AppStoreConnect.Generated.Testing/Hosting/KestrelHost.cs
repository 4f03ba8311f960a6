using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>
/// Runs Kestrel on two free loopback ports without a generic host. It starts in milliseconds, and services share nothing.
/// </summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private KestrelHost(KestrelServer server) => _server = server;

    /// <summary>The port of the API.</summary>
    public int ApiPort { get; private set; }

    /// <summary>The port that acts as another host.</summary>
    public int OtherPort { get; private set; }

    public static async Task<KestrelHost> StartAsync(Func<HttpContext, Task> handle, HostOptions where, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // The URL of a GET with every parameter is longer than the default limit of 8 KB.
        options.Limits.MaxRequestLineSize = 128 * 1024;
        options.Limits.MaxRequestBodySize = where.MostBodyBytes;
        // Long enough for pauses in a debugger, but it still disconnects a client that sends nothing.
        options.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(60));
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, where.Port, listen => where.Tls?.Use(listen));
        options.Listen(IPAddress.Loopback, 0, listen => where.Tls?.Use(listen));
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var host = new KestrelHost(server);
        await server.StartAsync(new Application(handle), cancellationToken).ConfigureAwait(false);
        int[] ports = [.. server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address).Port)];
        (host.ApiPort, host.OtherPort) = (ports[0], ports[1]);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        // The token is already canceled, so that connections are closed immediately.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }

    /// <summary>Options for the listeners.</summary>
    /// <param name="Port">The port of the API, or 0 for a free port.</param>
    /// <param name="MostBodyBytes">The maximum length of a body.</param>
    /// <param name="Tls">The TLS settings, or null for plain HTTP.</param>
    internal sealed record HostOptions(int Port, long MostBodyBytes, TlsListener? Tls);

    private sealed class Application(Func<HttpContext, Task> handle) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handle(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // There is nothing to dispose except the context itself.
        }
    }
}

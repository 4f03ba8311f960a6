using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Testing;

/// <summary>
/// Kestrel on two free loopback ports, without a host around it: it starts in milliseconds, and nothing of it is shared between services.
/// </summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private KestrelHost(KestrelServer server) => _server = server;

    /// <summary>The port of the API.</summary>
    public int ApiPort { get; private set; }

    /// <summary>The port that plays another host.</summary>
    public int OtherPort { get; private set; }

    public static async Task<KestrelHost> StartAsync(Func<HttpContext, Task> handle, HostOptions where, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // A GET with every parameter has more than the usual 8 KB of address.
        options.Limits.MaxRequestLineSize = 128 * 1024;
        options.Limits.MaxRequestBodySize = where.MostBodyBytes;
        options.Limits.MaxRequestBufferSize = where.MostBodyBytes + 1024 * 1024;
        // Wide enough for a debugger's pauses, and an end for a client that sends nothing.
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
        // Cancelled from the start: connections are closed, not waited for.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }

    /// <summary>Where and how to listen.</summary>
    /// <param name="Port">The port of the API; 0 for a free one.</param>
    /// <param name="MostBodyBytes">The longest body taken.</param>
    /// <param name="Tls">Null for plain HTTP.</param>
    internal sealed record HostOptions(int Port, long MostBodyBytes, TlsListener? Tls);

    private sealed class Application(Func<HttpContext, Task> handle) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handle(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing was made beside the context itself.
        }
    }
}

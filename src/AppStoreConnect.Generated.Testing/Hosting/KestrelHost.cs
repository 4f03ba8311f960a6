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

    public static async Task<KestrelHost> StartAsync(Func<HttpContext, Task> handle, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // A GET with every parameter has more than the usual 8 KB of address.
        options.Limits.MaxRequestLineSize = 128 * 1024;
        options.Limits.MaxRequestBufferSize = null;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0);
        options.Listen(IPAddress.Loopback, 0);
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

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppStoreConnect.Tests.Support;

/// <summary>
/// A local server with just enough HTTP/1.1 to fail in every way that a test needs. It writes bytes, not responses, for what WireMock.Net cannot do: resets,
/// truncated bodies, silence, and malformed headers.
/// </summary>
internal sealed class LoopbackServer : IScriptedServer
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly Func<LoopbackRequest, LoopbackReply> _answer;
    private readonly Task _accepting;
    private readonly Signal _signal = new();
    private int _opened;
    private int _ended;
    private int _open;

    internal LoopbackServer(Func<LoopbackRequest, LoopbackReply> answer)
    {
        _answer = answer;
        _listener = new(IPAddress.Loopback, 0);
        _listener.Start(512);
        Url = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>All requests, in the order of arrival.</summary>
    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    internal LoopbackRequest Single => Assert.Single(Requests);

    /// <summary>The total number of connections that were opened.</summary>
    internal int Opened => Volatile.Read(ref _opened);

    /// <summary>The number of connections that are open now.</summary>
    internal int Open => Volatile.Read(ref _open);

    /// <summary>Waits until at least a number of requests have arrived.</summary>
    internal Task ReceivedAsync(int count) => _signal.UntilAsync(() => Requests.Count >= count);

    /// <summary>Waits until at most a number of connections are open.</summary>
    internal Task ClosedAsync(int atMost = 0) => _signal.UntilAsync(() => Open <= atMost);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
        {
            return;
        }

        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_connections.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
            Interlocked.Increment(ref _opened);
            Interlocked.Increment(ref _open);
            var connection = Task.Run(() => ServeAsync(socket));
            _connections.TryAdd(connection, true);
            _ = connection.ContinueWith(
                done =>
                {
                    Interlocked.Decrement(ref _open);
                    _connections.TryRemove(done, out _);
                    _signal.Changed();
                },
                TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using Socket _ = socket;
        socket.NoDelay = true;
        await using var stream = new NetworkStream(socket);
        var buffer = new byte[64 * 1024];
        int filled = 0;
        while (true)
        {
            int end;
            while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(filled), _stop.Token);
                if (read == 0)
                {
                    return;
                }

                filled += read;
            }

            var request = LoopbackRequest.Parse(Encoding.Latin1.GetString(buffer, 0, end));
            int total = end + 4 + request.ContentLength;
            while (filled < total)
            {
                filled += await stream.ReadAsync(buffer.AsMemory(filled), _stop.Token);
            }

            request.Body = buffer[(end + 4)..total];
            buffer.AsSpan(total, filled - total).CopyTo(buffer);
            filled -= total;
            Requests.Enqueue(request);
            _signal.Changed();

            LoopbackReply reply = _answer(request);
            await stream.WriteAsync(reply.Bytes, _stop.Token);
            if (reply.Hangs)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            if (reply.Resets)
            {
                // Without a graceful shutdown, written data might be lost.
                socket.LingerState = new(true, 0);
            }

            if (reply.Closes)
            {
                return;
            }
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AscSpec.Tests.Support;

/// <summary>A local server that answers with exact bytes, including invalid ones that no HTTP library would send.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, byte[]?> _answer;
    private readonly Task _loop;

    /// <param name="answer">Returns all bytes of the response for the headers of a request, or null for no response.</param>
    public LoopbackServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/spec.zip");

    /// <summary>The headers of all requests so far.</summary>
    public List<string> Requests { get; } = [];

    public static byte[] Ok(byte[] body, params string[] headers) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"), .. body];

    public static byte[] Status(string status, params string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped while waiting.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                var head = new StringBuilder();
                byte[] buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await stream.ReadAsync(buffer, _stop.Token);
                    if (read == 0)
                    {
                        return;
                    }

                    head.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                Requests.Add(head.ToString());
                if (_answer(head.ToString()) is { } answer)
                {
                    await stream.WriteAsync(answer, _stop.Token);
                    client.Client.Shutdown(SocketShutdown.Send);
                }

                _ = await stream.ReadAsync(buffer, _stop.Token); // Waits until the client disconnects.
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client disconnected.
            }
        }
    }
}

using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppStoreConnect.Benchmarks.Fake;

/// <summary>A minimal HTTP connection, so that the benchmarks measure the server and not the client.</summary>
internal sealed class BareConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 * 1024];

    public static async Task<BareConnection> OpenAsync(Uri address)
    {
        var connection = new BareConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, address.Port).ConfigureAwait(false);
        return connection;
    }

    public static byte[] Request(string method, string pathAndQuery, string? token, string? body = null)
    {
        string authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        string content = body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        return Encoding.UTF8.GetBytes($"{method} {pathAndQuery} HTTP/1.1\r\nHost: localhost\r\n{authorization}{content}\r\n{body}");
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Sends a request and reads the response.</summary>
    /// <returns>The body, valid until the next call.</returns>
    /// <exception cref="InvalidOperationException">The response isn't successful.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> SendAsync(byte[] request)
    {
        await _socket.SendAsync(request).ConfigureAwait(false);
        int read = 0;
        while (true)
        {
            int received = await _socket.ReceiveAsync(_buffer.AsMemory(read)).ConfigureAwait(false);
            read += received > 0 ? received : throw new InvalidOperationException("The connection was closed.");
            int head = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            int whole = head + 4 + Length(_buffer.AsSpan(0, head));
            if (whole > _buffer.Length)
            {
                Array.Resize(ref _buffer, whole);
            }

            if (read >= whole)
            {
                return _buffer[9] == (byte)'2' ? _buffer.AsMemory((head + 4)..whole) : throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer, 0, read));
            }
        }
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> name = "Content-Length: "u8;
        int at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _) ? length : 0;
    }
}

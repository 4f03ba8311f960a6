using System.Net;
using System.Net.Sockets;

namespace AscSpec.Documents;

/// <summary>Limits where a server may redirect a download: to an https URL on the internet, never to this machine or a local network.</summary>
internal static class Redirects
{
    /// <summary>Returns the next URL.</summary>
    /// <exception cref="ToolException">The redirect has no target, or a target that is not allowed.</exception>
    public static Uri Next(Uri from, Uri? location)
    {
        if (location is null)
        {
            throw new ToolException($"{Downloader.Shown(from)} redirects without a location. {Downloader.Advice}");
        }

        Uri next = location.IsAbsoluteUri ? location : new Uri(from, location);
        string? objection =
            next.Scheme != Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttp ? $"'{next.Scheme}' is neither https nor http"
            : from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? "it is no longer https"
            : !from.IsLoopback && (next.IsLoopback || IsLocalLiteral(next)) ? "it leads to a local network"
            : null;
        return objection is null
            ? next
            : throw new ToolException($"{Downloader.Shown(from)} redirects to {Downloader.Shown(next)}, which is not followed: {objection}. {Downloader.Advice}");
    }

    /// <summary>Whether an address is on this machine, in a private network, or link-local (where cloud providers serve secrets).</summary>
    public static bool IsLocal(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            return true;
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal;
        }

        byte[] bytes = address.GetAddressBytes();
        return (bytes[0], bytes[1]) switch
        {
            (0 or 10 or 127, _) or (192, 168) or (169, 254) => true,
            (172, >= 16 and <= 31) or (100, >= 64 and <= 127) => true,
            _ => false,
        };
    }

    /// <summary>Connects to the target of a redirect through an internet address. A name that resolves to a local address is not followed either.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0 || addresses.Any(IsLocal))
        {
            throw new HttpRequestException($"'{context.DnsEndPoint.Host}' is in a local network, to which redirects are not followed");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsLocalLiteral(Uri address) => IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? literal) && IsLocal(literal);
}

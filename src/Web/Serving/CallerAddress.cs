using System.Net;
using System.Net.Sockets;

namespace Licet.Web.Serving;

/// <summary>Whose requests are counted together.</summary>
internal static class CallerAddress
{
    /// <summary>Bytes of an IPv6 address that one subscriber does not choose.</summary>
    private const int Network = 8;

    /// <summary>The caller's address; of IPv6 its network, of which one subscriber has all 2^64 addresses.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, Network))
            : plain.ToString();
    }
}

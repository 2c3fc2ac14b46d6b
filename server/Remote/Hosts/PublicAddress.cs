using System.Net;
using System.Net.Sockets;

namespace Basewise.Remote.Hosts;

/// <summary>
/// Tells addresses of the public internet from the others: the own machine, the own network, and 169.254.169.254, where clouds hand out
/// credentials. A name that a stranger chose may lead to any of them.
/// </summary>
internal static class PublicAddress
{
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (IPAddress.IsLoopback(address)) return false;

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => bytes switch
            {
                [0 or 10 or 127 or >= 224, ..] => false,
                [100, >= 64 and < 128, ..] => false,
                [169, 254, ..] => false,
                [172, >= 16 and < 32, ..] => false,
                [192, 168, ..] or [192, 0, 0, ..] or [198, 18 or 19, ..] => false,
                _ => true,
            },
            // Of the sixth version only 2000::/3 is public, without the ways that lead back to the fourth: NAT64, 6to4, Teredo.
            AddressFamily.InterNetworkV6 => (bytes[0] & 0xE0) == 0x20 && bytes is not ([0x20, 0x02, ..] or [0x20, 0x01, 0, 0, ..]),
            _ => false,
        };
    }
}

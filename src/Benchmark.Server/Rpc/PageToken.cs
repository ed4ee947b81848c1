using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Where a list goes on: the position and a digest of the list's name and filters, so that a token of another list is refused
/// instead of giving a wrong page. Callers treat it as opaque.
/// </summary>
internal static class PageToken
{
    private const int DigestBytes = 8;

    /// <summary>A token for a position in a list.</summary>
    public static string Write(int position, string list)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + DigestBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, position);
        Digest(list).CopyTo(bytes[sizeof(int)..]);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The position, or -1 when the token is not one of this list.</summary>
    public static int Read(string token, string list)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromHexString(token);
        }
        catch (FormatException)
        {
            return -1;
        }

        return bytes.Length == sizeof(int) + DigestBytes && bytes.AsSpan(sizeof(int)).SequenceEqual(Digest(list))
            ? BinaryPrimitives.ReadInt32BigEndian(bytes)
            : -1;
    }

    private static ReadOnlySpan<byte> Digest(string list) => SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, DigestBytes);
}

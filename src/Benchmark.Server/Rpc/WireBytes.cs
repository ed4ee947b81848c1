using System.Buffers;
using Google.Protobuf;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The beginning of a field whose bytes are there already: its tag and its length, each in base 128, the lowest seven bits first
/// (https://protobuf.dev/programming-guides/encoding/).
/// </summary>
internal static class WireBytes
{
    /// <summary>Writes the beginning of a message field.</summary>
    public static void Begin(IBufferWriter<byte> to, int field, int length)
    {
        Write(to, WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited));
        Write(to, (uint)length);
    }

    /// <summary>How many bytes that takes.</summary>
    public static int LengthOf(int field, int length) =>
        CodedOutputStream.ComputeUInt32Size(WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited)) + CodedOutputStream.ComputeLengthSize(length);

    private static void Write(IBufferWriter<byte> to, uint number)
    {
        var span = to.GetSpan(5);
        var count = 0;
        for (; number >= 0x80; number >>= 7)
            span[count++] = (byte)((number & 0x7F) | 0x80);
        span[count++] = (byte)number;
        to.Advance(count);
    }
}

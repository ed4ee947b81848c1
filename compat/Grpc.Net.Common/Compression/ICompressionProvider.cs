using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>Compresses messages in one encoding.</summary>
public interface ICompressionProvider
{
    /// <summary>The encoding's name on the wire.</summary>
    string EncodingName { get; }

    /// <summary>A stream that compresses what is written to it. The stream given stays open.</summary>
    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    /// <summary>A stream that reads what was compressed. The stream given stays open.</summary>
    Stream CreateDecompressionStream(Stream stream);
}

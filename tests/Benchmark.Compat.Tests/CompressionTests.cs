using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace Benchmark.Compat.Tests;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Both_sides_compress_and_decompress(string encoding)
    {
        await using var host = await EchoHost.StartAsync(options =>
        {
            options.ResponseCompressionAlgorithm = encoding;
            options.ResponseCompressionLevel = CompressionLevel.Fastest;
        });
        var provider = new CountingProvider(encoding);
        var invoker = host.Invoker(new GrpcChannelOptions { CompressionProviders = [provider] });
        var text = new string('x', 10_000);

        // The client engine's own header for choosing a call's encoding.
        var headers = new Metadata { { "grpc-internal-encoding-request", encoding } };
        var answer = await invoker.Call(Echo.Say, text, new CallOptions(headers));

        Assert.Equal(text, answer);
        Assert.Equal((1, 1), (provider.Compressed, provider.Decompressed));
    }

    private sealed class CountingProvider(string encoding) : ICompressionProvider
    {
        private readonly ICompressionProvider inner = encoding == "gzip"
            ? new GzipCompressionProvider(CompressionLevel.Fastest)
            : new DeflateCompressionProvider(CompressionLevel.Fastest);

        public int Compressed { get; private set; }

        public int Decompressed { get; private set; }

        public string EncodingName => inner.EncodingName;

        public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel)
        {
            Compressed++;
            return inner.CreateCompressionStream(stream, compressionLevel);
        }

        public Stream CreateDecompressionStream(Stream stream)
        {
            Decompressed++;
            return inner.CreateDecompressionStream(stream);
        }
    }
}

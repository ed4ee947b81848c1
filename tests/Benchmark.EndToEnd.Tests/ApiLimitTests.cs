using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Compression and deadlines.</summary>
public sealed class ApiLimitTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _client = new(server.Channel);

    [Fact]
    public async Task Gzip_is_understood_and_answered_with_gzip()
    {
        // By hand, since the client library keeps the encoding to itself.
        var message = new GetComparisonRequest { Authority = "805", Measure = "agency-share" }.ToByteArray();
        var plain = await AskAsync(message, "identity");
        var zipped = await AskAsync(Gzip(message, CompressionMode.Compress), "gzip");

        Assert.Equal(("identity", 0), (plain.Encoding ?? "identity", plain.Body[0]));
        Assert.Equal(("gzip", 1), (zipped.Encoding, zipped.Body[0]));
        Assert.Equal(plain.Body[5..], Gzip(zipped.Body[5..], CompressionMode.Decompress));
    }

    [Fact]
    public async Task A_deadline_ends_a_stream_that_is_on_its_way()
    {
        var started = Stopwatch.GetTimestamp();
        using var call = _client.StreamComparisons(new(), deadline: DateTime.UtcNow.AddMilliseconds(500));
        var fault = await ApiFaults.Of(async () =>
        {
            while (await call.ResponseStream.MoveNext(default))
                await Task.Delay(10);
        });

        Assert.Equal(StatusCode.DeadlineExceeded, fault.StatusCode);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_stream()
    {
        using var leave = new CancellationTokenSource();
        using var call = _client.StreamComparisons(new(), cancellationToken: leave.Token);
        Assert.True(await call.ResponseStream.MoveNext(default));
        await leave.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await ApiFaults.Of(async () =>
        {
            while (await call.ResponseStream.MoveNext(default))
            {
            }
        })).StatusCode);
    }

    private async Task<(string? Encoding, byte[] Body)> AskAsync(byte[] message, string encoding)
    {
        using var http = new HttpClient();
        var frame = new byte[5 + message.Length];
        frame[0] = encoding == "gzip" ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"http://{server.Channel.Target}/benchmark.v1.ComparisonService/GetComparison")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.Add("grpc-encoding", encoding);
        request.Headers.Add("grpc-accept-encoding", "identity,gzip");
        using var response = await http.SendAsync(request);
        return (
            response.Headers.TryGetValues("grpc-encoding", out var found) ? found.Single() : null,
            await response.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Gzip(byte[] bytes, CompressionMode mode)
    {
        using var from = new MemoryStream(bytes);
        using var to = new MemoryStream();
        if (mode == CompressionMode.Compress)
            using (var gzip = new GZipStream(to, mode, leaveOpen: true))
                from.CopyTo(gzip);
        else
            using (var gzip = new GZipStream(from, mode))
                gzip.CopyTo(to);
        return to.ToArray();
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Whatever bytes arrive, the server says so within the protocol and goes on.</summary>
public sealed class ApiMalformedTests
{
    private const int Seed = 20251122;
    private const int MostRead = 64 * 1024;

    private static readonly string[] Methods =
    [
        "/benchmark.v1.AuthorityService/ListAuthorities", "/benchmark.v1.AuthorityService/GetAuthority",
        "/benchmark.v1.ComparisonService/GetComparison", "/benchmark.v1.ComparisonService/StreamComparisons",
        "/benchmark.v1.ComparisonService/GetTrend", "/benchmark.v1.MeasureService/ListMeasures",
        "/benchmark.v1.ReleaseService/ListReleases", "/benchmark.v1.ImportService/ImportFiles", "/grpc.health.v1.Health/Check", "/grpc.health.v1.Health/List",
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    ];

    private readonly Random _random = new(Seed);
    private readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

    [Fact]
    public async Task Malformed_requests_get_a_status_or_a_plain_refusal_and_the_next_good_call_answers()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-malformed-");
        await using (var server = await ApiProcess.StartAsync(LoadedSeed.CopyTo(Path.Combine(folder.FullName, "benchmark.db"))))
        {
            var uri = new Uri(server.Address);
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = uri };
            using var channel = GrpcChannel.ForAddress(server.Address);
            var good = new ComparisonService.ComparisonServiceClient(channel);
            var count = ApiSoak.Count(small: 300, full: 10_000);
            for (var i = 0; i < count; i++)
            {
                if (_random.Next(5) == 0)
                    await RawAsync(uri);
                else
                    await OverHttp2Async(http);
                if (i % 20 == 0)
                    Assert.Equal(
                        "Hartlepool",
                        (await good.GetComparisonAsync(new() { Authority = "805", Measure = "agency-share" })).Comparison.Authority.Name);
            }

            foreach (var (answer, times) in _seen)
                TestContext.Current.TestOutputHelper?.WriteLine($"{times,6} {answer}");
            Assert.DoesNotContain("Incident", server.Notes, StringComparison.Ordinal);
            server.Terminate();
            Assert.Equal(0, await server.ExitAsync());
        }

        folder.Delete(recursive: true);
    }

    private async Task OverHttp2Async(HttpClient http)
    {
        var path = _random.Next(8) switch
        {
            0 => "/benchmark.v1.ComparisonService/Nothing",
            1 => "/" + Word(20),
            _ => Methods[_random.Next(Methods.Length)],
        };
        using var request = new HttpRequestMessage(_random.Next(20) == 0 ? HttpMethod.Get : HttpMethod.Post, path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(Body());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(_random.Next(10) == 0 ? "application/json" : "application/grpc");
        }

        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("grpc-encoding", _random.Next(2) == 0 ? "gzip" : Word(5));
        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("grpc-timeout", _random.Next(2) == 0 ? "1n" : Word(6));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead)
                .WaitAsync(TimeSpan.FromSeconds(30));
            await Check(request, response);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The server may end a call that it does not want to read to its end.
            See("connection or stream reset");
        }
    }

    private async Task Check(HttpRequestMessage request, HttpResponseMessage response)
    {
        Assert.InRange((int)response.StatusCode, 200, 499);
        var (body, whole) = await ReadAsync(response);
        var said = $"{response.Headers}{(whole ? response.TrailingHeaders : "")}{Encoding.UTF8.GetString(body)}";
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        if (response.Content.Headers.ContentType?.MediaType != "application/grpc")
        {
            See($"HTTP {(int)response.StatusCode}");
            return;
        }

        Assert.Equal("application/grpc", request.Content?.Headers.ContentType?.MediaType);
        if (!whole)
        {
            See("a stream, left");
            return;
        }

        var status = response.Headers.TryGetValues("grpc-status", out var early) ? early.Single()
            : response.TrailingHeaders.GetValues("grpc-status").Single();
        See($"grpc-status {(StatusCode)int.Parse(status, CultureInfo.InvariantCulture)}");
    }

    private static async Task<(byte[] Body, bool Whole)> ReadAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        var body = new byte[MostRead];
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false);
        return (body[..length], length < body.Length);
    }

    /// <summary>Bytes on a bare connection: HTTP/1.1, frames cut short, frames of noise.</summary>
    private async Task RawAsync(Uri server)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        byte[] preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];
        byte[] sent = _random.Next(5) switch
        {
            0 => Encoding.ASCII.GetBytes($"GET /{Word(10)} HTTP/1.1\r\nHost: x\r\n\r\n"),
            1 => Encoding.ASCII.GetBytes($"POST {Methods[0]} HTTP/1.1\r\nHost: x\r\nContent-Type: application/grpc\r\nContent-Length: 5\r\n\r\n12345"),
            2 => Noise(_random.Next(1, 200)),
            3 => [.. preface, .. Noise(_random.Next(1, 200))],
            // A frame of any type that promises more than comes.
            _ => [.. preface, 0, 0, 100, (byte)_random.Next(12), (byte)_random.Next(256), 0, 0, 0, (byte)_random.Next(4), .. Noise(_random.Next(100))],
        };
        try
        {
            await stream.WriteAsync(sent);
            client.Client.Shutdown(SocketShutdown.Send);
            var answer = new byte[4096];
            var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false)
                .AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            var text = Encoding.Latin1.GetString(answer, 0, length);
            Assert.DoesNotContain("HTTP/1.1 5", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            See(text.StartsWith("HTTP/1.1", StringComparison.Ordinal) ? text[..12] : "bare connection closed");
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            See("bare connection reset");
        }
    }

    private byte[] Body()
    {
        var message = new GetComparisonRequest { Authority = Word(5), Measure = "agency-share", Period = Word(4) }.ToByteArray();
        return _random.Next(7) switch
        {
            0 => Noise(_random.Next(100)),
            1 => Frame(Noise(_random.Next(1, 100))),
            2 => Frame(Mutated(message)),
            3 => Frame(message)[..^_random.Next(1, message.Length)],
            4 => [.. Frame(message), .. Noise(_random.Next(1, 20))],
            5 => Frame(new byte[300 * 1024]),
            _ => Frame(message, compressed: true),
        };
    }

    private byte[] Mutated(byte[] message)
    {
        // Other wire types, other field numbers, other lengths.
        for (var i = _random.Next(1, 4); i > 0; i--)
            message[_random.Next(message.Length)] = (byte)_random.Next(256);
        return message;
    }

    private static byte[] Frame(byte[] message, bool compressed = false)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Word(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + _random.Next(26)))]);

    private void See(string answer) => _seen[answer] = _seen.GetValueOrDefault(answer) + 1;
}

using System.Buffers.Binary;
using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Requests that are messages, but nobody's question: every method of the contract, every field filled from a seeded mixture.</summary>
public sealed class ApiFuzzTests
{
    private const int Seed = 20261126;
    private const int MostRead = 256 * 1024;
    private const long Allowed = 50 << 20;

    private static readonly string[] Words =
    [
        "", "805", "341", "909", "999", "E06000001", "E12000001", "E92000001", "England", "North East", "agency-share", "children-in-care-rate",
        "preventative-share", "total-spend", "2025", "2024-25", "2024/25", "1999", "2099-00", "2021", "case-for-change", "webb", "gdp-deflator",
        "services-ppi", "2012-13", "2025-11-26", "\u001b[31m", "\u202E", "'; DROP TABLE release; --", "../../etc/passwd", "%00", "{0}", "=1+1",
        "\ud83d\ude00", "0", "-1", "1e300", new('x', 5_000),
    ];

    private static readonly int[] Numbers = [0, 1, -1, 2, 5, 100, 501, int.MaxValue, int.MinValue];

    private readonly Random _random = new(Seed);
    private readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

    [Fact]
    public async Task Whatever_is_asked_the_answer_has_a_status_that_says_why_and_the_next_good_call_answers()
    {
        var methods = SpoilingServer.Files.SelectMany(file => file.Services).SelectMany(service => service.Methods).ToArray();
        var folder = Directory.CreateTempSubdirectory("benchmark-fuzz-");
        await using (var server = await ApiProcess.StartAsync(LoadedSeed.CopyTo(Path.Combine(folder.FullName, "benchmark.db"))))
        {
            using var http = new HttpClient { BaseAddress = new(server.Address) };
            using var channel = GrpcChannel.ForAddress(server.Address);
            var good = new ComparisonService.ComparisonServiceClient(channel);
            var count = ApiSoak.Count(small: 500, full: 20_000);
            var before = 0L;
            for (var i = 0; i < count; i++)
            {
                await AskAsync(http, methods[i % methods.Length], i);
                if (i % 50 == 0)
                    Assert.Equal(
                        "Hartlepool",
                        (await good.GetComparisonAsync(new() { Authority = "805", Measure = "agency-share" })).Comparison.Authority.Name);
                if (i == count / 2)
                    before = server.Memory; // By now every table is laid out.
            }

            foreach (var (answer, times) in _seen)
                TestContext.Current.TestOutputHelper?.WriteLine($"{times,6} {answer}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{before >> 20} MB half-way, {server.Memory >> 20} MB at the end");
            Assert.DoesNotContain("Incident", server.Notes, StringComparison.Ordinal);
            if (ApiSoak.IsFull)
                Assert.InRange(server.Memory - before, long.MinValue, Allowed);
            server.Terminate();
            Assert.Equal(0, await server.ExitAsync());
        }

        folder.Delete(recursive: true);
    }

    private async Task AskAsync(HttpClient http, MethodDescriptor method, int i)
    {
        var bytes = Filled(method.InputType, depth: 0).ToByteArray();
        var framed = new byte[bytes.Length + 5];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), bytes.Length);
        bytes.CopyTo(framed, 5);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{method.Service.FullName}/{method.Name}")
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(framed),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.TE.Add(new("trailers"));
        // Ends a stream that asks for everything.
        var (timeout, deadline) = _random.Next(4) == 0 ? ("1m", TimeSpan.FromMilliseconds(1)) : ("2S", TimeSpan.FromSeconds(2));
        request.Headers.TryAddWithoutValidation("grpc-timeout", timeout);
        if (_random.Next(4) == 0)
            request.Headers.TryAddWithoutValidation("authorization", $"Bearer {_random.Next()}");
        var asked = Stopwatch.StartNew();
        using var response = await AnswerAsync(http, request);
        if (response is null)
        {
            // A call whose deadline is over before its answer has begun is hung up on; only such a one may be.
            Assert.True(asked.Elapsed >= deadline, $"call {i}, {method.FullName}: hung up on after {asked.Elapsed}");
            return;
        }

        var whole = await ReadAsync(response);
        if (!whole)
            return; // A long answer that was hung up on.
        var status = Header(response, "grpc-status");
        var sentence = Uri.UnescapeDataString(Header(response, "grpc-message"));
        var where = $"call {i}, {method.FullName}: status {status} \"{sentence}\"";
        Assert.True(int.TryParse(status, out var code) && code != 2, where);
        Assert.True(code != 13 || Header(response, "grpc-status-details-bin").Length > 0, where);
        Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp", sentence, StringComparison.Ordinal);
        _seen[status] = _seen.GetValueOrDefault(status) + 1;
    }

    private static async Task<HttpResponseMessage?> AnswerAsync(HttpClient http, HttpRequestMessage request)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<bool> ReadAsync(HttpResponseMessage response)
    {
        try
        {
            using var body = await response.Content.ReadAsStreamAsync();
            var buffer = new byte[16 * 1024];
            var read = 0;
            while (await body.ReadAsync(buffer) is > 0 and var some)
                if ((read += some) > MostRead)
                    return false;
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return false; // Its deadline was over in the middle.
        }
    }

    private static string Header(HttpResponseMessage response, string name) =>
        (response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)) ? values.First() : "";

    private IMessage Filled(MessageDescriptor type, int depth)
    {
        var message = (IMessage)Activator.CreateInstance(type.ClrType)!;
        foreach (var field in type.Fields.InDeclarationOrder())
        {
            if (_random.Next(2) == 0 || depth > 4)
                continue;
            if (!field.IsRepeated)
                field.Accessor.SetValue(message, ValueOf(field, depth));
            else if (!field.IsMap)
                for (var i = _random.Next(4); i > 0; i--)
                    ((IList)field.Accessor.GetValue(message)).Add(ValueOf(field, depth));
        }

        return message;
    }

    private object ValueOf(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Words[_random.Next(Words.Length)],
        FieldType.Int32 => Numbers[_random.Next(Numbers.Length)],
        FieldType.Bool => _random.Next(2) == 0,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, _random.Next(-1, field.EnumType.Values.Count + 1)),
        FieldType.Double => _random.NextDouble(),
        FieldType.Bytes => ByteString.CopyFrom(new byte[_random.Next(10)]),
        FieldType.Message => Filled(field.MessageType, depth + 1),
        var other => throw new InvalidOperationException($"{field.FullName}: {other}"),
    };
}

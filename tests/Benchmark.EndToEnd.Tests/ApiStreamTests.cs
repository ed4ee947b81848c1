using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The stream of all comparisons: whole, in batches, interrupted and gone on with.</summary>
public sealed class ApiStreamTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _client = new(server.Channel);

    [Fact]
    public async Task Batches_hold_what_single_messages_hold()
    {
        var single = await Read(Request(0));
        var batched = await Read(Request(7));

        Assert.Equal(single.Comparisons, batched.Comparisons);
        Assert.All(single.Messages, message => Assert.Empty(message.Comparisons));
        Assert.All(batched.Messages, message => Assert.Null(message.Comparison));
        Assert.All(batched.Messages.SkipLast(1), message => Assert.Equal(7, message.Comparisons.Count));
        Assert.Equal(Enumerable.Range(1, single.Messages.Count), single.Messages.Select(message => message.Done));
        Assert.All(single.Messages, message => Assert.Equal(single.Messages.Count, message.Total));
    }

    [Fact]
    public async Task A_batch_is_capped_and_fits_into_a_message_of_the_default_size()
    {
        using var call = _client.StreamComparisons(new() { BatchSize = int.MaxValue });
        while (await call.ResponseStream.MoveNext(default))
        {
            Assert.InRange(call.ResponseStream.Current.Comparisons.Count, 1, 500);
            Assert.InRange(call.ResponseStream.Current.CalculateSize(), 1, 4 * 1024 * 1024);
        }
    }

    [Fact]
    public async Task A_batch_fits_into_a_message_of_the_default_size_with_a_group_of_everybody()
    {
        var everybody = new AuthorityService.AuthorityServiceClient(server.Channel)
            .ListAuthorities(new() { PageSize = 1000, IncludeFormer = true }).Authorities.Select(one => one.Code).ToList();
        Assert.Equal(158, everybody.Count);

        // The measures whose figures carry most: notes, parts, published rates and partners in a return.
        using var call = _client.StreamComparisons(new()
        {
            Measures = { "agency-share", "preventative-share" }, BatchSize = int.MaxValue,
            Peers = Asked.Group(everybody),
        });
        var most = 0;
        while (await call.ResponseStream.MoveNext(default))
        {
            Assert.All(call.ResponseStream.Current.Comparisons, one => Assert.Equal(157, one.Neighbours.Count));
            most = Math.Max(most, call.ResponseStream.Current.CalculateSize());
        }

        Assert.InRange(most, 1, 2 * 1024 * 1024);
    }

    [Fact]
    public async Task Interrupted_at_random_and_gone_on_with_it_is_the_uninterrupted_stream()
    {
        const int interruptions = 200;
        var random = new Random(20251122);
        var whole = await Read(Request(0, request => request.Measures.Clear()));
        var pieces = new List<ByteString>();
        var token = "";
        var left = interruptions;
        var interrupted = 0;
        while (true)
        {
            var batch = random.Next(1, 4);
            var request = With(Request(batch, with => with.Measures.Clear()), token);
            // Drawn so that all interruptions fall before the end.
            var room = (whole.Comparisons.Count - pieces.Count) / (left + 1);
            var take = left > 0 ? random.Next(0, (room / batch) + 1) : int.MaxValue;
            using var call = _client.StreamComparisons(request);
            var ended = false;
            for (var messages = 0; messages < take && !(ended = !await call.ResponseStream.MoveNext(default)); messages++)
            {
                var message = call.ResponseStream.Current;
                pieces.AddRange(Comparisons(message).Select(comparison => comparison.ToByteString()));
                Assert.Equal((pieces.Count, whole.Comparisons.Count), (message.Done, message.Total));
                token = message.ResumeToken;
            }

            if (ended)
                break;
            left--;
            interrupted++;
        }

        Assert.Equal(interruptions, interrupted);
        Assert.Equal(whole.Comparisons, pieces);
    }

    [Fact]
    public async Task A_forged_or_foreign_token_is_refused()
    {
        var token = (await Read(Request(0))).Messages[3].ResumeToken;
        var others = new List<StreamComparisonsRequest>
        {
            Request(0, request => request.Periods.Add("2024")),
            Request(0, request => request.Peers = Asked.Of("2021")),
            Request(0, request => request.Basis = new() { Prices = Prices.Real }),
            Request(0, request => request.Measures.Add("vacancy-rate")),
            Request(0, request => request.Authorities.RemoveAt(0)),
        };
        foreach (var other in others)
            await Refused(other, token);
        for (var i = 0; i < token.Length - 1; i++)
            await Refused(Request(0), token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]);
        await Refused(Request(0), "x");
        await Refused(Request(0), token + "A");
        await using var elsewhere = await ApiServer.StartAsync();
        using var call = new ComparisonService.ComparisonServiceClient(elsewhere.Channel).StreamComparisons(With(Request(0), token));
        Assert.Equal("INVALID_RESUME_TOKEN", ApiFaults.Reason(await ApiFaults.Of(() => call.ResponseStream.MoveNext(default))));

        async Task Refused(StreamComparisonsRequest request, string forged)
        {
            using var refused = _client.StreamComparisons(With(request, forged));
            var fault = await ApiFaults.Of(() => refused.ResponseStream.MoveNext(default));
            Assert.Equal((StatusCode.InvalidArgument, "INVALID_RESUME_TOKEN"), (fault.StatusCode, ApiFaults.Reason(fault)));
        }
    }

    [Fact]
    public async Task A_token_holds_after_a_restart_until_the_figures_change()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-restart-");
        var database = Path.Combine(folder.FullName, "benchmark.db");
        var seed = Path.Combine(folder.FullName, "seed");
        RepositoryFiles.CopySmallSeed(seed);
        StreamComparisonsResponse[] first;
        await using (var before = await Start())
            first = [.. await All(before, Request(0))];

        await using (var after = await Start())
            Assert.Equal(first[3..], await All(after, With(Request(0), first[2].ResumeToken)));

        var authorities = Path.Combine(seed, "authorities.csv");
        File.WriteAllText(authorities, File.ReadAllText(authorities).Replace("Hartlepool", "Hartlepool Renamed", StringComparison.Ordinal));
        await using (var changed = await Start())
        {
            var fault = await ApiFaults.Of(() => All(changed, With(Request(0), first[2].ResumeToken)));
            Assert.Equal((StatusCode.FailedPrecondition, "FIGURES_CHANGED"), (fault.StatusCode, ApiFaults.Reason(fault)));
            Assert.Contains("empty resume_token", fault.Status.Detail, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);

        Task<ApiServer> Start() => ApiServer.StartAsync(with: options => options with { Database = database, SeedData = seed });
        static async Task<List<StreamComparisonsResponse>> All(ApiServer own, StreamComparisonsRequest request)
        {
            using var call = new ComparisonService.ComparisonServiceClient(own.Channel).StreamComparisons(request);
            var messages = new List<StreamComparisonsResponse>();
            while (await call.ResponseStream.MoveNext(default))
                messages.Add(call.ResponseStream.Current);
            return messages;
        }
    }

    [Fact]
    public async Task A_negative_batch_is_refused()
    {
        using var call = _client.StreamComparisons(new() { BatchSize = -1 });
        Assert.Equal(StatusCode.InvalidArgument, (await ApiFaults.Of(() => call.ResponseStream.MoveNext(default))).StatusCode);
    }

    private static StreamComparisonsRequest Request(int batch, Action<StreamComparisonsRequest>? with = null)
    {
        var request = new StreamComparisonsRequest { BatchSize = batch };
        request.Measures.Add(["agency-share", "preventative-share"]);
        request.Authorities.Add(["805", "806", "314", "318", "420", "202", "203", "204", "205", "206", "207", "208", "209"]);
        with?.Invoke(request);
        return request;
    }

    private static StreamComparisonsRequest With(StreamComparisonsRequest request, string token)
    {
        request.ResumeToken = token;
        return request;
    }

    private static IEnumerable<Comparison> Comparisons(StreamComparisonsResponse message) =>
        message.Comparison is { } one ? [one] : message.Comparisons;

    private async Task<(List<StreamComparisonsResponse> Messages, List<ByteString> Comparisons)> Read(StreamComparisonsRequest request)
    {
        using var call = _client.StreamComparisons(request);
        var messages = new List<StreamComparisonsResponse>();
        while (await call.ResponseStream.MoveNext(default))
            messages.Add(call.ResponseStream.Current);
        return (messages, [.. messages.SelectMany(Comparisons).Select(comparison => comparison.ToByteString())]);
    }
}

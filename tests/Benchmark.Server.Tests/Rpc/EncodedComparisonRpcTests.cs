using System.Buffers;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Figures.Tests.SmallWorld;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;
using Benchmark.Server.Tests.Import;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;
using Peers = Benchmark.Figures.Places.Peers;
using Prices = Benchmark.Figures.Measures.Prices;

namespace Benchmark.Server.Tests.Rpc;

/// <summary>Comparisons that are kept as bytes: the same message on the wire, and kept only where they can be asked for again.</summary>
public sealed class EncodedComparisonRpcTests
{
    private static readonly Lazy<Snapshot> Seed = new(() => new(SeedFiles.Read(Repository.SeedData), "test"));
    private static readonly Peers Newest = Peers.Newest(SmallEngland.Snapshot.Neighbourhoods);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_bytes_of_a_batch_are_the_contracts_message(bool alone)
    {
        var maker = new EncodedComparisons().Of(SmallEngland.Snapshot, SmallEngland.Snapshot, "");
        var expected = new StreamComparisonsResponse { Done = 7, Total = 300, ResumeToken = "token" };
        var queries = Queries(alone ? 1 : 300).ToArray();
        var head = expected.Clone();
        foreach (var query in queries)
            expected.Comparisons.Add(ComparisonWire.Of(SmallEngland.Snapshot, SmallEngland.Snapshot.Comparer.Compare(query)));
        if (alone)
        {
            expected.Comparison = expected.Comparisons[0];
            expected.Comparisons.Clear();
        }

        var written = new Written();
        EncodedComparisonRpc.Batch.Write(new(head, Array.ConvertAll(queries, query => maker[query]), alone), written);

        Assert.Equal(written.Said, written.Bytes.Length);
        Assert.Equal(expected, StreamComparisonsResponse.Parser.ParseFrom(written.Bytes));
    }

    [Fact]
    public void The_bytes_of_one_are_the_contracts_message()
    {
        var query = Queries(1).Single();
        var written = new Written();

        EncodedComparisonRpc.Single.Write(new(new EncodedComparisons().Of(SmallEngland.Snapshot, SmallEngland.Snapshot, "")[query]), written);

        Assert.Equal(written.Said, written.Bytes.Length);
        Assert.Equal(
            new GetComparisonResponse { Comparison = ComparisonWire.Of(SmallEngland.Snapshot, SmallEngland.Snapshot.Comparer.Compare(query)) },
            GetComparisonResponse.Parser.ParseFrom(written.Bytes));
    }

    // Joint returns, words, London's sub-regions, missing figures and former authorities among them.
    [Theory]
    [InlineData("", V1.Prices.Cash)]
    [InlineData("2021", V1.Prices.Real)]
    public void Every_comparison_made_of_pieces_is_the_contracts_message(string edition, V1.Prices prices)
    {
        var snapshot = Seed.Value;
        var set = StreamSet.Of(snapshot, new(snapshot), new() { Peers = new() { Edition = edition }, Basis = new() { Prices = prices } });
        var maker = new EncodedComparisons().Of(snapshot, snapshot, edition);
        var compared = 0;
        foreach (var query in set.Queries().Where((_, i) => i % 7 == 0))
        {
            Assert.Equal(ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(query)), V1.Comparison.Parser.ParseFrom(maker[query]));
            compared++;
        }

        Assert.InRange(compared, 13_000, int.MaxValue);
    }

    [Fact]
    public void What_can_be_asked_for_again_is_made_once()
    {
        var encoded = new EncodedComparisons();
        var query = Queries(1).Single();
        var first = encoded.Of(SmallEngland.Snapshot, SmallEngland.Snapshot, "")[query];

        Assert.Same(first, encoded.Of(SmallEngland.Snapshot, SmallEngland.Snapshot, "")[query]);
        Assert.Equal(first.Length, encoded.Bytes);
        Assert.NotSame(first, encoded.Of(SmallEngland.Snapshot, SmallEngland.Snapshot, null)[query]);
        Assert.NotSame(first, encoded.Of(SmallEngland.Snapshot, SmallEngland.Snapshot, "2025")[query]);
        Assert.Equal(2 * first.Length, encoded.Bytes);
    }

    private static IEnumerable<ComparisonQuery> Queries(int count)
    {
        var table = SmallEngland.Snapshot.Tables.Of("care-rate", SmallEngland.Snapshot.Catalogue.DefaultDefinition);
        return Enumerable.Repeat(table.Existing(table.Calendar.Newest).Select(authority =>
            new ComparisonQuery(authority, table, table.Calendar.Newest, Newest, Prices.Cash)), count).SelectMany(all => all).Take(count);
    }

    private sealed class Written : SerializationContext
    {
        private readonly ArrayBufferWriter<byte> _writer = new();

        public int Said { get; private set; }

        public ReadOnlySpan<byte> Bytes => _writer.WrittenSpan;

        public override void SetPayloadLength(int payloadLength) => Said = payloadLength;

        public override IBufferWriter<byte> GetBufferWriter() => _writer;

        public override void Complete()
        {
        }
    }
}

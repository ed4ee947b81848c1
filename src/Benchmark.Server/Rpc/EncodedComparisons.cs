using System.Buffers;
using System.Collections.Concurrent;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Google.Protobuf;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Comparisons as bytes. A snapshot never changes, so neither does an answer from it: those of the present figures in cash are kept once they
/// have been made, as far as the memory for them goes, and a stream that is asked for again is sent from there.
/// </summary>
internal sealed class EncodedComparisons
{
    /// <summary>Most bytes kept: everything of the usual basis has some 130 million.</summary>
    public const long MostBytes = 192L << 20;

    private volatile Kept _kept = new(null);

    /// <summary>Bytes kept.</summary>
    public long Bytes => _kept.Bytes;

    /// <summary>The maker of one stream's comparisons.</summary>
    /// <param name="snapshot">The snapshot that the stream is answered from.</param>
    /// <param name="present">The snapshot of now.</param>
    /// <param name="edition">The edition of neighbours that was asked for; null for a group, whose comparisons are not kept.</param>
    public Maker Of(Snapshot snapshot, Snapshot present, string? edition)
    {
        if (snapshot != present || edition is null)
            return new(snapshot, null, "");
        var kept = _kept;
        if (kept.Of != snapshot)
            _kept = kept = new(snapshot);
        return new(snapshot, kept, edition);
    }

    /// <summary>Makes the comparisons of one stream, in its order.</summary>
    public sealed class Maker(Snapshot snapshot, Kept? kept, string edition)
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        // All that a place is made of, so that there are no more of them than a list is long, whoever is in it.
        private readonly Dictionary<(int Order, V1.Closeness Closeness), byte[]> _places = [];
        private PeriodMessages? _messages;
        private byte[]?[]? _period;
        private byte[]?[] _neighbours = [];
        private byte[]?[] _regions = [];

        /// <summary>One comparison.</summary>
        public byte[] this[ComparisonQuery query]
        {
            get
            {
                var messages = PeriodMessages.Of(_messages, snapshot, query);
                if (messages != _messages)
                {
                    _messages = messages;
                    (_neighbours, _regions) = (new byte[]?[snapshot.Places.Authorities.Count], new byte[]?[snapshot.Places.Regions.Count]);
                    _period = query.Prices.IsReal ? null : kept?.In(query.Table, query.Period, edition, snapshot.Places.Authorities.Count);
                }

                if (_period?[query.Authority.Index] is { } made)
                    return made;
                var bytes = Encoded(snapshot.Comparer.Compare(query), messages);
                if (_period is not null && kept!.HasRoomFor(bytes))
                    _period[query.Authority.Index] = bytes;
                return bytes;
            }
        }

        // Fields may come in any order, and a message in pieces: what many comparisons have in common is encoded once and copied.
        private byte[] Encoded(Comparison comparison, PeriodMessages messages)
        {
            var own = comparison.Query.Authority;
            _buffer.ResetWrittenCount();
            ComparisonWire.OwnOf(snapshot, comparison, messages).WriteTo(_buffer);
            Add(V1.Comparison.EnglandFieldNumber, snapshot.Places.England);
            Add(V1.Comparison.RegionFieldNumber, own.Region);
            if (own.SubRegion is { } subRegion)
                Add(V1.Comparison.SubRegionFieldNumber, subRegion);
            var peers = comparison.Neighbours.Peers;
            for (var i = 0; i < peers.Count; i++)
            {
                var (authority, at) = (peers[i].Authority, (peers[i].Order, Closeness: ComparisonWire.ClosenessOf(peers[i])));
                if (!_places.TryGetValue(at, out var place))
                    _places[at] = place = new V1.ComparedNeighbour { Order = at.Order, Closeness = at.Closeness }.ToByteArray();
                var neighbour = _neighbours[authority.Index] ??= ComparisonWire.NeighbourOf(authority, messages).ToByteArray();
                WireBytes.Begin(_buffer, V1.Comparison.NeighboursFieldNumber, place.Length + neighbour.Length);
                _buffer.Write(place);
                _buffer.Write(neighbour);
            }

            return _buffer.WrittenSpan.ToArray();

            void Add(int field, Region region)
            {
                var bytes = _regions[region.Index] ??= messages.Of(region).ToByteArray();
                WireBytes.Begin(_buffer, field, bytes.Length);
                _buffer.Write(bytes);
            }
        }
    }

    /// <summary>What is kept of one snapshot.</summary>
    public sealed class Kept(Snapshot? of)
    {
        private readonly ConcurrentDictionary<(FigureTable Table, Period Period, string Edition), byte[]?[]> _periods = new();
        private long _bytes;

        /// <summary>The snapshot.</summary>
        public Snapshot? Of { get; } = of;

        /// <summary>How much it is.</summary>
        public long Bytes => Volatile.Read(ref _bytes);

        /// <summary>The comparisons of one measure, period and edition by <see cref="Authority.Index"/>.</summary>
        public byte[]?[] In(FigureTable table, Period period, string edition, int authorities) =>
            _periods.GetOrAdd((table, period, edition), static (_, count) => new byte[]?[count], authorities);

        /// <summary>Counts what is about to be kept, unless it would be too much.</summary>
        public bool HasRoomFor(byte[] bytes)
        {
            if (Interlocked.Add(ref _bytes, bytes.Length) <= MostBytes)
                return true;
            Interlocked.Add(ref _bytes, -bytes.Length);
            return false;
        }
    }
}

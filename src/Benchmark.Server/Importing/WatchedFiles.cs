using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Importing;

/// <summary>How far files are read.</summary>
/// <param name="Rows">Rows that are read.</param>
/// <param name="Bytes">How far the files are read, in bytes; 0 before the first row that is told of.</param>
/// <param name="TotalBytes">All their bytes.</param>
internal readonly record struct ReadSoFar(long Rows, long Bytes, long TotalBytes)
{
    /// <summary>Whether all is read, so that it is being checked and kept.</summary>
    public bool IsAll => Bytes >= TotalBytes;
}

/// <summary>Files that tell how far they are read: by their bytes, with the rows so far.</summary>
internal sealed class WatchedFiles
{
    private readonly Action<ReadSoFar> _report;
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly long[] _read;
    private readonly long _total;

    /// <summary>Watches files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="report">Told where the reading stands, on the thread that reads.</param>
    public WatchedFiles(IReadOnlyList<SourceFile> files, Action<ReadSoFar> report)
    {
        (_report, _read) = (report, new long[files.Count]);
        _total = files.Sum(Length);
        Files = [.. files.Select((file, i) => file with { Open = () => new Watched(file.Open(), position => _read[i] = Math.Max(_read[i], position)) })];
    }

    /// <summary>The files, watched.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Notes how many rows of a file are read.</summary>
    public void Rows(string file, long rows)
    {
        _rows[file] = rows;
        _report(new(_rows.Values.Sum(), Math.Min(_read.Sum(), _total), _total));
    }

    /// <summary>How many bytes a file has; 0 where it cannot be opened.</summary>
    public static long Length(SourceFile file)
    {
        try
        {
            using var stream = file.Open();
            return stream.Length;
        }
        catch (DataFault)
        {
            // Whoever reads it says so.
            return 0;
        }
    }

    // A file is opened several times; how far it was read at most is what counts.
    private sealed class Watched(Stream inner, Action<long> at) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            at(inner.Position);
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

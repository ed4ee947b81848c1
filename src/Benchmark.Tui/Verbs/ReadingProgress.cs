using System.Diagnostics;
using Benchmark.Presentation.Words;
using Benchmark.Server.Importing;

namespace Benchmark.Tui.Verbs;

/// <summary>How far files are read, here or by a server, as a line of progress: the rows so far and how many in a second.</summary>
internal sealed class ReadingProgress
{
    private readonly long _watch = Stopwatch.GetTimestamp();

    /// <summary>Where it stands.</summary>
    public Output.Standing Of(ReadSoFar read)
    {
        var rate = read.Rows / Stopwatch.GetElapsedTime(_watch).TotalSeconds;
        var what = read.IsAll ? "now checked and kept" : $"{NumberStyle.Count.Text(rate)} a second";
        return new($"{NumberStyle.Count.Text(read.Rows)} rows, {what}", read.Bytes, Math.Max(read.TotalBytes, 1));
    }
}

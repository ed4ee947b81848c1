using System.Globalization;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>That a release was withdrawn. It stays in the history, and none of its rows counts any more.</summary>
/// <param name="Release">Its id.</param>
/// <param name="Day">Since which day it no longer holds, by its publisher or by whoever withdrew it here.</param>
/// <param name="Recorded">When this was recorded: UTC, as <see cref="Moment"/> writes it.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record Withdrawal(string Release, DateOnly Day, string Recorded, string Reason)
{
    /// <summary>The table of them.</summary>
    public static readonly Table<Withdrawal> Table = new Table<Withdrawal>(
            "withdrawal", "", _ => [],
            cells => new(
                cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2], cells[3]))
        .OfRelease(row => row.Release).Day("day", row => row.Day).Words("recorded", row => row.Recorded)
        .Words("reason", row => row.Reason);
}

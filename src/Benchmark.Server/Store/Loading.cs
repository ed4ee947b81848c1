using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>That a release was loaded.</summary>
/// <param name="Release">Its id.</param>
/// <param name="Loaded">When: UTC, as <see cref="Moment"/> writes it.</param>
/// <param name="Hash">Hash of its content when it was loaded; it never changes.</param>
internal sealed record Loading(string Release, string Loaded, string Hash)
{
    /// <summary>The table of them.</summary>
    public static readonly Table<Loading> Table =
        new Table<Loading>("loading", "", _ => [], cells => new(cells[0], cells[1], cells[2]))
            .OfRelease(row => row.Release).Words("loaded", row => row.Loaded).Words("hash", row => row.Hash);
}

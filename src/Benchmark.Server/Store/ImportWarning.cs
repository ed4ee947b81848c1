using System.Globalization;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>What was found in the file of a release when it was imported, and stopped nothing.</summary>
/// <param name="Release">Its id.</param>
/// <param name="Place">Its place among the warnings of that release, from 1.</param>
/// <param name="Sentence">It in words, with the file and the line.</param>
internal sealed record ImportWarning(string Release, int Place, string Sentence)
{
    /// <summary>The table of them.</summary>
    public static readonly Table<ImportWarning> Table = new Table<ImportWarning>(
            "import_warning", "", _ => [], cells => new(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]))
        .OfRelease(row => row.Release).Key("place", row => row.Place).Words("sentence", row => row.Sentence);
}

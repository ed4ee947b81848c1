using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>What whoever imports says himself, for a publication that is not known.</summary>
/// <param name="Release">Id of the release; null when he does not say.</param>
/// <param name="Published">Its day (<c>2026-11-26</c>) or month (<c>2026-11</c>); null when he does not say.</param>
internal sealed record ImportOptions(string? Release = null, string? Published = null);

/// <summary>What became of the figures of one release in one table of a file.</summary>
internal enum ImportStanding
{
    /// <summary>They are of a release that was not held.</summary>
    New,

    /// <summary>They are held already, every one.</summary>
    Held,

    /// <summary>They repeat a release whose own file holds it whole, and are not taken.</summary>
    Repeats,

    /// <summary>It is not known which release they are of.</summary>
    Unknown,
}

/// <summary>The figures of one release in one table of a file.</summary>
/// <param name="File">The file, with the sheet of a workbook.</param>
/// <param name="Layout">What such a file is, in words.</param>
/// <param name="Release">Id of the release; empty for a list of places, and where it is not known.</param>
/// <param name="Newest">The newest period; empty where there is none.</param>
/// <param name="Cells">How many figures.</param>
/// <param name="Standing">What became of them.</param>
internal sealed record ImportedPart(
    string File, string Layout, string Release, string Newest, int Cells, ImportStanding Standing);

/// <summary>What some files hold, and what was found in them.</summary>
/// <param name="Parts">Their figures, in the order of files.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Rows">Names as they are, with the releases to be added; null when something stops that.</param>
internal sealed record ImportResult(IReadOnlyList<ImportedPart> Parts, ImportFindings Findings, Holdings? Rows)
{
    /// <summary>By release what was found in the files that it is in and stops nothing, in the order in which it was found.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Warnings() => Parts
        .Where(part => part.Release.Length > 0 && part.Standing != ImportStanding.Repeats).GroupBy(part => part.Release)
        .ToDictionary(
            release => release.Key,
            IReadOnlyList<string> (release) =>
            [
                .. Findings.All.Where(finding => !finding.Stops && release.Any(part => part.File == finding.File)).Select(finding => finding.Sentence),
            ],
            StringComparer.Ordinal);
}

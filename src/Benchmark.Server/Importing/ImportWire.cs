using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.V1;

namespace Benchmark.Server.Importing;

/// <summary>What came of an import, as the contract says it: for callers from afar and for the verb alike.</summary>
internal static class ImportWire
{
    /// <summary>An import that was read to its end.</summary>
    public static ImportFilesResponse Of(Imported imported)
    {
        var (result, added, hash) = imported;
        return new ImportFilesResponse
        {
            Parts = { result.Parts.Select(Of) },
            Findings = { result.Findings.All.Select(Of) },
            Errors = result.Findings.Errors,
            Warnings = result.Findings.Warnings,
            Added = { added },
            Snapshot = hash,
        };
    }

    /// <summary>One that the database refused.</summary>
    public static ImportFilesResponse Of(DataFault fault) => new()
    {
        Findings = { new V1.ImportFinding { Stops = true, Sentence = fault.Message } },
        Errors = 1,
    };

    private static V1.ImportedPart Of(Import.ImportedPart part) => new()
    {
        File = part.File,
        Layout = part.Layout,
        Release = part.Release,
        Newest = part.Newest,
        Figures = part.Cells,
        Standing = part.Standing switch
        {
            Import.ImportStanding.New => V1.ImportStanding.New,
            Import.ImportStanding.Held => V1.ImportStanding.Held,
            Import.ImportStanding.Repeats => V1.ImportStanding.Repeats,
            _ => V1.ImportStanding.Unknown,
        },
    };

    private static V1.ImportFinding Of(Import.ImportFinding finding) => new()
    {
        Stops = finding.Stops,
        File = finding.File,
        Line = finding.Line,
        Column = finding.Column,
        Sentence = finding.Sentence,
    };
}

using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>From files to releases: rows, layout, figures, findings. Nothing is kept here.</summary>
internal static class Importer
{
    /// <summary>Reads files and finds out what they hold.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What whoever imports says himself.</param>
    /// <param name="rules">What is known before.</param>
    /// <param name="held">What is held.</param>
    /// <param name="today">No figure is of a later year.</param>
    /// <param name="progress">Told the name of each file and how many of its rows are read.</param>
    /// <param name="cancel">Stops it.</param>
    public static ImportResult Read(
        IEnumerable<SourceFile> files, ImportOptions options, ImportRules rules, Holdings held, DateOnly today,
        Action<string, long>? progress = null, CancellationToken cancel = default)
    {
        var findings = new ImportFindings();
        rules = LocalLayouts.With(rules, held);
        var tables = new List<(SourceSheet Sheet, LayoutRow Layout, TableHead Head)>();
        foreach (var file in files)
            Guard(file.Name, findings, () =>
            {
                foreach (var sheet in SourceReader.Sheets(file))
                    if (Recognition.Of(sheet, rules, findings) is { } found)
                        tables.Add((sheet, found.Layout, found.Head));
            });

        // Lists of places first: rows are joined to what they say.
        var authorities = rules.Names.Authorities.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var parts = new List<ImportedPart>();
        var register = new AuthorityRegister(authorities.Values, rules.Names.Regions);
        var drafts = new List<Draft>();
        foreach (var (sheet, layout, head) in tables.OrderBy(table => table.Layout.Dataset.Length > 0))
        {
            cancel.ThrowIfCancellationRequested();
            var draft = new Draft(sheet.Name, layout, findings);
            Guard(sheet.Name, findings, () => Fill(draft, sheet, head, rules, register, findings, progress, cancel));
            if (draft.Authorities.Count > 0)
            {
                parts.Add(new(sheet.Name, layout.Title, "", "", draft.Authorities.Count,
                    draft.Authorities.All(row => authorities.GetValueOrDefault(row.Code) == row) ? ImportStanding.Held
                        : ImportStanding.New));
                foreach (var row in draft.Authorities)
                    authorities[row.Code] = row;
                register = new(authorities.Values, rules.Names.Regions);
            }
            else
                drafts.Add(draft);
        }

        var names = LocalLayouts.Checked(drafts, rules.Names, held, findings);
        foreach (var draft in drafts.Where(draft => draft.Measures.Count > 0))
            parts.Add(new(draft.File, draft.Layout.Title, "", "", draft.Measures.Count,
                draft.Measures.TrueForAll(row => names.Measures.FirstOrDefault(now => now.Id == row.Row.Id) is { } now && held.Measures.Contains(now)) ? ImportStanding.Held : ImportStanding.New));
        foreach (var draft in drafts.Where(draft => draft.Definitions.Count > 0))
            parts.Add(new(draft.File, draft.Layout.Title, "", "", draft.Definitions.Count,
                draft.Definitions.TrueForAll(row => held.Definitions.Any(before => before with { Version = row.Row.Version } == row.Row)) ? ImportStanding.Held : ImportStanding.New));
        foreach (var draft in drafts)
            ImportChecks.Impossible(draft, rules.Series.Where(row => row.Layout == draft.Layout.Id), today, findings);
        if (findings.Errors > 0)
            return new([.. parts], findings, null);
        var maker = new ReleaseMaker(rules, options, held, register, today, findings);
        foreach (var draft in drafts)
            maker.Add(draft);
        var rows = findings.Errors > 0 ? null
            : maker.Finish(names with { Authorities = HeldTables.Authorities.Sorted(authorities.Values) });
        return new([.. parts, .. maker.Parts], findings, findings.Errors > 0 ? null : rows);
    }

    private static void Fill(
        Draft draft, SourceSheet sheet, TableHead head, ImportRules rules, AuthorityRegister register, ImportFindings findings,
        Action<string, long>? progress, CancellationToken cancel)
    {
        using var rows = Counted(sheet, head.Header, progress, cancel).GetEnumerator();
        var table = new PublishedTable(sheet.Name, head, rows, findings);
        var before = findings.Errors;
        Layouts.Readers[draft.Layout.Reader](
            table, new(rules, draft.Layout, [.. rules.Series.Where(row => row.Layout == draft.Layout.Id)], register, draft));
        if (draft.Count == 0 && findings.Errors == before)
            findings.Error(sheet.Name, head.Header.Line, "", string.Create(CultureInfo.InvariantCulture,
                $"{sheet.Name}: there is no figure below the column names in line {head.Header.Line}, expected those of "
                    + $"{draft.Layout.Title}."));
    }

    private static IEnumerable<SourceRow> Counted(
        SourceSheet sheet, SourceRow header, Action<string, long>? progress, CancellationToken cancel)
    {
        const int Step = 10_000;
        var count = 0L;
        foreach (var row in sheet.Rows().SkipWhile(row => row.Line <= header.Line))
        {
            if (++count % Step == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Invoke(sheet.Name, count);
            }

            yield return row;
        }

        progress?.Invoke(sheet.Name, count);
    }

    // What stops the reading of a file stops that of no other: all are told of at once.
    private static void Guard(string file, ImportFindings findings, Action read)
    {
        try
        {
            read();
        }
        catch (DataFault fault)
        {
            findings.Error(file, 0, "", fault.Message);
        }
        catch (IOException fault)
        {
            findings.Error(file, 0, "", $"{file}: the file cannot be read: {fault.Message}");
        }
    }
}

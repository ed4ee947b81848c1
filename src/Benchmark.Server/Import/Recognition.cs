using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmark.Server.Import;

/// <summary>Finds out which layout a table has, and where in it the column names stand.</summary>
internal static partial class Recognition
{
    /// <summary>Among so many rows the column names are looked for: titles and notes stand above them.</summary>
    public const int RowsSearched = 30;

    /// <summary>A layout that has so much of its columns in a row is what was probably meant.</summary>
    private const double Likeness = 0.5;

    private static readonly HashSet<string> Common = [.. AreaColumns.Names, "time_period"];

    /// <summary>The layout of a table and its header; null, and noted, when it is none that is known.</summary>
    public static (LayoutRow Layout, TableHead Head)? Of(SourceSheet sheet, ImportRules rules, ImportFindings findings)
    {
        var head = sheet.Rows().Take(RowsSearched).Select(row => row with { Cells = [.. row.Cells.Select(Plain)] }).ToList();
        var candidates = rules.Layouts.Select(layout => (Layout: layout, Columns: ColumnsOf(layout, rules))).ToList();
        var fits = head.Concat(head.Zip(head.Skip(1), InTwo)).SelectMany(
            row => candidates.Select(candidate => Fit.Of(row, candidate.Layout, candidate.Columns))).ToList();
        // Of two that fit the one that asks for more; what it asks for tells it from the other.
        var whole = fits.Where(fit => fit.Missing.Count == 0).OrderByDescending(fit => fit.Columns.Count).ToList();
        if (whole.Count > 0)
        {
            var (best, others) = (whole[0], whole.Skip(1));
            if (others.FirstOrDefault(
                other => other.Columns.Count == best.Columns.Count && other.Layout != best.Layout) is { } twin)
            {
                findings.Error(sheet.Name, best.Row.Line, "",
                    $"{sheet.Name}: this may be {best.Layout.Title} or {twin.Layout.Title}; its columns do not tell which.");
                return null;
            }

            var above = head.FindIndex(row => row.Line == best.Row.Line);
            if (above > 0 && best.Layout.Period != LayoutRow.Titles)
                findings.Warn(sheet.Name, best.Row.Line, "", string.Create(
                    CultureInfo.InvariantCulture,
                        $"{sheet.Name}: the table begins in row {best.Row.Line}; what stands above it was passed over."));
            return (best.Layout, new(best.Row, string.Join('\n', head.Take(above).SelectMany(row => row.Cells))));
        }

        Refuse(sheet, head, fits, findings);
        return null;
    }

    private static void Refuse(SourceSheet sheet, List<SourceRow> head, List<Fit> fits, ImportFindings findings)
    {
        if (fits.Count > 0 && fits.MaxBy(fit => fit.Share) is { Share: >= Likeness } nearest)
        {
            var names = nearest.Row.Cells.Select(cell => cell.Trim()).ToList();
            var taken = nearest.Columns.Where(column => !nearest.Missing.Contains(column)).SelectMany(column => column)
                .ToHashSet(StringComparer.Ordinal);
            string[] instead = [.. names.Where(name => name.Length > 0 && !taken.Contains(name))];
            var found = instead.Length == 0 ? "no other column is there"
                : $"found beside the columns that are known: {ImportFindings.Shown(string.Join(", ", instead), 200)}";
            string[] missing = [.. nearest.Missing.Where(column => !names.Exists(column.Contains))
                .Select(column => string.Join(" or ", column))];
            if (missing.Length > 0)
                findings.Error(
                    sheet.Name, nearest.Row.Line, missing[0],
                    string.Create(CultureInfo.InvariantCulture,
                        $"{sheet.Name}, line {nearest.Row.Line}: this looks like {nearest.Layout.Title}, and lacks ")
                    + (missing.Length == 1 ? "the column " : string.Create(CultureInfo.InvariantCulture, $"{missing.Length} columns: "))
                    + $"{string.Join("; ", missing)}; {found}.");
            foreach (var twice in names.Where(name => name.Length > 0).GroupBy(name => name).Where(name => name.Count() > 1))
                findings.Error(sheet.Name, nearest.Row.Line, twice.Key, twice.Key, "one column of that name, not two");
            return;
        }

        findings.Error(sheet.Name, 1, "", head.Count == 0
            ? $"{sheet.Name}: there is no row in it, expected a line of column names."
            : $"{sheet.Name}: none of the layouts that are known; its first line reads "
                + $"\"{ImportFindings.Shown(string.Join(", ", head[0].Cells))}\".");
    }

    // Each as the names that releases call it.
    private static List<string[]> ColumnsOf(LayoutRow layout, ImportRules rules)
    {
        var series = rules.Series.Where(row => row.Layout == layout.Id).ToList();
        IEnumerable<string[]> columns =
        [
            .. Areas.ColumnsOf(layout),
            .. layout.Period == LayoutRow.Titles || layout.Period.StartsWith(LayoutRow.Always) ? [] : Named(layout.Period),
            .. Named(layout.Source),
            .. layout.Also.Split(LayoutRow.AndAlso, StringSplitOptions.RemoveEmptyEntries).SelectMany(Named),
            .. series.SelectMany(row => row.Conditions).Select(condition => condition.Columns),
            .. series.Where(row => row.Series.Length > 0).Select(row => row.Columns),
            .. layout.Reader == "spend" ? rules.Names.SpendBlocks.SelectMany(block => Named(block.Column)) : [],
        ];
        return [.. columns.DistinctBy(names => string.Join(LayoutRow.Either, names))];
    }

    // Column names in two rows: groups of columns, each named above its first, and what they are below.
    private static SourceRow InTwo(SourceRow above, SourceRow below)
    {
        var (group, cells) = ("", new string[below.Cells.Length]);
        for (var i = 0; i < cells.Length; i++)
        {
            group = i < above.Cells.Length && above.Cells[i].Length > 0 ? above.Cells[i] : group;
            cells[i] = group.Length > 0 ? $"{group} - {below.Cells[i]}" : below.Cells[i];
        }

        return new(below.Line, cells);
    }

    // Notes are no part of a name, nor the digits with which a spreadsheet tells equal names apart.
    private static string Plain(string name) => Space().Replace(Beside().Replace(name, ""), " ").Trim();

    [GeneratedRegex(@"\[note [0-9]+\]|(?<=\))[0-9]+$")]
    private static partial Regex Beside();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private static IEnumerable<string[]> Named(string names) => names.Length == 0 ? [] : [names.Split(LayoutRow.Either)];

    private sealed record Fit(SourceRow Row, LayoutRow Layout, IReadOnlyList<string[]> Columns, IReadOnlyList<string[]> Missing)
    {
        // What nearly every file has tells nothing.
        public double Share => Own(Columns) is > 0 and var own ? 1 - (Own(Missing) / (double)own) : 0;

        private static int Own(IEnumerable<string[]> columns) => columns.Count(names => !Common.Contains(names[0]));

        // A column that is there twice cannot be read, and so is not there.
        public static Fit Of(SourceRow row, LayoutRow layout, List<string[]> columns) => new(
            row, layout, columns, [.. columns.Where(names => row.Cells.Count(cell => names.Contains(cell.Trim())) != 1)]);
    }
}

using System.Globalization;
using Benchmark.Server.Tabular;
using Benchmark.Presentation.Words;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// An answer as rows: one list of columns and cells from which both the table and the CSV are written, so that the two cannot
/// differ. A cell has what is shown and what is exact.
/// </summary>
/// <param name="Headings">Lines above the table, the first one the title.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="Facts">What stands below the table; only where there is a text.</param>
internal sealed record Sheet(
    IReadOnlyList<string> Headings, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows,
    IReadOnlyList<(string Name, string Text)> Facts)
{
    /// <summary>For people: the columns that have a heading.</summary>
    public IEnumerable<IRenderable> Parts()
    {
        yield return Layout.Heading(Headings[0]);
        foreach (var line in Headings.Skip(1))
            yield return Layout.Line(line);
        yield return Layout.Line();
        int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Heading.Length > 0)];
        yield return Layout.Table(
            [.. shown.Select(i => Columns[i].Heading)], Rows.Select(row => (IReadOnlyList<string>)[.. shown.Select(i => row[i].Shown)]));
        yield return Layout.Line();
        yield return Layout.Facts(Facts);
    }

    /// <summary>Other rows for the CSV, where those for people hold several measures side by side; null where they are the same.</summary>
    public Sheet? ForPrograms { get; init; }

    /// <summary>What every row is about, in columns of the CSV alone: of whom, of which measure and period.</summary>
    public IReadOnlyList<(string Name, string Text)> About { get; init; } = [];

    /// <summary>For programs: every column, then what all rows are about, then what is said beside the ids.</summary>
    public IEnumerable<string> CsvColumns => Named.Concat(HasAuthority ? [Labels.OfAuthority] : []).Concat(HasMeasure ? Labels.OfMeasure : []);

    private IEnumerable<string> Named => Columns.Select(column => column.Name).Concat(About.Select(one => one.Name));

    private bool HasAuthority => Named.Contains("authority_code");

    private bool HasMeasure => Named.Contains("measure") && !Named.Contains("measure_name");

    /// <summary>Adds the rows with every digit.</summary>
    public void WriteTo(Records lines, Labels labels)
    {
        string[] names = [.. Named];
        var (authority, measure) = (Array.IndexOf(names, "authority_code"), Array.IndexOf(names, "measure"));
        foreach (var row in Rows)
        {
            string[] cells = [.. row.Select(cell => cell.Exact), .. About.Select(one => one.Text)];
            foreach (var cell in cells)
                lines.Add(cell);
            if (HasAuthority)
                lines.Add(labels.OnsCode(cells[authority]));
            if (HasMeasure)
                labels.AddMeasure(lines, cells[measure]);
            lines.End();
        }
    }
}

/// <summary>A column.</summary>
/// <param name="Name">Name in the CSV.</param>
/// <param name="Heading">Heading of the table; "&gt;" before it sets it to the right, empty leaves it out of the table.</param>
internal readonly record struct SheetColumn(string Name, string Heading);

/// <summary>A cell.</summary>
/// <param name="Shown">As people read it.</param>
/// <param name="Exact">As programs read it: every digit, or empty where there is no value.</param>
internal readonly record struct SheetCell(string Shown, string Exact)
{
    /// <summary>The same text for both.</summary>
    public static SheetCell Of(string text) => new(text, text);

    /// <summary>A whole number where there is one.</summary>
    public static SheetCell Of(bool there, int number) => Of(there ? number.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>A number where there is one, shown with some decimals.</summary>
    public static SheetCell Of(bool there, double number, int decimals) => there
        ? new(NumberStyle.Plain(number, decimals), number.ToString("R", CultureInfo.InvariantCulture))
        : Of("");

    /// <summary>A number where there is one, shown as given.</summary>
    public static SheetCell Of(bool there, double number, Func<double, string> shown) =>
        there ? new(shown(number), number.ToString("R", CultureInfo.InvariantCulture)) : Of("");
}

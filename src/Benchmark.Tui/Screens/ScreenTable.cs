namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows, as rows of cells. A missing figure is its reason, never a blank.</summary>
/// <param name="Title">Says what, of whom and when: "Children in care per 10,000, 31 March 2025".</param>
/// <param name="Columns">The name of each in a file, of those that all tables for programs have, and its head for people.</param>
/// <param name="Rows">As many cells in each as there are columns.</param>
internal sealed record ScreenTable(string Title, IReadOnlyList<(string Name, string Head)> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>The heads for people.</summary>
    public IReadOnlyList<string> Heads { get; } = [.. Columns.Select(column => column.Head)];

    /// <summary>Below the table: source, release, definition, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a column's cells stand at its right, as figures do. A first column names the rows, be it with digits.</summary>
    public bool IsNumeric(int column) => column > 0 && HasDigits(column);

    /// <summary>Whether anything in a column begins as a figure does; codes and years do.</summary>
    public bool HasDigits(int column)
    {
        foreach (var row in Rows)
        {
            if (row[column].Text.AsSpan().TrimStart("+-\u2212£") is [>= '0' and <= '9', ..])
                return true;
        }

        return false;
    }
}

namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows, as rows of text. A missing figure is its reason, never a blank.</summary>
/// <param name="Title">Says what, of whom and when: "Children in care per 10,000, 31 March 2025".</param>
/// <param name="Heads">One for each column.</param>
/// <param name="Rows">As many cells in each as there are heads.</param>
internal sealed record ScreenTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Below the table: source, release, definition, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a column holds figures, which stand at its right: so it does when anything in it begins as one.</summary>
    public bool IsNumeric(int column)
    {
        // Codes and years are digits too, but as columns of equal lengths they look alike either way.
        foreach (var row in Rows)
        {
            if (row[column].AsSpan().TrimStart("+-\u2212£") is [>= '0' and <= '9', ..])
                return column > 0;
        }

        return false;
    }
}

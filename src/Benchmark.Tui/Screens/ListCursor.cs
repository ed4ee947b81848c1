namespace Benchmark.Tui.Screens;

/// <summary>Which row of a list is selected and which is the topmost shown.</summary>
internal readonly record struct ListCursor(int Selected, int Top)
{
    public ListCursor Move(int by, int count, int rows) => new ListCursor(Selected + by, Top).Fit(count, rows);

    /// <summary>Scrolls no further than needed to show the selection, and leaves no empty rows below the last.</summary>
    public ListCursor Fit(int count, int rows)
    {
        rows = Math.Max(rows, 1);
        var selected = Math.Clamp(Selected, 0, Math.Max(count - 1, 0));
        var top = Math.Clamp(Top, Math.Max(selected - rows + 1, 0), selected);
        return new ListCursor(selected, Math.Min(top, Math.Max(count - rows, 0)));
    }
}

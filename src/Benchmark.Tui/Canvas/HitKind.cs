namespace Benchmark.Tui.Canvas;

/// <summary>What lies under the mouse.</summary>
internal enum HitKind
{
    /// <summary>A surface that keeps a click from what it covers.</summary>
    Nothing,

    /// <summary>A row of the screen's list; the number is its index among all rows, scrolled out of sight or not.</summary>
    Row,

    /// <summary>A column's head; the number is the column.</summary>
    Head,

    /// <summary>A part of the screen that can be zoomed; the number is the pane.</summary>
    Pane,

    /// <summary>A hint in the footer; the number is the command's place among those the screen has now.</summary>
    Hint,

    /// <summary>A title in the breadcrumb; the number is its place in the history.</summary>
    Crumb,
}

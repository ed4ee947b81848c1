using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>A column of a table that the body holds.</summary>
/// <param name="Head">Stands above it.</param>
/// <param name="Width">In columns of the screen; what is longer is cut with the ellipsis.</param>
/// <param name="Align">Where the head and the cells stand.</param>
/// <param name="Cell">What stands in a row, and how; null where nothing does.</param>
internal sealed record BodyColumn(string Head, int Width, Align Align = Align.Left, Func<int, (string Text, Style Style)>? Cell = null)
{
    /// <summary>Between two columns that are to stand two blanks apart.</summary>
    public static readonly BodyColumn Space = new("", 0);

    /// <summary>What stands in a row's second line, where it has one; null where nothing does.</summary>
    public Func<int, (string Text, Style Style)>? Below { get; init; }

    /// <summary>Draws marks into a row of the column, over what its cells say; null where it has none.</summary>
    public Action<Region, int>? Draw { get; init; }

    /// <summary>Which column it is to <see cref="View.SortBy"/>; null where a click on its head does nothing.</summary>
    public int? Number { get; init; }

    /// <summary>How the head is shown.</summary>
    public Style HeadStyle { get; init; } = Role.Heading;

    /// <summary>What stands in a line of a row.</summary>
    public (string Text, Style Style) At(int row, int line) =>
        (line switch { 0 => Cell, 1 => Below, _ => null })?.Invoke(row) ?? ("", Role.Text);
}

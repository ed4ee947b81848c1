namespace Benchmark.Tui.Canvas;

/// <summary>
/// The drawing characters, once for terminals that speak Unicode and once in ASCII. Every one is a single column wide.
/// </summary>
internal sealed record Glyphs
{
    public static readonly Glyphs Unicode = new()
    {
        Horizontal = "─",
        Vertical = "│",
        TopLeft = "┌",
        TopRight = "┐",
        BottomLeft = "└",
        BottomRight = "┘",
        AxisStart = "├",
        AxisEnd = "┤",
        Ellipsis = "…",
        Crumb = "›",
        Separator = "·",
        Pointer = "▶",
        Caret = "▏",
        Ascending = "▲",
        Descending = "▼",
        Self = "◆",
        Neighbour = "o",
        Chosen = "◎",
        Median = "│",
        MedianOnNeighbour = "╪",
        Levels = "▁▂▃▄▅▆▇█",
        Break = "┊",
        Full = "█",
        Light = "░",
        Ink = Ink.Braille,
    };

    /// <summary>For fonts that lack braille.</summary>
    public static readonly Glyphs Blocks = Unicode with { Ink = Ink.Blocks };

    public static readonly Glyphs Ascii = new()
    {
        Horizontal = "-",
        Vertical = "|",
        TopLeft = "+",
        TopRight = "+",
        BottomLeft = "+",
        BottomRight = "+",
        AxisStart = "[",
        AxisEnd = "]",
        Ellipsis = "~",
        Crumb = ">",
        Separator = "-",
        Pointer = ">",
        Caret = "_",
        Ascending = "^",
        Descending = "v",
        Self = "#",
        Neighbour = "o",
        Chosen = "@",
        Median = "|",
        MedianOnNeighbour = "%",
        Levels = "_.-~=+*#",
        Break = ":",
        Full = "#",
        Light = "-",
        Ink = Ink.Ascii,
    };

    public required string Horizontal { get; init; }

    public required string Vertical { get; init; }

    public required string TopLeft { get; init; }

    public required string TopRight { get; init; }

    public required string BottomLeft { get; init; }

    public required string BottomRight { get; init; }

    public required string AxisStart { get; init; }

    public required string AxisEnd { get; init; }

    public required string Ellipsis { get; init; }

    public required string Crumb { get; init; }

    public required string Separator { get; init; }

    public required string Pointer { get; init; }

    public required string Caret { get; init; }

    public required string Ascending { get; init; }

    public required string Descending { get; init; }

    /// <summary>The authority itself in a plot.</summary>
    public required string Self { get; init; }

    public required string Neighbour { get; init; }

    /// <summary>The neighbour selected in the table.</summary>
    public required string Chosen { get; init; }

    public required string Median { get; init; }

    /// <summary>An odd number of neighbours always has one on its median; neither may hide the other.</summary>
    public required string MedianOnNeighbour { get; init; }

    /// <summary>A sparkline's levels, lowest first.</summary>
    public required string Levels { get; init; }

    /// <summary>Where a series changes its base.</summary>
    public required string Break { get; init; }

    /// <summary>The first part of a split bar.</summary>
    public required string Full { get; init; }

    /// <summary>The other part of a split bar.</summary>
    public required string Light { get; init; }

    /// <summary>What charts are drawn in.</summary>
    public required Ink Ink { get; init; }
}

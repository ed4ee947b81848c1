namespace Benchmark.Presentation.Charts;

/// <summary>Which kind of chart: a medium chooses height and room by it.</summary>
internal enum ChartKind
{
    /// <summary>Values on one line.</summary>
    Strip,

    /// <summary>Values over time.</summary>
    Trend,

    /// <summary>Parts of a whole over time, one on the other.</summary>
    Stack,

    /// <summary>Parts of a whole side by side, a bar for each row.</summary>
    Split,

    /// <summary>Values against the size of what they come from, with limits.</summary>
    Funnel,

    /// <summary>Values against values.</summary>
    Scatter,

    /// <summary>From one value to another, a step in each row.</summary>
    Waterfall,

    /// <summary>Places as squares of one size.</summary>
    TileMap,

    /// <summary>The same small: where some of them lie among all others.</summary>
    Locator,
}

namespace Benchmark.Tui.Screens;

/// <summary>What charts are drawn in; ASCII goes for frames and marks too.</summary>
internal enum ChartStyle
{
    Braille,
    Block,
    Ascii,
}

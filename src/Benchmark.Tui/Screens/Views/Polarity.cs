namespace Benchmark.Tui.Screens.Views;

/// <summary>Which end of a measure is the good one; for a neutral measure there is none, only a position.</summary>
internal enum Polarity
{
    Neutral,
    LowIsGood,
    HighIsGood,
}

namespace Benchmark.Tui.Screens.Views;

/// <summary>A place among those that have a figure; what 1 stands for follows from the measure's polarity.</summary>
internal readonly record struct PositionView(int Place, int Of)
{
    /// <summary>Best place that the 95% intervals leave open; null where there are none.</summary>
    public int? Low { get; init; }

    /// <summary>Worst place that they leave open.</summary>
    public int? High { get; init; }

    /// <summary>"3 of 151 (could be 1 to 8)".</summary>
    public override string ToString() =>
        Low is { } low && High is { } high ? $"{Place} of {Of} (could be {low} to {high})" : $"{Place} of {Of}";
}

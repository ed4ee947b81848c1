namespace Benchmark.Presentation.Charts;

/// <summary>Something drawn in a chart, whatever it is drawn on.</summary>
/// <param name="Role">What it stands for.</param>
internal abstract record Mark(MarkRole Role);

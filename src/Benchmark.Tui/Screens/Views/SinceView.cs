namespace Benchmark.Tui.Screens.Views;

/// <summary>One thing that changed since the user last looked.</summary>
/// <param name="Topic">What kind of thing: releases added, figures revised, verdicts changed.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Measure">Id of the measure of a verdict; empty for all else.</param>
/// <param name="Period">Its period.</param>
internal sealed record SinceRow(string Topic, string Text, string Measure = "", string Period = "");

/// <summary>What changed since the user last looked.</summary>
/// <param name="Summary">In few words: "2 releases added, 133 figures revised".</param>
/// <param name="Rows">One by one.</param>
internal sealed record SinceView(string Summary, IReadOnlyList<SinceRow> Rows);

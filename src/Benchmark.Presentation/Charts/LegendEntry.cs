namespace Benchmark.Presentation.Charts;

/// <summary>What marks of one role and series mean.</summary>
/// <param name="Role">The role.</param>
/// <param name="Text">Its meaning.</param>
/// <param name="Series">Which part of a whole, for <see cref="MarkRole.Part"/>.</param>
internal sealed record LegendEntry(MarkRole Role, string Text, int Series = 0);

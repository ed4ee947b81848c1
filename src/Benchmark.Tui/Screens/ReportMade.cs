namespace Benchmark.Tui.Screens;

/// <summary>What became of a report: where it is, or why there is none.</summary>
internal sealed record ReportMade(MakeReport For, string Sentence) : Message
{
    /// <summary>Whether there is one.</summary>
    public required bool IsSaved { get; init; }

    public override Load? Answers => For;
}

namespace Benchmark.Tui.Screens;

/// <summary>What became of a file: where it is, or why there is none.</summary>
internal sealed record FileSaved(SaveFile For, string Sentence) : Message
{
    /// <summary>Whether there is one.</summary>
    public required bool IsSaved { get; init; }
}

namespace Benchmark.Tui.Screens;

/// <summary>What a load brought.</summary>
internal sealed record Loaded<T>(Load For, T Value) : Message
{
    public override Load? Answers => For;
}

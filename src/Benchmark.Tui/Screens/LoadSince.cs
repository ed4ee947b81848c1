namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.SinceView"/>.</summary>
/// <param name="Before">The snapshot that the user saw last.</param>
/// <param name="Of">The authority that the user looked at last; none where there was none.</param>
internal sealed record LoadSince(string Before, Subject Of) : LoadFigures(Of)
{
    public override string What => "what is new since you last looked";
}

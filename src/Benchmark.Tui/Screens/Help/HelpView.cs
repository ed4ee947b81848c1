namespace Benchmark.Tui.Screens.Help;

/// <param name="Of">The screen whose keys are explained.</param>
internal sealed record HelpView(View Of) : View
{
    public override string Title => "Keys";

    /// <summary>The topmost line shown, when there are more than fit.</summary>
    public int Top { get; init; }
}

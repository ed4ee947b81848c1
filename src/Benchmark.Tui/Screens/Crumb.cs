using Benchmark.Presentation.Charts;

namespace Benchmark.Tui.Screens;

/// <summary>A name in the line that says where we are, and how to go there.</summary>
/// <param name="text">The name, which may be a server's; what would command a terminal is taken out, since the line is saved to files too.</param>
/// <param name="go">Goes there.</param>
internal sealed class Crumb(string text, Func<DashboardState, Turn> go)
{
    /// <summary>The name.</summary>
    public string Text { get; } = PlainText.Of(text);

    /// <summary>Goes there.</summary>
    public Func<DashboardState, Turn> Go => go;
}

using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Shell;

/// <param name="Colour">Null for the theme's text.</param>
internal readonly record struct RoleLook(int? Colour, Emphasis Emphasis)
{
    public static implicit operator RoleLook(int colour) => new(colour, Emphasis.None);
}

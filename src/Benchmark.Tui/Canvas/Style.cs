namespace Benchmark.Tui.Canvas;

internal readonly record struct Style(Role Role, Emphasis Emphasis = Emphasis.None)
{
    public static implicit operator Style(Role role) => new(role);

    public Style With(Emphasis emphasis) => this with { Emphasis = Emphasis | emphasis };
}

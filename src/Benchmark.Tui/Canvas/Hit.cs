namespace Benchmark.Tui.Canvas;

/// <summary>Something drawn that a click can be about.</summary>
internal readonly record struct Hit(HitKind Kind, int Number);

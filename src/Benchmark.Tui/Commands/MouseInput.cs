namespace Benchmark.Tui.Commands;

/// <summary>Column and row count from 0, as the grid's do.</summary>
internal sealed record MouseInput(MouseAction Action, MouseButton Button, int X, int Y, KeyModifiers Modifiers) : InputEvent;

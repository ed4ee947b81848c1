namespace Benchmark.Tui.Commands;

/// <summary>The wheel was turned by one notch.</summary>
internal sealed record WheelInput(bool IsDown) : InputEvent;

namespace Benchmark.Tui.Screens;

/// <summary>Writes a file that is not there yet; brings a <see cref="FileSaved"/>.</summary>
internal sealed record SaveFile(string Name, string Content) : Effect;

namespace Benchmark.Tui.Screens;

/// <summary>Writes a file that is not there yet; answered by <see cref="Told"/>, which says where it is or why it is not.</summary>
internal sealed record SaveFile(string Name, string Content) : Effect;

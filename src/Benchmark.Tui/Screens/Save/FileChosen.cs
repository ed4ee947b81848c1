namespace Benchmark.Tui.Screens.Save;

/// <summary>The name that the user has chosen among folders and files.</summary>
internal sealed record FileChosen(string Name) : Message;

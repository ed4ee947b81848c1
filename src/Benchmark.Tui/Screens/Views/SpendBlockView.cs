namespace Benchmark.Tui.Screens.Views;

/// <param name="Letter">What its part of a bar is made of: colours alone would not tell blocks apart.</param>
/// <param name="Side">"preventative", "statutory" or "neither" in the definition chosen.</param>
internal sealed record SpendBlockView(string Id, string Name, string Line, char Letter, string Side);

namespace Benchmark.Tui.Screens.Views;

/// <param name="Cell">As published: a number or a symbol.</param>
/// <param name="Source">"Children looked after in England, Department for Education, 26 November 2025".</param>
/// <param name="Row">Key of the row within the release.</param>
internal sealed record EvidenceInputView(string Name, string Cell, string Source, string Row, string Licence, string Origin);

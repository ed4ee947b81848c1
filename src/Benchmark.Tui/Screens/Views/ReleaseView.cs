namespace Benchmark.Tui.Screens.Views;

/// <param name="Published">"26 November 2025", "2022-11", or "not known".</param>
internal sealed record ReleaseView(
    string Id, string Dataset, string Title, string Publisher, string Published, string Licence, int Rows, string Origin);

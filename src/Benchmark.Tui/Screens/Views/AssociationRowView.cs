namespace Benchmark.Tui.Screens.Views;

/// <summary>One slope of one answer, with what it rests on.</summary>
/// <param name="Answer">"between authorities".</param>
/// <param name="Term">"same year", "year before".</param>
/// <param name="Slope">Missing when nothing can be said.</param>
/// <param name="Interval">"-0.45 to +10.24".</param>
/// <param name="Numbers">Standard error and ends of the interval; null where nothing can be said.</param>
internal sealed record AssociationRowView(
    string Answer, string Term, FigureView Slope, string Error, string Interval, int Authorities, int Observations, int Years,
    (double Error, double Low, double High)? Numbers = null);

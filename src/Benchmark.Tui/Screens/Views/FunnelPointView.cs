namespace Benchmark.Tui.Screens.Views;

/// <param name="Members">Codes of all members of a joint return; else the one code.</param>
/// <param name="DenominatorText">"19,567".</param>
/// <param name="Where">Where it lies: "outside the plain 99.8% limits, inside the widened 95% limits".</param>
internal sealed record FunnelPointView(
    string Code,
    string Name,
    IReadOnlyList<string> Members,
    double Value,
    string Text,
    double Denominator,
    string DenominatorText,
    double Z,
    double AdjustedZ,
    string Where,
    Standing Standing);

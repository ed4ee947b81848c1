namespace Benchmark.Server.Import;

/// <summary>The series of observations, and which of them have parts that a rate can be computed from.</summary>
internal static class ObservationSeries
{
    public const string LookedAfter = "looked-after";
    public const string Agency = "agency";
    public const string Vacancy = "vacancy";
    public const string Turnover = "turnover";
    public const string Caseload = "caseload";
    public const string Absence = "absence";

    /// <summary>Whether there is such a series.</summary>
    public static bool IsKnown(string series) => HasParts(series) || series is Vacancy or Turnover or Caseload or Absence;

    /// <summary>Whether its rows carry a numerator and a base; if not, the published rate is all there is.</summary>
    public static bool HasParts(string series) => series is LookedAfter or Agency;
}

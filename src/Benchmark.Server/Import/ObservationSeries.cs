namespace Benchmark.Server.Import;

/// <summary>The series that the layouts of publishers' files read; what each is stands in <c>series.csv</c>.</summary>
internal static class ObservationSeries
{
    public const string LookedAfter = "looked-after";
    public const string Agency = "agency";
    public const string Vacancy = "vacancy";
    public const string Turnover = "turnover";
    public const string Caseload = "caseload";
    public const string Absence = "absence";
}

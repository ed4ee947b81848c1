namespace Benchmark.Presentation.Charts;

/// <summary>An axis: its ticks in order, and what it measures.</summary>
/// <param name="Title">What it measures, with the unit; empty where the chart's title says it.</param>
/// <param name="Ticks">Ticks from start to end.</param>
/// <param name="Scale">The scale; null where the axis holds names or periods.</param>
internal sealed record Axis(string Title, IReadOnlyList<Tick> Ticks, Scale? Scale = null)
{
    // Letters that fit under a narrow chart: six years, or four financial years, with room between them.
    private const int MostPeriodLetters = 30;

    /// <summary>An axis on round numbers that holds all values.</summary>
    /// <param name="title">What it measures.</param>
    /// <param name="values">What it must hold.</param>
    /// <param name="text">How a number is written.</param>
    /// <param name="fromZero">Whether it starts at zero even when all values are far from it.</param>
    public static Axis Covering(string title, IEnumerable<double> values, Func<double, string> text, bool fromZero = false)
    {
        var (low, high) = Range(values);
        // Between values that are close together zero would leave no room for the difference that is shown.
        if (fromZero || (low > 0 && low <= high / 2))
            low = Math.Min(low, 0);
        return Of(title, Charts.Ticks.Around(low, high), text);
    }

    /// <summary>An axis with the ends that a reader chose.</summary>
    public static Axis Between(string title, Scale scale, Func<double, string> text)
    {
        var values = scale.IsLogarithmic ? Charts.Ticks.Log(scale.Start, scale.End) : Charts.Ticks.Within(scale.Start, scale.End);
        return new(title, [.. values.Select(value => new Tick(scale.Place(value), text(value)))], scale);
    }

    /// <summary>A logarithmic axis that holds all values, which are above zero.</summary>
    public static Axis CoveringLog(string title, IEnumerable<double> values, Func<double, string> text)
    {
        var (low, high) = Range(values);
        return Between(title, Charts.Scale.Log(low / 1.1, high * 1.1), text);
    }

    /// <summary>An axis of periods, evenly spaced; the newest always has its label.</summary>
    public static Axis OfPeriods(IReadOnlyList<string> periods)
    {
        var most = Math.Max(1, MostPeriodLetters / (1 + periods.Select(period => period.Length).DefaultIfEmpty(0).Max()));
        var step = Math.Max(1, (periods.Count + most - 1) / most);
        return new("", [.. periods.Select((period, i) => new Tick(
            PlaceOf(i, periods.Count), (periods.Count - 1 - i) % step == 0 ? period : ""))]);
    }

    /// <summary>Where the i-th of several periods lies.</summary>
    public static double PlaceOf(int index, int count) => count == 1 ? 0.5 : (double)index / (count - 1);

    private static Axis Of(string title, IReadOnlyList<double> ticks, Func<double, string> text)
    {
        var scale = Charts.Scale.Linear(ticks[0], ticks[^1]);
        return new(title, [.. ticks.Select(value => new Tick(scale.Place(value), text(value)))], scale);
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        return finite.Count == 0 ? (0, 1) : (finite.Min(), finite.Max());
    }
}

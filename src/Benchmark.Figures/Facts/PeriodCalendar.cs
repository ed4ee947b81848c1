using System.Globalization;

namespace Benchmark.Figures.Facts;

/// <summary>The periods of one dataset, oldest first, each with the days that it stands for.</summary>
internal sealed class PeriodCalendar
{
    private readonly Dictionary<string, int> _index;

    /// <summary>A calendar over periods named as their publisher names them.</summary>
    /// <param name="dataset">Dataset id; it decides which day a year's figures are of.</param>
    /// <param name="periods">Period names, in any order.</param>
    public PeriodCalendar(string dataset, IEnumerable<string> periods)
    {
        Periods = [.. periods.Distinct().Order(StringComparer.Ordinal)];
        Days = [.. Periods.Select(period => DaysOf(dataset, period))];
        _index = Periods.Select((period, i) => (period, i)).ToDictionary(p => p.period, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>Period names, oldest first.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>First and last day of each period; the last is the date that the figure stands for.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)> Days { get; }

    /// <summary>Position of a period, or -1.</summary>
    public int IndexOf(string period) => _index.GetValueOrDefault(period, -1);

    private static (DateOnly First, DateOnly Last) DaysOf(string dataset, string period)
    {
        var year = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (period.Length == 7) // A financial year, "2024-25": 1 April to 31 March.
            return (new(year, 4, 1), new(year + 1, 3, 31));
        // Looked-after children are counted on 31 March, the workforce on 30 September.
        var day = dataset == "workforce" ? new DateOnly(year, 9, 30) : new DateOnly(year, 3, 31);
        return (day, day);
    }
}

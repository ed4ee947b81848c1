namespace Benchmark.Figures.Facts;

/// <summary>The periods of one series, oldest first, each with the days that it stands for.</summary>
internal sealed class PeriodCalendar
{
    private readonly ReferenceDay _reference;

    // Position of each year's period, or -1, from the oldest year on: asked for with every figure.
    private readonly int[] _positions;

    /// <summary>A calendar over periods.</summary>
    /// <param name="reference">The day of the year that yearly figures are of.</param>
    /// <param name="periods">The periods, in any order.</param>
    public PeriodCalendar(ReferenceDay reference, IEnumerable<Period> periods)
    {
        _reference = reference;
        Periods = [.. periods.Distinct().Order()];
        if (Periods.DistinctBy(period => period.IsFinancialYear).Count() > 1)
            throw new ArgumentException("A series is of years or of financial years, not of both.", nameof(periods));
        _positions = Periods.Count == 0 ? [] : new int[Newest.Year - Oldest.Year + 1];
        Array.Fill(_positions, -1);
        foreach (var (i, period) in Periods.Index())
            _positions[period.Year - Oldest.Year] = i;
    }

    /// <summary>The periods, oldest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The newest period.</summary>
    /// <exception cref="NothingHeld">There is none.</exception>
    public Period Newest => NewestOrNone ?? throw new NothingHeld("figures of what is asked for");

    /// <summary>The newest period; null where there is none.</summary>
    public Period? NewestOrNone => Periods is [.., var newest] ? newest : null;

    /// <summary>The oldest period.</summary>
    /// <exception cref="NothingHeld">There is none.</exception>
    public Period Oldest => Periods is [var oldest, ..] ? oldest : throw new NothingHeld("figures of what is asked for");

    /// <summary>First and last day of a period; the last is the date that the figure stands for.</summary>
    public (DateOnly First, DateOnly Last) Days(Period period) => period.Days(_reference);

    /// <summary>
    /// The period whose last day is the newest that is not after another day and less than a year before it; null when there is none.
    /// </summary>
    public Period? On(DateOnly day)
    {
        // Each year has one period that ends in it, so two years are all that a year before the day can touch.
        for (var year = day.Year; year >= day.Year - 1 && Periods.Count > 0; year--)
        {
            var offset = (Oldest.IsFinancialYear ? year - 1 : year) - Oldest.Year;
            if (offset < 0 || offset >= _positions.Length || _positions[offset] < 0)
                continue;
            var period = Periods[_positions[offset]];
            var last = Days(period).Last;
            if (last <= day && last > day.AddYears(-1))
                return period;
        }

        return null;
    }

    /// <summary>Whether it is one of these.</summary>
    public bool Has(Period period) => IndexOf(period) >= 0;

    /// <summary>Where a period stands among these, by which columns are laid out; -1 when it is none of them.</summary>
    public int IndexOf(Period period)
    {
        if (Periods.Count == 0 || period.IsFinancialYear != Oldest.IsFinancialYear)
            return -1;
        var offset = period.Year - Oldest.Year;
        return offset >= 0 && offset < _positions.Length ? _positions[offset] : -1;
    }

    /// <summary>The periods from one to another, both included.</summary>
    public IEnumerable<Period> Between(Period from, Period to) => Periods.Where(period => period.CompareTo(from) >= 0 && period.CompareTo(to) <= 0);
}

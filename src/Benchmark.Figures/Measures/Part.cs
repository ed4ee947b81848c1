using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// One part of a measure: published columns added up or taken off one another, or the children of an area. Columns of other datasets
/// are taken at their newest day that is not after the measure's own and less than a year before it: the children of the mid-year
/// before, the children looked after on the day on which a financial year ends.
/// </summary>
internal sealed class Part
{
    /// <summary>What a measure calls the children aged 0 to 17 at the newest mid-year before its day.</summary>
    public const string Population = "population";

    private readonly List<(SeriesRow Series, int Sign)> _terms = [];

    private Part(bool isPopulation) => IsPopulation = isPopulation;

    /// <summary>Whether it is the children of the area.</summary>
    public bool IsPopulation { get; }

    /// <summary>Its columns; none for the children of the area.</summary>
    public IEnumerable<SeriesRow> Series => _terms.Select(term => term.Series);

    /// <summary>What it counts, after a number.</summary>
    public string Unit => IsPopulation ? "children" : _terms[0].Series.Unit;

    /// <summary>Decimals that it is shown with.</summary>
    public int Decimals => IsPopulation ? 0 : _terms[0].Series.Decimals;

    /// <summary>Whether it is in pounds.</summary>
    public bool IsPounds => !IsPopulation && _terms[0].Series.IsPounds;

    /// <summary>Reads ids with plus and minus between them; null when that is not what it is, or one of the ids is no series.</summary>
    public static Part? TryParse(string text, IReadOnlyDictionary<string, SeriesRow> series)
    {
        if (text == Population)
            return new(true);
        var part = new Part(false);
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!series.TryGetValue(words[i], out var row) || (i > 0 && words[i - 1] is not ("+" or "-")))
                return null;
            part._terms.Add((row, i > 0 && words[i - 1] == "-" ? -1 : 1));
        }

        return words.Length % 2 == 1 && part._terms.DistinctBy(term => (term.Series.Unit, term.Series.Cells)).Count() == 1 ? part : null;
    }

    /// <summary>Whether it is another part and more beside that, as the whole is of which a share is taken.</summary>
    public bool Contains(Part other) => _terms.Count > other._terms.Count && other._terms.TrueForAll(_terms.Contains);

    /// <summary>Its value in an area on a day.</summary>
    /// <param name="rows">The rows that count.</param>
    /// <param name="area">The area.</param>
    /// <param name="day">The day that the measure's figure is of.</param>
    public PartValue Of(Rows rows, Area area, DateOnly day)
    {
        if (IsPopulation)
        {
            var population = rows.Populations.Of(area, day);
            return new(population.Children, [], population.Release);
        }

        // Most parts are one column, and every figure that there is asks for them.
        if (_terms.Count == 1)
            return rows.Observed(_terms[0].Series).On(area, day) is { } only ? new(only.Value, [only], only.Release) : default(PartValue) with { Cells = [] };
        return Of(_terms.ConvertAll(term => rows.Observed(term.Series).On(area, day)));
    }

    /// <summary>Its value in a month, of an authority's own figures of that month.</summary>
    /// <param name="months">One's own figures of months.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="month">The month.</param>
    public PartValue Of(MonthRows months, Authority authority, Month month)
    {
        var cells = _terms.ConvertAll(term => months.Find(term.Series, authority, month));
        return cells.Contains(null) ? new(Outcome.Missing(MissingReason.Incomplete), [], cells[0]?.Release) : Of(cells);
    }

    /// <summary>
    /// The same, where a column without a figure of the month has its newest yearly one by the end of the month, and so have the children of
    /// the area.
    /// </summary>
    /// <param name="months">One's own figures of months.</param>
    /// <param name="rows">The yearly ones.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="month">The month.</param>
    /// <returns>
    /// The value, for want of a column without cells and with <see cref="MissingReason.NoDenominator"/>; and the oldest year that it rests on, null
    /// where it rests on none.
    /// </returns>
    public (PartValue Value, YearBelow? Year) OrNewest(MonthRows months, Rows rows, Authority authority, Month month)
    {
        var none = new PartValue(Outcome.Missing(MissingReason.NoDenominator), [], null);
        if (IsPopulation)
            return rows.Populations.NewestBy(authority, month.Last) is { } year
                ? (Of(rows, authority, ReferenceDay.MidYear.Of(year.Year)), new(year, ReferenceDay.MidYear.Of(year.Year)))
                : (none, null);
        YearBelow? oldest = null;
        var cells = _terms.ConvertAll(term =>
        {
            if (months.Find(term.Series, authority, month) is { } own)
                return own;
            var observed = rows.Observed(term.Series);
            if (observed.NewestBy(authority, month.Last) is not var (cell, period))
                return null;
            var day = observed.Calendar.Days(period).Last;
            oldest = oldest is { } before && before.Day <= day ? before : new(period, day);
            return cell;
        });
        return cells.Contains(null) ? (none, null) : (Of(cells), oldest);
    }

    /// <summary>Its value from cells that are known; null where one of them is not.</summary>
    public Outcome? Of(Func<SeriesRow, Outcome?> cell, Func<Outcome?> children)
    {
        if (IsPopulation)
            return children();
        var cells = _terms.ConvertAll(term => cell(term.Series));
        return cells.Contains(null) ? null : Sum(cells);
    }

    private PartValue Of(List<ObservedCell?> cells) =>
        new(Sum(cells.ConvertAll(cell => cell?.Value)), [.. cells.OfType<ObservedCell>()], cells[0]?.Release);

    // One column keeps its own reason. In a sum a missing column is never nought: where all that are missing say the same the sum says
    // that too, except that what rounds to zero does not make a sum that does. Added as decimals, as they were published: 5,415.9 and
    // 36,186.3 are 41,602.2, which binary addition misses by a hair that every answer would show.
    private Outcome Sum(List<Outcome?> cells)
    {
        if (cells is [var only])
            return only ?? default;
        var missing = cells.Select(cell => cell ?? default).Where(cell => !cell.HasValue).Select(cell => cell.Reason).Distinct().ToList();
        if (missing.Count > 0)
            return Outcome.Missing(
                missing is [not MissingReason.RoundsToZero and var reason] ? reason : MissingReason.Incomplete);
        var sum = 0m;
        for (var i = 0; i < cells.Count; i++)
            sum += (decimal)cells[i]!.Value.Value * _terms[i].Sign;
        // Columns that contradict each other: fewer in all than in a part of it.
        return sum < 0 ? Outcome.Missing(MissingReason.Incomplete) : Outcome.Of((double)sum);
    }
}

/// <summary>What a part comes to in one area on one day.</summary>
/// <param name="Value">The value, or the reason there is none.</param>
/// <param name="Cells">The cells that it is made of, those that are held.</param>
/// <param name="Release">The release of the first of them; null when that is not held.</param>
internal readonly record struct PartValue(Outcome Value, IReadOnlyList<ObservedCell> Cells, Release? Release);

using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>A sentence that was printed, and how its number is worked out from what is held. The claims are in <c>claims.csv</c>.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Place">Place in the list, from 1.</param>
/// <param name="Kind">How it is worked out: a key of <see cref="Claims.Kinds"/>.</param>
/// <param name="Of">What of: what is summed of spend, a measure, or series with plus and minus between them.</param>
/// <param name="From">The earlier period of a growth; empty for the others.</param>
/// <param name="To">The period, or the later one.</param>
/// <param name="Number">The number as printed; null where none is, or none that the figures could be held against.</param>
/// <param name="Unit">Its unit, after the number.</param>
/// <param name="Decimals">Decimals that ours is shown with.</param>
/// <param name="Printed">The sentence in short, with its number.</param>
/// <param name="Source">Who printed it.</param>
/// <param name="Beside">Other ways to count it, each as its name, an equals sign and its series; empty for most.</param>
/// <param name="Words">What ours counts, and why it may differ.</param>
internal sealed record ClaimRow(
    string Id, int Place, string Kind, string Of, string From, string To, double? Number, string Unit, int Decimals, string Printed, string Source,
    string Beside, string Words);

/// <summary>A printed sentence beside what the figures give.</summary>
/// <param name="Row">The sentence.</param>
/// <param name="Value">What the figures give; nothing where what it needs is not held.</param>
/// <param name="Beside">The same counted in other ways, each with its name.</param>
/// <param name="Missing">What is not held; empty where there is a value.</param>
internal sealed record Claim(ClaimRow Row, double? Value, IReadOnlyList<(string Name, double Value)> Beside, string Missing)
{
    /// <summary>What the value is made of, or what stands beside a sentence that cannot be tested.</summary>
    public IReadOnlyList<ClaimPart> Parts { get; init; } = [];

    /// <summary>Whether no figure held can be held against the sentence.</summary>
    public bool IsUntestable => Row.Kind == Claims.Untestable;

    /// <summary>Ours less the printed number, in its unit.</summary>
    public double? Difference => Value - Row.Number;
}

/// <summary>A number that a claim is made of, or that stands beside it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown; of pounds in millions.</param>
internal readonly record struct ClaimPart(string Name, double Value, string Unit, int Decimals);

/// <summary>Holds printed sentences against the figures.</summary>
internal sealed class Claims(FigureTables tables, Gazetteer places, Marks marks)
{
    /// <summary>What no figure can be held against: a sentence without a number, or about something else than authorities.</summary>
    public const string Untestable = "untestable";

    // Of the authorities with a figure, how many make a tenth.
    private const int Tenths = 10;

    /// <summary>How a number may be worked out.</summary>
    public static IReadOnlyList<string> Kinds => [.. Ways.Keys];

    private static readonly Dictionary<string, Func<Claims, ClaimRow, Claim>> Ways = new(StringComparer.Ordinal)
    {
        ["growth"] = (claims, row) => claims.GrowthOfSpend(row),
        ["growth-per-child"] = (claims, row) => claims.GrowthPerChild(row),
        ["growth-of-lines"] = (claims, row) => claims.GrowthOfLines(row),
        ["share-of-lines"] = (claims, row) => claims.ShareOfLines(row),
        ["share"] = (claims, row) => claims.Share(row),
        ["count"] = (claims, row) => claims.Count(row),
        [Untestable] = (claims, row) => new(row, null, [], "") { Parts = [.. row.Of.Split("; ").SelectMany(of => claims.Beside(of, row))] },
    };

    /// <summary>One claim.</summary>
    public Claim Of(ClaimRow row) => Ways[row.Kind](this, row);

    private Region England => places.England;

    private Catalogue Catalogue => tables.Sources.Catalogue;

    private Rows Rows => tables.Sources.Rows;

    private Claim GrowthOfSpend(ClaimRow row)
    {
        if (Spending(row) is not { } spending)
            return NotHeld(row, SpendingOf(row));
        var marked = Marked(spending.To);
        return new(
            row, spending.Grown().Percent, marked.Length == 0 ? [] : [(Without(marked), spending.Grown(marked).Percent!.Value)], "");
    }

    private Claim GrowthPerChild(ClaimRow row)
    {
        if (Spending(row) is not { } spending)
            return NotHeld(row, SpendingOf(row));
        var (first, last) = (spending.Table.Calendar.Days(spending.From).Last, spending.Table.Calendar.Days(spending.To).Last);
        var children = Ratio(Rows.Populations.Of(England, first).Children.ValueOrNull, Rows.Populations.Of(England, last).Children.ValueOrNull);
        if (children is not { } newest)
            return NotHeld(row, "England's children of both years");
        var marked = Marked(spending.To);
        var (all, without) = (spending.Grown(), spending.Grown(marked));
        var beside = new List<(string, double)>();
        // What earlier releases had of the same two mid-years.
        var (one, other) = (PopulationSeries.MidYearBefore(first), PopulationSeries.MidYearBefore(last));
        foreach (var release in Catalogue.Releases.OrderBy(release => release.Order))
            if (Ratio(Children(release, one), Children(release, other)) is { } earlier && Math.Abs(earlier - newest) > 1e-9
                && !beside.Exists(same => Math.Abs(same.Item2 - PerChild(all, earlier)) < 1e-9))
            {
                beside.Add(($"on the estimates {release.Title.Split(", ")[^1]}", PerChild(all, earlier)));
                if (marked.Length > 0)
                    beside.Add(($"on those, {Without(marked)}", PerChild(without, earlier)));
            }

        return new(row, PerChild(all, newest), beside, "");
    }

    private Claim GrowthOfLines(ClaimRow row)
    {
        var (from, to) = Years(row);
        return Deflator(from, to) is not { } prices || Grown(row.Of) is not { } value ? NotHeld(row, $"section 251 lines of {row.From} and {row.To}") : new(
            row, value,
            [
                .. row.Beside.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(way => way.Split(" = "))
                    .Select(way => (Name: way[0], Value: Grown(way[1]))).Where(way => way.Value.HasValue).Select(way => (way.Name, way.Value!.Value)),
            ],
            "");

        double? Grown(string series) =>
            (Sum(series, from), Sum(series, to)) is ({ } first, { } last) && prices.Index is { } index && (index.At(from), index.At(to)) is ({ } before, { } after)
                ? (Ratio(first * after / before, last) - 1) * 100
                : null;
    }

    private Claim ShareOfLines(ClaimRow row)
    {
        var parts = row.Of.Split(" / ");
        var year = Period.Parse(row.To);
        return (Sum(parts[1], year), Sum(parts[0], year)) is ({ } whole, { } part) && Ratio(whole, part) is { } share
            ? new(row, share * 100, [], "") { Parts = [Pounds(parts[0], part), Pounds(parts[1], whole)] }
            : NotHeld(row, $"section 251 lines of {row.To}");
    }

    private ClaimPart Pounds(string series, double value) => new(Catalogue.Series[series].Name, value, "£", 1);

    // A measure: England's figures of the years named. Two: the first in the tenths of the authorities where the second is highest and lowest.
    private IEnumerable<ClaimPart> Beside(string of, ClaimRow row)
    {
        var measures = of.Split(" / ").Select(Catalogue.FindMeasure).ToList();
        if (measures.Any(measure => measure is null || !tables.Measures.Contains(measure)))
            yield break;
        var shown = measures[0]!;
        var (table, periods) = (tables.Of(shown, Catalogue.DefaultDefinition), new[] { row.From, row.To }.Where(text => text.Length > 0).Select(Period.Parse));
        foreach (var period in periods.Where(table.Calendar.Has))
        {
            if (measures is [_])
            {
                double[] values = [.. places.Authorities.Select(authority => table[period, authority].Value).Where(one => one.HasValue).Select(one => one.Value).Order()];
                if (table[period, England].Cell.Value is { HasValue: true } value)
                    yield return new($"{shown.Row.Name}, England, {period}", value.Value, shown.Row.Unit, shown.Row.Decimals);
                else if (values.Length > 0)
                    yield return new($"{shown.Row.Name}, the middle one of {values.Length} authorities, {period}", Quantile.Type7(values, 0.5), shown.Row.Unit, shown.Row.Decimals);
                continue;
            }

            var by = tables.Of(measures[1]!, Catalogue.DefaultDefinition);
            Authority[] ordered = !by.Calendar.Has(period) ? [] :
            [
                .. places.Authorities.Where(authority => by[period, authority].Value.HasValue && table[period, authority].Value.HasValue)
                    .OrderBy(authority => by[period, authority].Value.Value),
            ];
            if (ordered.Length < Tenths)
                continue;
            var size = ordered.Length / Tenths;
            double Pooled(IEnumerable<Authority> some) =>
                some.Sum(authority => table[period, authority].Numerator!.Value) / some.Sum(authority => table[period, authority].Denominator!.Value) * shown.Formula.Scale;
            var (high, low) = (Pooled(ordered.TakeLast(size)), Pooled(ordered.Take(size)));
            var name = $"{shown.Row.Name}, {period}, together in the {size} of {ordered.Length} authorities with the";
            yield return new($"{name} highest {measures[1]!.Row.Name} of {period}", high, shown.Row.Unit, shown.Row.Decimals);
            yield return new($"{name} lowest", low, shown.Row.Unit, shown.Row.Decimals);
            yield return new("the first of these to the second", high / low, "times", 1);
        }
    }

    private Claim Share(ClaimRow row)
    {
        var period = Period.Parse(row.To);
        return Catalogue.FindMeasure(row.Of) is { } measure && tables.Measures.Contains(measure)
            && tables.Of(measure, Catalogue.DefaultDefinition) is var table && table.Calendar.Has(period)
            && table[period, England].Cell.Value is { HasValue: true } value
                ? new(row, value.Value, [], "")
                : NotHeld(row, $"{row.Of} of {row.To}");
    }

    private Claim Count(ClaimRow row) => Sum(row.Of, Period.Parse(row.To)) is { } sum ? new(row, sum, [], "") : NotHeld(row, $"{row.Of} of {row.To}");

    /// <summary>Series added up or taken off one another: England's row where there is one, else the sum of the authorities that have a number.</summary>
    private double? Sum(string text, Period period)
    {
        var (sum, any, sign) = (0m, false, 1);
        foreach (var word in text.Split(' '))
        {
            if (word is "+" or "-")
                sign = word == "-" ? -1 : 1;
            else if (Rows.FindObserved(word) is { } series && series.Calendar.Has(period))
            {
                var day = series.Calendar.Days(period).Last;
                decimal[] values = series.On(England, day)?.Value is { HasValue: true } whole
                    ? [(decimal)whole.Value]
                    : [.. places.Authorities.Select(authority => series.On(authority, day)?.Value.ValueOrNull).OfType<double>().Select(value => (decimal)value)];
                (sum, any) = (sum + (sign * values.Sum()), any || values.Length > 0);
            }
        }

        return any ? (double)sum : null;
    }

    private double? Children(Release release, int year) =>
        Rows.Populations.In(release, England, year)?.ValueOrNull;

    // What a growth of spend is of; null where some of it is not held.
    private Spend? Spending(ClaimRow row)
    {
        var (from, to) = Years(row);
        return Total(row.Of) is { } table && table.Calendar.Has(from) && table.Calendar.Has(to) && Deflator(from, to) is { } prices
            ? new(places, table, from, to, prices)
            : null;
    }

    private FigureTable? Total(string of) => Catalogue.OfSpend(of, formula => formula.IsTotal) is { } measure
        ? tables.Of(measure, Catalogue.DefaultDefinition)
        : null;

    // A year that stands alone moves a sum that ends in it.
    private Authority[] Marked(Period year) => Total(SpendBlock.Total) is { } total ? marks.StandingAlone(total, year) : [];

    private Prices? Deflator(Period from, Period to) =>
        Catalogue.FindPrices(PriceSeries.Default) is { } index && index.At(from) is not null && index.At(to) is not null ? new(index, to) : null;

    private static (Period From, Period To) Years(ClaimRow row) => (Period.Parse(row.From), Period.Parse(row.To));

    private static double? Ratio(double? below, double? top) => below is > 0 && top is not null ? top / below : null;

    private static double PerChild(Growth growth, double children) => ((1 + (growth.Percent!.Value / 100)) / children - 1) * 100;

    private static string Without(Authority[] marked) => $"without {string.Join(", ", marked.Select(authority => authority.Name))}";

    private static string SpendingOf(ClaimRow row) => $"spending of {row.From} and {row.To} and the GDP deflator";

    private static Claim NotHeld(ClaimRow row, string what) => new(row, null, [], $"Not held: {what}.");

    private sealed record Spend(Gazetteer Places, FigureTable Table, Period From, Period To, Prices Prices)
    {
        public Growth Grown(params Authority[] without) => Growth.Of(Places, Table, From, To, Prices, without);
    }
}

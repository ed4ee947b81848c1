using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// A file of published columns: a row by area and period, with a column a series, or a row by area, period and category. Which
/// cells are which series stands in <c>layout-series.csv</c>.
/// </summary>
internal static class SeriesLayout
{
    private const int MostListed = 5;

    /// <summary>Reads the cells of the series that the layout names.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var (layout, draft) = (reading.Layout, reading.Draft);
        var (find, code) = Areas.In(table, layout, reading.Register);
        var (periodOf, period) = PeriodIn(table, layout);
        int? source = layout.Source.Length > 0 ? table.Column(layout.Source) : null;
        var series = reading.Rules.Names.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        Slice[] slices = [.. reading.Series.Select(row => new Slice(row, series.GetValueOrDefault(row.Series), table))];
        var columns = layout.Areas is Areas.Levels or Areas.Names ? "time_period and area"
            : period is { } own ? $"{table.Header[own]} and {table.Header[code]}" : table.Header[code];
        var named = reading.Rules.Publications.Where(
            publication => publication.Release.Dataset == layout.Dataset && publication.Named.Length > 0)
            .Select(publication => publication.Named).ToHashSet(StringComparer.Ordinal);
        string[] values = [.. slices.Where(slice => slice.Series is not null).SelectMany(slice => slice.Values).Distinct()];
        var known = string.Join(", or ", values.Take(MostListed))
            + (values.Length > MostListed
                ? string.Create(CultureInfo.InvariantCulture, $", or another of the {values.Length} that layout-series.csv names") : "");
        var notHeld = 0;
        while (table.Next())
        {
            var here = Array.FindAll(slices, slice => slice.Holds(table));
            if (here.Length == 0 && layout.Every == "every")
                _ = table.Fault(slices.First(slice => slice.Series is not null).Column, known);
            // A row that is known and not held is not, whatever else it may be.
            var isKnown = Array.Exists(here, slice => slice.Series is null);
            notHeld += isKnown ? 1 : 0;
            if (here.Length == 0 || isKnown)
                continue;
            if (source is { } column && !named.Contains(table[column]))
                _ = table.Fault(column, $"one of {string.Join(", ", named.Order(StringComparer.Ordinal))}");
            else if (find() is { } area && periodOf() is { } when)
                foreach (var slice in here)
                    if (slice.Series is { } row && slice.Cell(table, area, code, layout.Times) is { } cell)
                        draft.Add(
                            new(HeldTables.Observations, row.Dataset, source is { } named2 ? table[named2] : "", row.Id, area,
                                when, cell, "", table.Line, slice.Header),
                            columns);
        }

        if (notHeld > 0)
            table.Findings.Warn(table.File, 0, "", string.Create(
                CultureInfo.InvariantCulture, $"{table.File}: {notHeld} rows are known and not held: {NotHeld(reading.Series)}."));
    }

    private static string NotHeld(IEnumerable<LayoutSeries> series)
    {
        string[] kinds = [.. series.Where(row => row.Series.Length == 0).Select(row => row.Where)];
        return kinds.Length <= MostListed ? string.Join(", or ", kinds) : string.Create(
            CultureInfo.InvariantCulture, $"{kinds[0]}, or another of the {kinds.Length} kinds that layout-series.csv names without a series");
    }

    private static (Func<string?> Of, int? Column) PeriodIn(PublishedTable table, LayoutRow layout)
    {
        if (layout.Period.StartsWith(LayoutRow.Always))
            return (() => layout.Period[1..], null);
        if (layout.Period == LayoutRow.Titles)
        {
            var titled = table.TitledYear();
            return (() => titled, null);
        }

        var column = table.Column(layout.Period.Split(LayoutRow.Either));
        return (() => table.PeriodOf(column, layout.Periods), column);
    }

    private sealed class Slice
    {
        private readonly (int Column, string[] Values)[] _conditions;
        private readonly int _value;
        private readonly bool _zero;

        public Slice(LayoutSeries row, SeriesRow? series, PublishedTable table)
        {
            Series = series;
            _conditions = [.. row.Conditions.Select(condition => (table.Column(condition.Columns), condition.Values))];
            _value = series is null ? -1 : table.Column(row.Columns);
            _zero = row.Zero.Length > 0;
            Header = series is null ? "" : table.Header[_value];
        }

        public string Header { get; }

        public SeriesRow? Series { get; }

        public int Column => _conditions.Length > 0 ? _conditions[0].Column : 0;

        public IEnumerable<string> Values => _conditions.Length > 0 ? _conditions[0].Values : [];

        public bool Holds(PublishedTable table)
        {
            foreach (var (column, values) in _conditions)
                if (!values.Contains(table[column]))
                    return false;
            return true;
        }

        public string? Cell(PublishedTable table, string area, int code, int times) =>
            Series!.Joint == SeriesRow.NoJointReturns && area.Contains('/', StringComparison.Ordinal)
                ? table.Fault(code, $"one authority; there are no joint returns of {Series.Id}")
                : Series.IsText ? table[_value]
                : (Series.IsPounds ? table.AnyFigure(_value, times) : table.Figure(_value)) is not { } cell ? null
                : _zero && Figures.Facts.Cell.TryParse(cell, out var number) && number is { HasValue: true, Value: 0 } ? Figures.Facts.Cell.NotFilledIn
                : cell;
    }
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// A file of published columns: a row by area and period, with a column a series, or a row by area, period and category. Which
/// cells are which series stands in <c>layout-series.csv</c>.
/// </summary>
internal static class SeriesLayout
{
    /// <summary>Reads the cells of the series that the layout names.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var (layout, draft) = (reading.Layout, reading.Draft);
        var (find, code) = Areas.In(table, layout, reading.Register);
        var period = table.Column(layout.Period.Split(LayoutRow.Either));
        int? source = layout.Source.Length > 0 ? table.Column(layout.Source) : null;
        var series = reading.Rules.Names.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        Slice[] slices = [.. reading.Series.Select(row => new Slice(row, series.GetValueOrDefault(row.Series), table))];
        var columns = layout.Areas is Areas.Levels or Areas.Names ? "time_period and area"
            : $"{table.Header[period]} and {table.Header[code]}";
        var named = reading.Rules.Publications.Where(
            publication => publication.Release.Dataset == layout.Dataset && publication.Named.Length > 0)
            .Select(publication => publication.Named).ToHashSet(StringComparer.Ordinal);
        while (table.Next())
        {
            var here = Array.FindAll(slices, slice => slice.Holds(table));
            if (here.Length == 0 && layout.Every == "every")
                _ = table.Fault(slices[0].Column, string.Join(", or ", slices.SelectMany(slice => slice.Values).Distinct()));
            if (!Array.Exists(here, slice => slice.Series is not null))
                continue;
            if (source is { } column && !named.Contains(table[column]))
                _ = table.Fault(column, $"one of {string.Join(", ", named.Order(StringComparer.Ordinal))}");
            else if (find() is { } area && table.PeriodOf(period, layout.Periods) is { } when)
                foreach (var slice in here)
                    if (slice.Series is { } row && slice.Cell(table, area, code) is { } cell)
                        draft.Add(
                            new(HeldTables.Observations, row.Dataset, source is { } named2 ? table[named2] : "", row.Id, area,
                                when, cell, "", table.Line, slice.Header),
                            columns);
        }
    }

    private sealed class Slice
    {
        private readonly (int Column, string[] Values)[] _conditions;
        private readonly int _value;

        public Slice(LayoutSeries row, SeriesRow? series, PublishedTable table)
        {
            Series = series;
            _conditions = [.. row.Conditions.Select(condition => (table.Column(condition.Columns), condition.Values))];
            _value = series is null ? -1 : table.Column(series.Columns.Split(' '));
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

        public string? Cell(PublishedTable table, string area, int code) =>
            Series!.Joint == SeriesRow.NoJointReturns && area.Contains('/', StringComparison.Ordinal)
                ? table.Fault(code, $"one authority; there are no joint returns of {Series.Id}")
                : Series.IsText ? table[_value] : table.Figure(_value);
    }
}

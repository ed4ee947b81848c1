using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>Where a publisher's file has the series of a dataset; which column is which stands in <c>series.csv</c>.</summary>
internal sealed class SeriesColumns
{
    private readonly CsvTable _table;
    private readonly List<(SeriesRow Series, int Column)> _columns;

    /// <summary>Finds the columns of all series of a dataset that a file of this layout has.</summary>
    /// <exception cref="DataFault">One of them is missing.</exception>
    public SeriesColumns(CsvTable table, IEnumerable<SeriesRow> series, string dataset)
    {
        _table = table;
        _columns = [.. series.Where(row => row.Dataset == dataset && row.Columns.Length > 0)
            .Select(row => (row, table.Column(row.Columns.Split(' '))))];
    }

    /// <summary>The cells of the present row.</summary>
    public IEnumerable<Observation> Cells(string release, string area, string period) => _columns.Select(column =>
        new Observation(release, column.Series.Id, area, period, _table.FigureFromZero(column.Column)));
}

using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The overview of one authority: what was loaded, and where the reader is in its table.</summary>
internal sealed record OverviewScreenView(string Code, string Name) : View
{
    public override string Title => Name;

    /// <summary>Null while loading or after a failure.</summary>
    public OverviewView? Overview { get; init; }

    public LoadFailed? Failure { get; init; }

    /// <summary>The column the arrows are on.</summary>
    public int Column { get; init; }

    public TableSort Sort { get; init; }

    /// <summary>The neighbours in the order shown.</summary>
    public IReadOnlyList<NeighbourView> Sorted { get; init; } = [];

    public ListCursor Cursor { get; init; }

    public NeighbourView? Selected => Cursor.Selected < Sorted.Count ? Sorted[Cursor.Selected] : null;

    public View Receive(Message message) => message switch
    {
        OverviewLoaded { Overview: var loaded } when loaded.Code == Code => this with
        {
            Overview = loaded,
            Failure = null,
            Sorted = TableSort.Apply(Sort, loaded.Neighbours),
            Cursor = default,
        },
        LoadFailed { Failed: LoadOverview { Code: var code } } failure when code == Code && Overview is null =>
            this with { Failure = failure },
        _ => this,
    };

    public OverviewScreenView MoveColumn(int by, OverviewView overview) =>
        this with { Column = Math.Clamp(Column + by, 0, TableSort.Columns(overview) - 1) };

    /// <summary>
    /// Sorts by the chosen column, or turns the order round where it already is; the selected neighbour stays selected.
    /// </summary>
    public OverviewScreenView SortByColumn(OverviewView overview)
    {
        var sort = Sort.Column == Column
            ? Sort with { IsDescending = !Sort.IsDescending }
            : new TableSort(Column, TableSort.StartsDescending(Column, overview));
        var sorted = TableSort.Apply(sort, overview.Neighbours);
        var selected = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] == Selected)
                selected = i;
        }

        return this with { Sort = sort, Sorted = sorted, Cursor = new ListCursor(selected, 0) };
    }
}

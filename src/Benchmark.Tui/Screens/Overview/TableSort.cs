using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The order of the neighbours' table. Columns: order, name, closeness, then one per question.</summary>
internal readonly record struct TableSort(int Column, bool IsDescending)
{
    public const int Order = 0;
    public const int Name = 1;
    public const int Closeness = 2;
    public const int FirstFigure = 3;

    public static int Columns(OverviewView overview) => FirstFigure + overview.Questions.Count;

    /// <summary>Figures begin with what their positions call 1: the highest, or the lowest where low is good.</summary>
    public static bool StartsDescending(int column, OverviewView overview) =>
        column >= FirstFigure && overview.Questions[column - FirstFigure].Polarity != Polarity.LowIsGood;

    public static IReadOnlyList<NeighbourView> Apply(TableSort sort, IReadOnlyList<NeighbourView> neighbours)
    {
        var rows = neighbours.ToArray();
        Array.Sort(rows, (one, other) => Compare(sort, one, other));
        return rows;
    }

    private static int Compare(TableSort sort, NeighbourView one, NeighbourView other)
    {
        // Closeness is a word for a stretch of the order, and sorts as the order does.
        var compared = sort.Column switch
        {
            Order or Closeness => one.Order.CompareTo(other.Order),
            Name => string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase),
            _ => 0,
        };
        if (sort.Column >= FirstFigure)
        {
            var left = one.Figures[sort.Column - FirstFigure].Value;
            var right = other.Figures[sort.Column - FirstFigure].Value;
            // A missing figure is neither high nor low: it comes last either way.
            if (left is null || right is null)
                return left is not null ? -1 : right is not null ? 1 : one.Order.CompareTo(other.Order);
            compared = left.Value.CompareTo(right.Value);
        }

        compared = sort.IsDescending ? -compared : compared;
        return compared != 0 ? compared : one.Order.CompareTo(other.Order);
    }
}

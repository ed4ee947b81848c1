using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Neighbours;

/// <summary>The columns of the neighbours' table, and their orders.</summary>
internal static class NeighbourColumns
{
    /// <summary>What is nobody's to choose: a mark beside the selected one, and the room between two columns.</summary>
    public const int Pointer = -1;

    public const int None = -2;

    public const int Order = 0;
    public const int Name = 1;
    public const int Closeness = 2;
    public const int Mutual = 3;
    public const int Edition = 4;
    public const int Figure = 5;
    public const int Difference = 6;

    /// <summary>With all measures shown, these begin where closeness is otherwise.</summary>
    public const int FirstMeasure = 2;

    public static int Count(NeighboursScreenView view) => view.ShowsAll ? FirstMeasure + view.Measures.Count : Difference + 1;

    /// <summary>Place of the measure that a column is about.</summary>
    public static int Measure(NeighboursScreenView view) =>
        view.ShowsAll && view.Column >= FirstMeasure ? view.Column - FirstMeasure : view.MeasureIndex;

    /// <summary>Figures begin with what their positions call 1: the highest, or the lowest where low is good.</summary>
    public static bool StartsDescending(NeighboursScreenView view, int column) =>
        MeasureOf(view, column) is { } measure && view.Measures[measure].Polarity != Polarity.LowIsGood;

    public static IReadOnlyList<NeighbourRow> Sort(NeighboursScreenView view)
    {
        var rows = view.Content!.Rows.ToArray();
        var measure = MeasureOf(view, view.SortedBy);
        Array.Sort(rows, (one, other) =>
        {
            var compared = 0;
            if (measure is { } index)
            {
                var (left, right) = (one.Figures[index].Value, other.Figures[index].Value);
                // A missing figure is neither high nor low: it comes last either way.
                if (left is null || right is null)
                    return left is not null ? -1 : right is not null ? 1 : one.Order.CompareTo(other.Order);
                compared = left.Value.CompareTo(right.Value);
            }
            else
            {
                compared = view.SortedBy switch
                {
                    Name => string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase),
                    Mutual => other.IsMutual.CompareTo(one.IsMutual),
                    Edition => other.IsNew.CompareTo(one.IsNew),
                    // Closeness is a word for a stretch of the order, and sorts as the order does.
                    _ => one.Order.CompareTo(other.Order),
                };
            }

            compared = view.IsDescending ? -compared : compared;
            return compared != 0 ? compared : one.Order.CompareTo(other.Order);
        });
        return rows;
    }

    private static int? MeasureOf(NeighboursScreenView view, int column)
    {
        if (view.Measures.Count == 0)
            return null;
        return view.ShowsAll
            ? column >= FirstMeasure ? column - FirstMeasure : null
            : column >= Figure ? view.MeasureIndex : null;
    }
}

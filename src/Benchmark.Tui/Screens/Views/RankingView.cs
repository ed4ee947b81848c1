namespace Benchmark.Tui.Screens.Views;

/// <summary>Every authority in order of one measure.</summary>
internal sealed record RankingView
{
    public required MeasureItem Measure { get; init; }

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    /// <summary>Price indices to choose from; empty for measures that are not in pounds.</summary>
    public IReadOnlyList<PriceIndexItem> PriceIndices { get; init; } = [];

    public required string Period { get; init; }

    public required string Date { get; init; }

    /// <summary>Definition and prices; empty for measures that are not in pounds.</summary>
    public required string Basis { get; init; }

    public required string Edition { get; init; }

    /// <summary>What rank 1 means.</summary>
    public required string Note { get; init; }

    /// <summary>What every rank is out of.</summary>
    public required int Of { get; init; }

    public required FigureView England { get; init; }

    /// <summary>In order; those without a figure at the end.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    /// <summary>Whether the authority that the screen is about is among them; one that did not exist is not.</summary>
    public bool HasSelf
    {
        get
        {
            for (var i = 0; i < Rows.Count; i++)
            {
                if (Rows[i].Standing == Standing.Self)
                    return true;
            }

            return false;
        }
    }
}

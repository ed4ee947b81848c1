namespace Benchmark.Tui.Screens.Views;

/// <summary>What the figures are computed from, what is missing, and what differs from what was published.</summary>
internal sealed record HoldingsView
{
    /// <summary>Of the authority; empty where none is chosen, and then nothing is missing for it.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it is compared with: "its neighbours", or a group by its name.</summary>
    public string Others { get; init; } = "its neighbours";

    public required IReadOnlyList<ReleaseView> Releases { get; init; }

    /// <summary>What has no figure, as sentences: measure, whose, why.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>How many measures were looked through for that.</summary>
    public required int Looked { get; init; }

    /// <summary>Published rates that were checked.</summary>
    public required int Compared { get; init; }

    /// <summary>How many of them differ.</summary>
    public required int Differing { get; init; }

    public required IReadOnlyList<ReconciliationView> Reconciliations { get; init; }

    /// <summary>Hash of the state of the figures.</summary>
    public required string Snapshot { get; init; }
}

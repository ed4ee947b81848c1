namespace Benchmark.Tui.Screens.Views;

/// <summary>Spend against an outcome: three answers, none of which shows cause.</summary>
internal sealed record AssociationView
{
    public required string Definition { get; init; }

    /// <summary>Id of the measure that spend is set against.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Id of the measure that it is set against.</summary>
    public string Spend { get; init; } = "";

    /// <summary>Its unit.</summary>
    public string SpendUnit { get; init; } = "£";

    /// <summary>All pairs that are looked at, this one among them.</summary>
    public IReadOnlyList<AssociationPairView> Pairs { get; init; } = [];

    /// <summary>How many slopes are looked at, and how many lie beyond zero when that is allowed for.</summary>
    public string Multiplicity { get; init; } = "";

    /// <summary>Measures that can be explained in place of this one.</summary>
    public IReadOnlyList<MeasureItem> Measures { get; init; } = [];

    /// <summary>What that measure is called in a heading.</summary>
    public string OutcomeLabel { get; init; } = "";

    /// <summary>What the measure of spend is called in a heading.</summary>
    public string SpendLabel { get; init; } = "";

    /// <summary>"2014 to 2025, real terms in 2024-25 prices, gdp-deflator".</summary>
    public required string Basis { get; init; }

    public required string Unit { get; init; }

    /// <summary>Goes wherever these numbers go.</summary>
    public required string Caution { get; init; }

    public required IReadOnlyList<AssociationRowView> Rows { get; init; }

    public required IReadOnlyList<AssociationRowView> RowsWithoutExclusions { get; init; }

    /// <summary>Every authority that is not in the first three answers.</summary>
    public required IReadOnlyList<LeftOutView> LeftOut { get; init; }

    public required IReadOnlyList<AssociationPointView> Points { get; init; }

    /// <summary>Why the authority that the screen is about has no dot, as a sentence; null where it has one.</summary>
    public string? WhyNoSelf { get; init; }

    /// <summary>Definitions to choose from.</summary>
    public required IReadOnlyList<string> Definitions { get; init; }
}

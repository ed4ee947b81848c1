namespace Benchmark.Tui.Screens.Views;

/// <summary>One of the questions the overview answers.</summary>
internal sealed record QuestionView
{
    /// <summary>"Preventative against statutory spend".</summary>
    public required string Title { get; init; }

    /// <summary>The measure's name over its table column, at most 12 columns: "In care".</summary>
    public required string Column { get; init; }

    /// <summary>The measure that the position, the plot and the table are about.</summary>
    public required MeasureView Headline { get; init; }

    /// <summary>Further measures shown below the headline, figures only.</summary>
    public IReadOnlyList<MeasureView> Further { get; init; } = [];

    /// <summary>"per 10,000 children aged 0 to 17".</summary>
    public required string Unit { get; init; }

    /// <summary>As its publisher names it: "2025", "2024-25".</summary>
    public required string Period { get; init; }

    /// <summary>"31 March 2025", "year to 31 March 2025".</summary>
    public required string Date { get; init; }

    /// <summary>Definition and prices of a spend measure: "case-for-change, cash".</summary>
    public string? Basis { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>On the period before: "-6.2 on 2024", or why there is none; null when not asked for.</summary>
    public string? Change { get; init; }

    /// <summary>Null when the authority has no figure.</summary>
    public PositionView? National { get; init; }

    public PositionView? AmongNeighbours { get; init; }

    /// <summary>Whether a group of the user's own stands in place of the neighbours.</summary>
    public bool OwnGroup { get; init; }

    /// <summary>How many neighbours the median rests on.</summary>
    public required int Used { get; init; }

    public IReadOnlyList<LeftOutView> LeftOut { get; init; } = [];

    /// <summary>The verdict against the neighbours in a few words: the level, and apart from it the side; null where there is none.</summary>
    public string? Verdict { get; init; }

    /// <summary>The same in full, as the server words it.</summary>
    public string? VerdictInFull { get; init; }

    /// <summary>The gap in children, staff or pounds: "76 more children than at the median"; null where there is none.</summary>
    public string? Gap { get; init; }

    /// <summary>All periods held, oldest first; null where there was no figure.</summary>
    public IReadOnlyList<double?> Series { get; init; } = [];

    /// <summary>Indices of the periods in it that cannot be set beside the one before them.</summary>
    public IReadOnlyList<int> SeriesBreaks { get; init; } = [];

    /// <summary>"2014 to 2025".</summary>
    public string SeriesSpan { get; init; } = "";

    /// <summary>Releases that the figure and the neighbours come from.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>What the user's own figures say beside, which are not published: a sentence a period.</summary>
    public IReadOnlyList<string> Local { get; init; } = [];

    /// <summary>How many of the neighbours the model calls not close.</summary>
    public int NotClose { get; init; }

    /// <summary>The share as a bar for self, neighbours' median and England; empty where the measure is no share of two parts.</summary>
    public IReadOnlyList<SplitView> Split { get; init; } = [];

    /// <summary>The measure's id.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Whether it is about the measure that a screen is about where none is chosen.</summary>
    public bool IsUsual { get; init; }
}

using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>A screen of figures about a subject, with a cursor; what its commands need to know of any of them.</summary>
internal abstract record FiguresView(Subject Subject) : View(Subject)
{
    private static readonly Kept<Subject, Canvas.Glyphs, string> Asides =
        new((subject, glyphs) =>
            $"{subject.Name} {glyphs.Separator} {subject.Code}" + (subject.Group is { } group ? $" {glyphs.Separator} group {group.Name}" : ""));

    public ListCursor Cursor { get; init; }

    /// <summary>What <see cref="Cursor"/> goes through; lines of text count as rows.</summary>
    public override int RowCount(DashboardState state) => 0;

    /// <summary>How many of them are in sight at once.</summary>
    public virtual int VisibleRows(DashboardState state) => state.BodyHeight;

    /// <summary>
    /// What the evidence is asked for: the subject's own figure, in the measure and the period under the cursor. Another authority becomes
    /// the subject when Enter opens it, never because the cursor stands on it.
    /// </summary>
    public virtual Subject UnderCursor => Subject;

    /// <summary>Measures that the screen can turn to.</summary>
    public virtual IReadOnlyList<MeasureItem> Measures => [];

    /// <summary>Editions of the neighbour lists to choose from.</summary>
    public virtual IReadOnlyList<string> Editions => [];

    /// <summary>The edition that is shown: without a choice it is the newest that lists the authority, which the server knows.</summary>
    public virtual string Edition => Subject.Edition;

    /// <summary>Definitions to choose from; empty where none applies.</summary>
    public virtual IReadOnlyList<string> Definitions => [];

    /// <summary>Price indices to choose from, the default first; empty where prices do not apply.</summary>
    public virtual IReadOnlyList<PriceIndexItem> PriceIndices => [];

    /// <summary>The definition that is shown now.</summary>
    public virtual string Definition => Subject.Definition;

    /// <summary>The same screen about something else, not loaded yet.</summary>
    public abstract override FiguresView About(Subject subject);

    public override int? Row => Cursor.Selected;

    public override View At(int row) => this with { Cursor = Cursor with { Selected = row } };

    public override string Aside(Canvas.Glyphs glyphs) => Asides.Of(Subject, glyphs);
}

using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;

namespace Benchmark.Tui.Screens;

/// <summary>
/// The state of one screen and what it can do. Screens stay in the history while others cover them, so going back finds them as
/// they were. The shell does what is common: loading and its failures, history, help, palette, copying, saving, the mouse. A screen
/// that has figures in a table is an <see cref="IHasTable"/> as well, one with a chart an <see cref="IHasChart"/>.
/// </summary>
internal abstract record View(Subject Subject)
{
    /// <summary>In the breadcrumb.</summary>
    public abstract string Title { get; }

    /// <summary>What the keys do now, the shell's own apart. The same list each time: it is asked for with every frame.</summary>
    public abstract IReadOnlyList<Command<DashboardState, Turn>> Commands { get; }

    /// <summary>The line that what is typed goes into; null where nothing can be typed, and letters are commands.</summary>
    /// <param name="width">Of the body, or of what is inside the dialog.</param>
    /// <param name="height">Of it too.</param>
    public virtual TextLine? Line(int width, int height) => null;

    /// <summary>Whether printable keys are text, so that only the others can be commands.</summary>
    public bool IsTyping => !ShowsNumbers && Line(0, 0) is not null;

    /// <summary>The list that the body holds; null where it has none, or one that is drawn with the rest.</summary>
    /// <param name="state">The state.</param>
    /// <param name="width">Of the body, or of what is inside the dialog.</param>
    /// <param name="height">Of it too.</param>
    public virtual RowList? List(DashboardState state, int width, int height) => null;

    /// <summary>The tables that the body holds.</summary>
    /// <param name="state">The state.</param>
    /// <param name="width">Of the body.</param>
    /// <param name="height">Of the body.</param>
    public virtual IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => [];

    /// <summary>Covers part of another screen for a moment; going forward does not come back to it.</summary>
    public virtual bool IsOverlay => false;

    /// <summary>The dialog that it is, over the screen before it; null where it takes the whole body.</summary>
    /// <param name="width">Of the body.</param>
    /// <param name="height">Of the body.</param>
    public virtual DialogBox? Dialog(int width, int height) => null;

    /// <summary>What fills this screen; null where nothing needs loading.</summary>
    public virtual Load? Load => null;

    /// <summary>Whether there is something to draw yet. Kept while it is loaded again.</summary>
    public virtual bool IsLoaded => true;

    /// <summary>Why the last load brought nothing; the shell sets it, shows it and asks again.</summary>
    public LoadFailed? Failure { get; init; }

    /// <summary>Whether the table is shown in place of the screen's drawing.</summary>
    public bool ShowsNumbers { get; init; }

    /// <summary>The topmost row of that table.</summary>
    public int NumbersTop { get; init; }

    /// <summary>How many of its columns are out of sight to the left.</summary>
    public int NumbersLeft { get; init; }

    /// <summary>The parts that can be zoomed, by name; fewer than two make zooming pointless.</summary>
    public virtual IReadOnlyList<string> Panes => [];

    /// <summary>The pane that the keys act upon.</summary>
    public int Pane { get; init; }

    /// <summary>Whether that pane has the whole body; the screen draws it so.</summary>
    public bool IsZoomed { get; init; }

    /// <summary>At the right of the breadcrumb: code, region, edition.</summary>
    public virtual string Aside(Glyphs glyphs) => "";

    /// <summary>In the message line while there is no message: what the selected thing means, which filter is on.</summary>
    public virtual string? Status(DashboardState state) => null;

    /// <summary>The selected value, for copying; null where none is selected.</summary>
    public virtual string? Value(DashboardState state) => null;

    /// <summary>The same screen about another subject, not loaded yet; null where there is no such thing.</summary>
    public virtual View? About(Subject subject) =>
        ScreenCatalogue.All.Select(entry => entry.Open(subject)).FirstOrDefault(view => view.GetType() == GetType());

    /// <summary>Takes notice of what is common, settings or marks; asked of the screen shown after everything that happens.</summary>
    public virtual View Settle(DashboardState state) => this;

    /// <summary>Takes what was loaded: <c>message is Loaded&lt;X&gt; loaded &amp;&amp; loaded.For == Load</c>.</summary>
    public virtual View Receive(Message message) => this;

    /// <summary>With another text in its line.</summary>
    public virtual View Typed(string text) => this;

    /// <summary>The row that the keys act upon; null where there is none.</summary>
    public virtual int? Row => null;

    /// <summary>How many rows there are to act upon where there is no <see cref="List"/>; asked only once something is loaded.</summary>
    public virtual int RowCount(DashboardState state) => 0;

    /// <summary>With the keys acting upon another row, which there is.</summary>
    public virtual View At(int row) => this;

    /// <summary>Sorted by a column.</summary>
    public virtual View SortBy(int column) => this;

    /// <summary>Draws into the body, or into what is inside the dialog, all but its line, its list and its tables; never called before something is loaded.</summary>
    public abstract void Draw(DashboardState state, Region body);

    /// <summary>What the help explains beside the keys: marks in the plots, words.</summary>
    public virtual IEnumerable<HelpLine> Legend(Glyphs glyphs) => [];
}

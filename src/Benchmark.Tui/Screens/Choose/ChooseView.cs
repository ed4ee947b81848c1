using System.Runtime.CompilerServices;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Choose;

/// <summary>The list of authorities with its filter.</summary>
internal sealed record ChooseView() : View(Subject.None), IHasTable
{
    // Longer than any authority's name; a paste is cut rather than searched for.
    private const int LongestFilter = 60;

    private static readonly ConditionalWeakTable<Subject, string> StillChosen = [];
    private static readonly ConditionalWeakTable<SinceView, string> SinceLines = [];

    public override string Title => "Authorities";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => ChooseCommands.All;

    public override Load Load { get; } = new LoadAuthorities();

    public override bool IsLoaded => All is not null;

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<AuthorityItem>? All { get; init; }

    public string Filter { get; init; } = "";

    public IReadOnlyList<AuthorityItem> Shown { get; init; } = [];

    public ListCursor Cursor { get; init; }

    /// <summary>The settings that the order shown comes from.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    public AuthorityItem? Selected => Cursor.Selected < Shown.Count ? Shown[Cursor.Selected] : null;

    public override View Receive(Message message) =>
        message is Loaded<IReadOnlyList<AuthorityItem>> loaded ? (this with { All = loaded.Value }).Filtered(Filter).Selecting(Selected?.Code) : this;

    public override View Settle(DashboardState state)
    {
        if (All is null || ReferenceEquals(Settings, state.Settings))
            return this;
        var isFirst = ReferenceEquals(Settings, Settings.Default) && Settings.Last is null;
        var isSameOrder = Settings.Favourites == state.Settings.Favourites && Settings.Recent == state.Settings.Recent;
        var settled = this with { Settings = state.Settings };
        if (isSameOrder)
            return settled;
        // The list opens on the authority looked at last; afterwards it stays where the user is.
        return settled.Filtered(Filter).Selecting(isFirst ? state.Settings.Last : Selected?.Code);
    }

    public override int? Row => Cursor.Selected;

    public override View At(int row) => this with { Cursor = Cursor with { Selected = row } };

    public override TextLine? Line(int width, int height) =>
        new(Filter, LongestFilter, ChooseScreen.FilterColumn, 0, Math.Max(width - ChooseScreen.FilterColumn - ChooseScreen.CountWidth - 1, 0))
        {
            Hint = "type part of a name, a code or a region; Enter opens",
        };

    public override RowList List(DashboardState state, int width, int height) => ChooseScreen.List(this, state, width, height);

    public override void Draw(DashboardState state, Region body) => ChooseScreen.Draw(this, state, body);

    public override string? Status(DashboardState state)
    {
        var former = Selected is { IsFormer: true, Succession: { } succession } one ? $"{one.Name}: former, {succession}. " : "";
        var marked = state.Marked.Count > 0 ? state.Marked.Status + " " : "";
        var group = state.Chosen.Group is { } with ? $"Compared with the group {with.Name}. c or Ctrl+G chooses another. " : "";
        var kept = StillChosen.GetValue(state.Chosen, static one => one.Choices.Any() ? $"Still chosen: {string.Join(", ", one.Choices)}. " : "");
        var since = state.Since is { } news ? SinceLines.GetValue(
            news, static one => $"Since you last looked: {one.Summary}. Ctrl+N shows them. ") : "";
        return $"{former}{since}{marked}{group}{kept}" is { Length: > 0 } status ? status.TrimEnd() : null;
    }

    public override string? Value(DashboardState state) => Selected is { } one ? $"{one.Name} ({one.Code})" : null;

    public ScreenTable Table(DashboardState state) => new(
        "Authorities", [("authority_code", "Code"), ("authority_name", "Authority"), ("region_name", "Region"), ("successors", "Former")],
        [.. Shown.Select(one => (TableCell[])[one.Code, one.Name, one.Region, one.IsFormer ? one.Succession ?? "former" : "no"])]);

    public override ChooseView Typed(string text) => Filtered(text);

    /// <summary>
    /// With another filter the selection goes to the best match, except that clearing it keeps the authority in sight.
    /// </summary>
    public ChooseView Filtered(string filter)
    {
        var shown = filter.Trim().Length == 0 ? KnownFirst() : AuthorityFilter.Apply(All ?? [], filter);
        var filtered = this with { Filter = filter, Shown = shown, Cursor = default };
        return filter.Length == 0 ? filtered.Selecting(Selected?.Code) : filtered;
    }

    private ChooseView Selecting(string? code)
    {
        for (var i = 0; code is not null && i < Shown.Count; i++)
        {
            if (Shown[i].Code == code)
                return this with { Cursor = new ListCursor(i, 0) };
        }

        return this;
    }

    // Favourites, then those looked at lately, then the others; each of them once.
    private IReadOnlyList<AuthorityItem> KnownFirst()
    {
        if (All is null || Settings.Favourites.IsEmpty && Settings.Recent.IsEmpty)
            return All ?? [];
        var first = Settings.Favourites.Concat(Settings.Recent).Distinct()
            .Select(code => All.FirstOrDefault(one => one.Code == code))
            .OfType<AuthorityItem>()
            .ToArray();
        return [.. first, .. All.Except(first)];
    }
}

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

    public override string Title => "Authorities";

    public override bool IsTyping => Former is not null;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands =>
        IsTyping ? ChooseCommands.WhileTyping : ChooseCommands.All;

    public override IReadOnlyList<Command<DashboardState, Turn>> TypingCommands => ChooseCommands.WhileTyping;

    public override Load Load { get; } = new LoadAuthorities();

    public override bool IsLoaded => All is not null;

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<AuthorityItem>? All { get; init; }

    public string Filter { get; init; } = "";

    /// <summary>While the filter is typed: what it was before, for Esc to restore. Else null.</summary>
    public string? Former { get; init; }

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

    public override Turn Click(DashboardState state, Hit hit) => hit switch
    {
        { Kind: HitKind.Row } when hit.Number == Cursor.Selected => ChooseCommands.Open.Run(state),
        { Kind: HitKind.Row } => state.WithTop(this with { Cursor = Cursor with { Selected = hit.Number } }),
        _ => state,
    };

    public override void Draw(DashboardState state, Region body) => ChooseScreen.Draw(this, state, body);

    public override string? Status(DashboardState state)
    {
        var former = Selected is { IsFormer: true, Succession: { } succession } one ? $"{one.Name}: former, {succession}. " : "";
        var marked = state.Marked.Count > 0 ? state.Marked.Status + " " : "";
        var group = state.Chosen.Group is { } with ? $"Compared with the group {with.Name}. G chooses another. " : "";
        var kept = StillChosen.GetValue(state.Chosen, static one => one.Choices.Any() ? $"Still chosen: {string.Join(", ", one.Choices)}. " : "");
        return $"{former}{marked}{group}{kept}" is { Length: > 0 } status ? status.TrimEnd() : null;
    }

    public override string? Value(DashboardState state) => Selected is { } one ? $"{one.Name} ({one.Code})" : null;

    public ScreenTable Table(DashboardState state) => new(
        "Authorities", ["Code", "Authority", "Region", "Former"],
        [.. Shown.Select(one => (string[])[one.Code, one.Name, one.Region, one.IsFormer ? one.Succession ?? "former" : "no"])]);

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("While you type", Role.Heading, "", default);
        // Arrows and their like do what they do elsewhere.
        foreach (var command in ChooseCommands.WhileTyping.Where(command => command.InFooter))
            yield return new HelpLine(string.Join(" ", command.Keys), Role.Key, command.Help, Role.Text);
    }

    /// <summary>A filter anew: whoever wants the one before goes back to it.</summary>
    public ChooseView StartFilter() => Filtered("") with { Former = Filter };

    public override ChooseView Type(string text)
    {
        return Filtered(new TypedLine(Filter, LongestFilter).Add(text).Text);
    }

    public ChooseView EraseOne()
    {
        return Filter.Length == 0 ? this : Filtered(new TypedLine(Filter, LongestFilter).EraseOne().Text);
    }

    public ChooseView EndFilter() => this with { Former = null };

    public ChooseView RestoreFilter() => Filtered(Former ?? "").Selecting(Selected?.Code) with { Former = null };

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

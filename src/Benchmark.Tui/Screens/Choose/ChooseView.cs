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

    public override string Title => "Authorities";

    public override bool IsTyping => Former is not null;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands =>
        IsTyping ? ChooseCommands.WhileTyping : ChooseCommands.All;

    public override Load Load { get; } = new LoadAuthorities();

    public override bool IsLoaded => All is not null;

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<AuthorityItem>? All { get; init; }

    public string Filter { get; init; } = "";

    /// <summary>While the filter is typed: what it was before, for Esc to restore. Else null.</summary>
    public string? Former { get; init; }

    public IReadOnlyList<AuthorityItem> Shown { get; init; } = [];

    public ListCursor Cursor { get; init; }

    public AuthorityItem? Selected => Cursor.Selected < Shown.Count ? Shown[Cursor.Selected] : null;

    public override View Receive(Message message) =>
        message is Loaded<IReadOnlyList<AuthorityItem>> loaded ? (this with { All = loaded.Value }).Filtered(Filter) : this;

    public override Turn Click(DashboardState state, Hit hit) => hit switch
    {
        { Kind: HitKind.Row } when hit.Number == Cursor.Selected => ChooseCommands.Open.Run(state),
        { Kind: HitKind.Row } => state.WithTop(this with { Cursor = Cursor with { Selected = hit.Number } }),
        _ => state,
    };

    public override void Draw(DashboardState state, Region body) => ChooseScreen.Draw(this, body, state.Glyphs);

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

    public ChooseView StartFilter() => this with { Former = Filter };

    public override ChooseView Type(string text)
    {
        var typed = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        var filter = Filter + typed;
        return Filtered(filter.Length > LongestFilter ? filter[..LongestFilter] : filter);
    }

    public ChooseView EraseOne()
    {
        if (Filter.Length == 0)
            return this;
        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(Filter);
        return Filtered(Filter[..starts[^1]]);
    }

    public ChooseView EndFilter() => this with { Former = null };

    public ChooseView RestoreFilter() => Filtered(Former ?? "") with { Former = null };

    /// <summary>
    /// With another filter the selection goes to the best match, except that clearing it keeps the authority in sight.
    /// </summary>
    public ChooseView Filtered(string filter)
    {
        var shown = AuthorityFilter.Apply(All ?? [], filter);
        var selected = 0;
        if (filter.Length == 0 && Selected is { } before)
        {
            for (var i = 0; i < shown.Count; i++)
            {
                if (shown[i] == before)
                    selected = i;
            }
        }

        return this with { Filter = filter, Shown = shown, Cursor = new ListCursor(selected, 0) };
    }
}

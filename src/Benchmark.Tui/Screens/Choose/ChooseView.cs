using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Choose;

/// <summary>The list of authorities with its filter.</summary>
internal sealed record ChooseView : View
{
    // Longer than any authority's name; a paste is cut rather than searched for.
    private const int LongestFilter = 60;

    public override string Title => "Authorities";

    public override bool IsTyping => Former is not null;

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<AuthorityItem>? All { get; init; }

    public LoadFailed? Failure { get; init; }

    public string Filter { get; init; } = "";

    /// <summary>While the filter is typed: what it was before, for Esc to restore. Else null.</summary>
    public string? Former { get; init; }

    public IReadOnlyList<AuthorityItem> Shown { get; init; } = [];

    public ListCursor Cursor { get; init; }

    public AuthorityItem? Selected => Cursor.Selected < Shown.Count ? Shown[Cursor.Selected] : null;

    public View Receive(Message message) => message switch
    {
        AuthoritiesLoaded loaded => (this with { All = loaded.Authorities, Failure = null }).Filtered(Filter),
        LoadFailed { Failed: LoadAuthorities } failure => this with { Failure = failure },
        _ => this,
    };

    public ChooseView StartFilter() => this with { Former = Filter };

    public ChooseView Type(string text)
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

using Benchmark.Presentation.Words;

namespace Benchmark.Tui.Screens;

/// <summary>
/// What a screen is about. It goes with the user from screen to screen, and each screen in the history keeps its own. An empty
/// choice is the server's default.
/// </summary>
/// <param name="Code">DfE code of the authority; empty where none is chosen yet.</param>
internal sealed record Subject(string Code, string Name)
{
    public static readonly Subject None = new("", "");

    public bool IsNone => Code.Length == 0;

    /// <summary>Measure id; empty for the usual one.</summary>
    public string Measure { get; init; } = "";

    public string Period { get; init; } = "";

    /// <summary>Of the neighbour lists. Nothing is asked for where there is a group.</summary>
    public string Edition { get; init; } = "";

    public string Definition { get; init; } = "";

    public string Prices { get; init; } = "";

    public string BaseYear { get; init; } = "";

    public string Index { get; init; } = "";

    /// <summary>ISO date: the figures as they had been published by then; empty for all that is held.</summary>
    public string AsAt { get; init; } = "";

    /// <summary>In place of the neighbours; null for the neighbours.</summary>
    public NamedGroup? Group { get; init; }

    /// <summary>With whatever is chosen otherwise in one of two others than in the one before it.</summary>
    public Subject Changed(Subject from, Subject to)
    {
        return from == to ? this : this with
        {
            Measure = Of(one => one.Measure),
            Edition = Of(one => one.Edition),
            Definition = Of(one => one.Definition),
            Prices = Of(one => one.Prices),
            BaseYear = Of(one => one.BaseYear),
            Index = Of(one => one.Index),
            AsAt = Of(one => one.AsAt),
            Group = Of(one => one.Group),
        };

        T Of<T>(Func<Subject, T> part) => part(EqualityComparer<T>.Default.Equals(part(from), part(to)) ? this : to);
    }

    /// <summary>What of this was chosen, in words; the group is not among it.</summary>
    public IEnumerable<string> Choices
    {
        get
        {
            if (AsAt.Length > 0)
                yield return $"as at {PlainWords.Day(AsAt)}";
            if (Prices == "real")
                yield return $"real terms{(BaseYear.Length > 0 ? $" in {BaseYear} prices" : "")}{(Index.Length > 0 ? $" by {Index}" : "")}";
            if (Definition.Length > 0)
                yield return $"definition {Definition}";
            if (Edition.Length > 0)
                yield return $"{Edition} neighbours";
        }
    }

    /// <summary>The median of those it is compared with, in the midst of a sentence.</summary>
    public string MedianName => Group is null ? "neighbours' median" : $"median of {Group.Name}";

    /// <summary>One of those it is compared with, at the beginning of a sentence.</summary>
    public string OtherName => Group is null ? "A statistical neighbour" : $"One of {Group.Name}";

    /// <summary>The group's codes without the authority itself, which cannot be compared with itself.</summary>
    public IEnumerable<string> GroupCodes => Group is null ? [] : Group.Codes.Where(code => code != Code);
}

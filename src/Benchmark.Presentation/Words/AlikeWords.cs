using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>What is said of those that started alike.</summary>
internal static class AlikeWords
{
    /// <summary>How an authority is near.</summary>
    public static string Of(Nearness nearness) => nearness switch
    {
        Nearness.Compared => "compared with",
        Nearness.ListsIt => "lists it",
        Nearness.Next => "neighbour of a neighbour",
        _ => "not said",
    };

    /// <summary>The heading of those that lay near a starting point.</summary>
    public static string Heading(StartedAlike started, string name) => started.StartingPoint == StartingPoint.Then
        ? $"Who was in {started.From} where {name} was in {started.From}"
        : $"Who was in {started.From} where {name} is in {started.To}";

    /// <summary>One that started alike: how it is near, then and now.</summary>
    public static string Of(StartedRow row, FigureText text) =>
        $"{row.Authority.Name} ({Of(row.Nearness)}): {text.Short(row.Then)}, now {text.Short(row.Now)}";

    /// <summary>Where they are now, with what chance alone does to those far from the middle.</summary>
    public static string Of(StartedAlike started, string name, NumberStyle style)
    {
        var point = started.StartingPoint == StartingPoint.Then ? started.OwnThen.Value : started.OwnNow.Value;
        var words = new List<string>
        {
            $"Of {PlainWords.Of(started.Considered, "other return", "other returns")} with figures of both, the {started.Nearest} whose figures of {started.From} lay nearest to "
                + $"{style.Text(point)} are followed; named here are those of them that {name} is compared with or is near to: {Named(started)}.",
        };
        if (started.HasNearestMedianThen)
        {
            words.Add(
                $"The middle one of all {started.Nearest} went from {style.Text(started.NearestMedianThen)} to {style.Text(started.NearestMedianNow)}, that of everybody from "
                + $"{style.Text(started.AllMedianThen)} to {style.Text(started.AllMedianNow)}.");
        }

        words.Add(
            "What lies far from the middle in one year lies on average nearer to it in another by chance alone (regression to the mean): "
            + "that those who began high came down, or those who began low went up, shows by itself nothing that they did.");
        return string.Join(' ', words);
    }

    private static string Named(StartedAlike started) => started.Rows.Count == 0 ? "none" : $"{started.Rows.Count}";
}

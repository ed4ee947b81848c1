using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>A bridge of spend per child in sentences that can be said aloud. They say what adds up to the difference, never why.</summary>
internal static class BridgeText
{
    private static readonly NumberStyle Pounds = NumberStyle.Pounds;

    /// <summary>The whole difference; or why there is none.</summary>
    public static string Whole(Bridge bridge)
    {
        if (!bridge.HasTo)
            return $"There is no spend per child of {bridge.Authority.Name} in {bridge.Period}: {PlainWords.Of(bridge.Missing)}. {bridge.Note}";
        if (!bridge.HasFrom && bridge.Start != BridgeStart.YearBefore && !bridge.OwnGroup && bridge is { Used: 0, LeftOut.Count: 0 })
            return $"{bridge.Authority.Name} spent {Pounds.Text(bridge.To)} a child in {bridge.Period}{Prices(bridge)}, which cannot be set beside statistical neighbours: edition {bridge.Edition} has no list for {bridge.Authority.Name}.";
        if (!bridge.HasFrom)
            return $"{bridge.Authority.Name} spent {Pounds.Text(bridge.To)} a child in {bridge.Period}{Prices(bridge)}, which cannot be set beside {Beginning(bridge)}: {PlainWords.Of(bridge.Missing)}. {bridge.Note}";
        var difference = bridge.To - bridge.From;
        var size = Pounds.IsZero(difference) ? "the same as" : $"{Pounds.Size(difference)} a child {(difference > 0 ? "more" : "less")} than";
        return $"{bridge.Authority.Name} spent {Pounds.Text(bridge.To)} a child in {bridge.Period}{Prices(bridge)}, {size} {Beginning(bridge)} ({Pounds.Text(bridge.From)})."
            + (bridge.Mark == QuoteMark.Check ? $" {CheckText.CheckFirst}." : "");
    }

    /// <summary>One block.</summary>
    /// <param name="step">The step.</param>
    /// <param name="people">What its people are called: "Children looked after"; not used for a block that is not split.</param>
    public static string Step(BridgeStep step, string people)
    {
        var whole = $"{step.Name}: {Change(step.Change)}";
        if (step.Split is not { } split)
            return whole + ".";
        return $"{whole}: {Change(split.Volume)} for {(split.Volume < 0 ? "fewer" : "more")} {char.ToLowerInvariant(people[0])}{people[1..]}, {Change(split.Cost)} since each costs {(split.Cost < 0 ? "less" : "more")}.";
    }

    /// <summary>What a step makes one ask.</summary>
    public static string Question(Bridge bridge, BridgeStep step)
    {
        var than = bridge.Start == BridgeStart.YearBefore ? $"in {bridge.StartPeriod}"
            : bridge.OwnGroup ? "the group's mean" : "the statistical neighbours' mean";
        return $"Why is spending on \"{step.Name}\" {Pounds.Size(step.Change)} a child {(step.Change < 0 ? "less" : "more")} than {than}?";
    }

    /// <summary>Where a bridge begins, as a sentence says it.</summary>
    public static string Beginning(Bridge bridge) => bridge.Start switch
    {
        BridgeStart.YearBefore => $"the year before, {bridge.StartPeriod}",
        BridgeStart.MedianNeighbour when bridge.StartAuthority is { } nearest =>
            $"{nearest.Name}, nearest to the median of {Others(bridge)}",
        BridgeStart.MedianNeighbour => $"the one nearest to the median of {Others(bridge)}",
        _ => $"the mean of {Others(bridge)}",
    };

    private static string Others(Bridge bridge)
    {
        var all = (bridge.HasUsed ? bridge.Used : 0) + bridge.LeftOut.Count;
        var counted = bridge.HasUsed && bridge.Used < all ? $"{bridge.Used} of {all}" : $"{all}";
        return bridge.OwnGroup ? $"{counted} others in the group" : $"{counted} statistical neighbours";
    }

    private static string Prices(Bridge bridge) => bridge.Prices == "real" ? $" ({bridge.BaseYear} prices)" : "";

    private static string Change(double pounds) =>
        Pounds.IsZero(pounds) ? "no difference" : $"{Pounds.Size(pounds)} {(pounds > 0 ? "more" : "less")}";
}

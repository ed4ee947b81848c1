using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>Where a bridge begins; it always ends at the authority's own spend per child of the year asked for.</summary>
internal enum BridgeStart
{
    /// <summary>The mean of the neighbours that have a whole return.</summary>
    NeighboursMean,

    /// <summary>The neighbour whose spend per child is nearest to the median of those neighbours; of two, the closer in the list.</summary>
    MedianNeighbour,

    /// <summary>The authority itself a year before.</summary>
    YearBefore,
}

/// <summary>Why an authority's spend per child is what it is, beside where the bridge begins.</summary>
/// <param name="From">Where it begins; null when there is nothing to begin at.</param>
/// <param name="To">The authority's own; null when its return is not whole.</param>
/// <param name="Steps">Block by block, in the order of the blocks; empty when one end is missing.</param>
/// <param name="Begins">The authority where it begins; null for a mean of several.</param>
/// <param name="BeginsIn">The year where it begins.</param>
/// <param name="Used">The authorities that the beginning rests on, or among which it was found.</param>
/// <param name="LeftOut">Neighbours without a whole return.</param>
/// <param name="Releases">The releases that it rests on, each once.</param>
/// <param name="Missing">Why there is no bridge; null when there is one.</param>
/// <param name="Note">What a reader should know; empty when there is nothing.</param>
internal sealed record SpendBridge(
    SpendMakeUp? From, SpendMakeUp? To, IReadOnlyList<BridgeStep> Steps, Authority? Begins, Period BeginsIn,
    IReadOnlyList<Authority> Used, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<Release> Releases, MissingReason? Missing,
    string Note);

/// <summary>Bridges of all section 251 spend per child, in pounds: what each block adds or takes away.</summary>
internal sealed class SpendBridges(Catalogue catalogue, Rows rows)
{
    /// <summary>The bridge of one authority and year.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="year">A financial year held.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="peers">The neighbours.</param>
    /// <param name="prices">Prices of both ends.</param>
    public SpendBridge Of(Authority authority, Period year, BridgeStart start, Peers peers, Prices prices)
    {
        var beginsIn = start == BridgeStart.YearBefore ? Period.OfFinancialYear(year.Year - 1) : year;
        var own = EndOf(authority, year, prices);
        if (own.MakeUp is null)
            return Missing(own);
        if (start == BridgeStart.YearBefore)
        {
            var before = EndOf(authority, beginsIn, prices);
            return before.MakeUp is { } then ? From(then, authority, [before], []) : Missing(before);
        }

        End[] ends = [.. peers.Of(authority).Select(peer => EndOf(peer.Authority, year, prices))];
        End[] used = [.. ends.Where(end => end.MakeUp is not null)];
        LeftOut[] leftOut = [.. ends.Where(end => end.MakeUp is null).Select(end => new LeftOut(end.Authority, LeftOutReason.Of(end.Missing!.Value)))];
        // Whoever chose a group of three wants those three; a list of neighbours of whom three have figures speaks for the others.
        var enough = peers.Group is null ? Summary.Enough : 1;
        if (used.Length < enough)
            return Missing(own with { Missing = MissingReason.Incomplete, Note = $"Fewer than {enough} of those compared with have a whole return." }) with
            {
                Used = [.. used.Select(end => end.Authority)],
                LeftOut = leftOut,
            };
        if (start == BridgeStart.NeighboursMean)
            return From(SpendMakeUp.MeanOf([.. used.Select(end => end.MakeUp!)]), null, used, leftOut);
        var median = Quantile.Type7([.. used.Select(end => end.MakeUp!.Total).Order()], 0.5);
        var nearest = used.MinBy(end => Math.Abs(end.MakeUp!.Total - median))!;
        return From(nearest.MakeUp!, nearest.Authority, used, leftOut);

        SpendBridge From(SpendMakeUp from, Authority? begins, End[] rested, LeftOut[] left) => new(
            from, own.MakeUp, Bridge.Between(from, own.MakeUp), begins, beginsIn, [.. rested.Select(end => end.Authority)], left,
            [.. rested.Prepend(own).SelectMany(end => end.Releases).Distinct()], null,
            string.Join(' ', catalogue.Blocks.Select(block => NotSplit(block, [own, .. rested])).Where(note => note.Length > 0)));

        SpendBridge Missing(End end) =>
            new(null, own.MakeUp, [], null, beginsIn, [], [], [.. own.Releases], end.Missing, end.Note);
    }

    /// <summary>Why a block whose people are counted is left whole; empty when it is not.</summary>
    private static string NotSplit(SpendBlock block, IEnumerable<End> ends)
    {
        if (block.People.Length == 0)
            return "";
        string[] uncounted = [.. ends.Where(end => end.MakeUp!.UnitCost(block.Index) is null).Select(end => end.Authority.Name).Distinct()];
        return uncounted.Length == 0
            ? ""
            : $"{block.Name} is not split into people and cost: no count of its own for {string.Join(", ", uncounted)}.";
    }

    /// <summary>Spend per child by block: over the same children as every measure per child; a missing block leaves nothing whole.</summary>
    private End EndOf(Authority authority, Period year, Prices prices)
    {
        if (!authority.Existed(year.Days(ReferenceDay.EndOfMarch)))
            return None(MissingReason.NotInExistence, $"{authority.Name} did not exist in {year}.");
        if (!rows.Spend.Calendar.Has(year) || rows.Spend.Of(authority, year) is not { } row)
            return None(MissingReason.NoReturn, $"No section 251 return for {year}.");
        if (catalogue.Blocks.FirstOrDefault(block => !row[block].HasValue) is { } hole)
            return None(MissingReason.Incomplete, $"{hole.Name} (line {hole.Line}) is missing from the return of {year}.");
        var population = rows.Populations.Of(authority, year.Days(ReferenceDay.EndOfMarch).Last);
        if (population.Children is not { HasValue: true, Value: > 0 and var children })
            return None(MissingReason.NoDenominator, $"No population aged 0-17 for mid-{year.Year}.");
        var rate = 1.0;
        if (prices is { Index: { } index, BaseYear: { } baseYear })
        {
            if (index.At(year) is not { } ofYear || index.At(baseYear) is not { } ofBase)
                return None(MissingReason.Incomplete, $"The index {index.Id} has no value for {year}.");
            rate = Price.Real(1, ofYear, ofBase);
        }

        ObservedCell?[] people = [.. catalogue.Blocks.Select(block => PeopleOf(block, authority, year))];
        return new(
            authority,
            new(
                [.. catalogue.Blocks.Select(block => row[block].Value * rate / children)],
                [.. people.Select(counted => counted?.Value.ValueOrNull / children)]),
            [row.Release, population.Release!, .. people.OfType<ObservedCell>().Select(counted => counted.Release), .. prices.Index is { } used ? [used.Release] : Array.Empty<Release>()],
            null, "");

        End None(MissingReason reason, string note) => new(authority, null, [], reason, note);
    }

    /// <summary>
    /// The people that a block is spent on, counted on the day that ends the year; null where its data name no series that counts
    /// them, and where there is no count or one of several authorities together.
    /// </summary>
    private ObservedCell? PeopleOf(SpendBlock block, Authority authority, Period year)
    {
        if (block.People.Length == 0)
            return null;
        var series = catalogue.Series[block.People];
        var people = rows.Observed(series);
        var counted = Period.OfYear(year.EndYear);
        return people.Calendar.Has(counted) && people.JointOf(authority, counted) is null
            ? people.On(authority, counted.Days(series.Day).Last)
            : null;
    }

    private sealed record End(
        Authority Authority, SpendMakeUp? MakeUp, IReadOnlyList<Release> Releases, MissingReason? Missing, string Note);
}

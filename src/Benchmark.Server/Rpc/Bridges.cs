using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>Bridges of spend per child as messages.</summary>
internal static class Bridges
{
    // Shares of people are small numbers: per 10,000 children they read as the care rate does.
    private const double PerChildren = 10_000;

    /// <summary>The bridge of one authority and year.</summary>
    public static V1.Bridge Of(Snapshot snapshot, Authority authority, Period year, V1.BridgeStart start, Peers peers, Basis basis)
    {
        var fromBefore = start == V1.BridgeStart.YearBefore;
        var bridge = snapshot.Bridges.Of(authority, year, Start(start), peers, basis.Prices);
        var answer = new V1.Bridge
        {
            Authority = AuthorityWire.Name(authority),
            Period = year.Name,
            Start = start,
            StartPeriod = bridge.BeginsIn.Name,
            StartAuthority = bridge.Begins is { } begins ? AuthorityWire.Name(begins) : null,
            Note = bridge.Note,
            Edition = fromBefore ? "" : peers.EditionName(authority),
            OwnGroup = !fromBefore && peers.Group is not null,
            Snapshot = snapshot.Hash,
        };
        (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(basis.Definition, basis.Prices);
        if (bridge.Missing is { } missing)
            answer.Missing = FigureWire.Of(missing);
        if (bridge.From is { } from)
            answer.From = from.Total;
        if (bridge.To is { } to)
            answer.To = to.Total;
        if (!fromBefore)
            answer.Used = bridge.Used.Count;
        answer.LeftOut.Add(bridge.LeftOut.Select(FigureWire.Of));
        if (bridge is { From: { } begin, To: { } end })
            answer.Steps.Add(bridge.Steps
                .Select((step, block) => Step(snapshot.Catalogue, snapshot.Catalogue.Blocks[block], step, begin, end, basis.Definition))
                .OrderByDescending(step => Math.Abs(step.Change)).ThenBy(step => step.Block, StringComparer.Ordinal));
        answer.Mark = Mark(snapshot, authority, fromBefore ? [year, bridge.BeginsIn] : [year], peers, basis);
        answer.Words = BridgeText.Whole(answer);
        answer.Releases.Add(bridge.Releases.Select(release => release.Id));
        return answer;
    }

    // A mark on the total is a mark on what it is taken apart into.
    private static V1.QuoteMark Mark(Snapshot snapshot, Authority authority, Period[] years, Peers peers, Basis basis)
    {
        if (snapshot.Catalogue.OfSpend(SpendBlock.Total, formula => formula.IsPerChild) is not { } total)
            return V1.QuoteMark.Unspecified;
        var table = snapshot.Tables.Of(total, basis.Definition);
        return years.Where(table.Calendar.Has)
            .Select(year => snapshot.Comparer.Compare(new(authority, table, year, peers, basis.Prices)).Findings)
            .Max(findings => findings is null ? V1.QuoteMark.Unspecified : QuoteWire.Of(Marks.Of(findings)));
    }

    private static V1.BridgeStep Step(
        Catalogue catalogue, SpendBlock block, BridgeStep step, SpendMakeUp from, SpendMakeUp to, Definition definition)
    {
        var answer = new V1.BridgeStep
        {
            Block = block.Id,
            Name = block.Name,
            Side = definition.Preventative.Contains(block) ? V1.SpendSide.Preventative
                : definition.Statutory.Contains(block) ? V1.SpendSide.Statutory : V1.SpendSide.Neither,
            From = step.From,
            To = step.To,
            Change = step.Change,
        };
        var people = block.People.Length > 0 ? catalogue.Series[block.People] : null;
        if (step is { Volume: { } volume, Cost: { } cost })
            answer.Split = new()
            {
                People = people!.Unit,
                Volume = volume,
                Cost = cost,
                FromPeople = from.Volumes[block.Index]!.Value * PerChildren,
                ToPeople = to.Volumes[block.Index]!.Value * PerChildren,
                FromUnitCost = from.UnitCost(block.Index)!.Value,
                ToUnitCost = to.UnitCost(block.Index)!.Value,
            };
        answer.Words = BridgeText.Step(answer, people?.Name ?? "");
        return answer;
    }

    private static BridgeStart Start(V1.BridgeStart start) => start switch
    {
        V1.BridgeStart.NeighboursMean => BridgeStart.NeighboursMean,
        V1.BridgeStart.MedianNeighbour => BridgeStart.MedianNeighbour,
        V1.BridgeStart.YearBefore => BridgeStart.YearBefore,
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "Not a start of a bridge."),
    };
}

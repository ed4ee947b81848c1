using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Every headline measure of one authority, a row each.</summary>
internal sealed class SpineVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public SpineVerb(ServerArguments server, Output output) : base(
        "spine", "Every headline measure of one authority in its newest period, a row each: among its neighbours and in England.",
        "benchmark spine --authority 805", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code, or name.", "C");
        _neighbours = new(this, server);
        _spend = new(this);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.SpineAsync(
            new() { Authority = parse.GetRequiredValue(_authority), Basis = _spend.Of(parse), Peers = _neighbours.Of(parse) },
            cancel).ConfigureAwait(false);
        return (answer, async () =>
        {
            var measures = (await connection.ListMeasuresAsync(cancel).ConfigureAwait(false)).Measures.ToDictionary(measure => measure.Id);
            return Rows(answer, [.. answer.Rows.Select(row => Row(row, measures[row.Comparison.Measure]))]);
        }
        );
    }

    private static Sheet Rows(Spine answer, IReadOnlyList<IReadOnlyList<SheetCell>> rows) => new(
        [$"{answer.Authority.Name} ({answer.Authority.Code}): the headline measures"],
        [
            new("measure", ""), new("measure_name", "Measure"), new("unit", ""), new("decimals", ""), new("period", "Period"), new("value", ">Figure"), new("missing", ""),
            new("minimum", ""), new("lower_quartile", ""), new("median", ">Neighbours' median"),
            new("upper_quartile", ""), new("maximum", ""), new("used", ">Used"),
            new("england", ">England"), new("nation_minimum", ">Lowest"), new("nation_lower_quartile", ">Lower quarter"),
            new("nation_median", ">Middle"), new("nation_upper_quartile", ">Upper quarter"), new("nation_maximum", ">Highest"),
            new("nation_used", ">Of"), new("rank_nationally", ">Place"), new("verdict", "Against neighbours"), new("quote", "Quote"),
            new("local", ""),
        ],
        rows,
        [("Snapshot", answer.Snapshot)])
    {
        About = [("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("snapshot", answer.Snapshot)],
    };

    private static IReadOnlyList<SheetCell> Row(SpineRow row, Measure measure)
    {
        var (text, comparison, summary, nation) = (new FigureText(measure), row.Comparison, row.Comparison.Summary, row.Nation);
        SheetCell Number(bool there, double value) => SheetCell.Of(there, value, text.Short);
        var figure = comparison.Figure;
        var place = comparison.Position?.Nationally;
        return
        [
            SheetCell.Of(measure.Id), SheetCell.Of(measure.Label), SheetCell.Of(measure.Unit), SheetCell.Of(true, measure.Decimals), SheetCell.Of(comparison.Period),
            figure.HasValue ? SheetCell.Of(true, figure.Value, _ => text.Short(figure)) : new(PlainWords.Short(figure.Missing), ""),
            SheetCell.Of(figure.HasMissing ? PlainWords.Code(figure.Missing) : ""),
            Number(summary.HasMinimum, summary.Minimum), Number(summary.HasLowerQuartile, summary.LowerQuartile),
            Number(summary.HasMedian, summary.Median), Number(summary.HasUpperQuartile, summary.UpperQuartile),
            Number(summary.HasMaximum, summary.Maximum), SheetCell.Of(summary.HasUsed, summary.Used),
            Number(comparison.England.Figure.HasValue, comparison.England.Figure.Value),
            Number(nation.HasMinimum, nation.Minimum), Number(nation.HasLowerQuartile, nation.LowerQuartile),
            Number(nation.HasMedian, nation.Median), Number(nation.HasUpperQuartile, nation.UpperQuartile),
            Number(nation.HasMaximum, nation.Maximum), SheetCell.Of(nation.HasUsed, nation.Used),
            SheetCell.Of(place is not null, place?.Rank ?? 0),
            new(PlainWords.Of(comparison.Verdict), comparison.Verdict is { } verdict ? PlainWords.Code(verdict.Level) : ""),
            SheetCell.Of(CheckText.Of(comparison.Quote)), SheetCell.Of(figure.Local ? "true" : "false"),
        ];
    }
}

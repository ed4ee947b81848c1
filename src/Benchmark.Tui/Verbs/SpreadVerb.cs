using System.CommandLine;
using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>How far apart the statistical neighbours of each authority are.</summary>
internal sealed class SpreadVerb : SheetVerb
{
    private readonly Option<string> _measure;
    private readonly Option<string?> _period;
    private readonly Option<string?> _edition;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public SpreadVerb(ServerArguments server, Output output) : base(
        "spread", "How far apart the statistical neighbours of each authority are; the group that differs most first.",
        Examples.Of("spread"), server, output)
    {
        _measure = Needed("--measure", "Measure id (see measures).", "M");
        _period = Optional("--period", "Period; without it, the newest.", "P");
        _edition = Optional("--edition", "Edition of the statistical neighbours; without it, the newest.", "E");
        _spend = new(this);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var request = new GetSpreadRequest
        {
            Measure = parse.GetRequiredValue(_measure), Period = parse.GetValue(_period) ?? "", Edition = parse.GetValue(_edition) ?? "",
            Basis = _spend.Of(parse),
        };
        var spread = await connection.SpreadAsync(request, cancel).ConfigureAwait(false);
        return (spread, async () => Rows(spread, await connection.GetMeasureAsync(spread.Measure, cancel).ConfigureAwait(false)));
    }

    private static Sheet Rows(Spread spread, Measure measure)
    {
        var text = new FigureText(measure);
        return new(
            [$"{measure.Name}, {measure.Unit}", $"{spread.Period}; neighbours of edition {spread.Edition}, the authority itself not among them"],
            [
                new("authority_code", "Code"), new("authority_name", "Neighbours of"), new("used", ">Used"), new("minimum", ">Minimum"),
                new("maximum", ">Maximum"), new("range", ">Range"), new("standard_deviation", ""),
                new("coefficient_of_variation", ">Variation %"), new("left_out", ""),
            ],
            [
                .. spread.Groups.Select(group => (IReadOnlyList<SheetCell>)
                [
                    SheetCell.Of(group.Authority.Code), SheetCell.Of(group.Authority.Name), SheetCell.Of(true, group.Used),
                    SheetCell.Of(group.HasMinimum, group.Minimum, text.Short), SheetCell.Of(group.HasMaximum, group.Maximum, text.Short),
                    SheetCell.Of(group.HasRange, group.Range, text.Short),
                    SheetCell.Of(group.HasStandardDeviation, group.StandardDeviation, 2),
                    SheetCell.Of(group.HasCoefficientOfVariation, group.CoefficientOfVariation, 1), new("", string.Join(';', group.LeftOut.Select(PlainWords.Code))),
                ]),
            ],
            [
                ("Median variation", spread.HasMedianCoefficientOfVariation
                    ? NumberStyle.Plain(spread.MedianCoefficientOfVariation, 1) + "% (100 x standard deviation / mean)" : ""),
                ("Median ratio", spread.HasMedianRatio
                    ? NumberStyle.Plain(spread.MedianRatio, 2) + " (largest / smallest within a group)" : ""),
                ("Definition", spread.Definition), ("Snapshot", spread.Snapshot),
            ])
        {
            About =
            [
                ("measure", spread.Measure), ("period", spread.Period), ("edition", spread.Edition), ("definition", spread.Definition),
                ("snapshot", spread.Snapshot),
            ],
        };
    }
}

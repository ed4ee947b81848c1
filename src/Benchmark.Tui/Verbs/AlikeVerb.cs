using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Who is like an authority, and who started alike.</summary>
internal sealed class AlikeVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string?> _measure;
    private readonly Option<string?> _from;
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public AlikeVerb(ServerArguments server, Output output) : base(
        "alike", "Who is like an authority: each neighbour beside it on deprivation, children, region and judgement; and who started where it did, with where they are now.",
        "benchmark alike --authority 805", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code.", "C");
        _measure = Optional("--measure", "Measure by which it is asked who started alike (see measures); without it, the first headline that counts people.", "M");
        _from = Optional("--from", "Earlier period; without it, five years before the newest.", "P");
        _neighbours = new(this, server);
        _spend = new(this, isReal: true, population: SpendArguments.OneSeries);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.AlikeAsync(
            new()
            {
                Authority = parse.GetRequiredValue(_authority), Measure = parse.GetValue(_measure) ?? "", From = parse.GetValue(_from) ?? "",
                Basis = _spend.Of(parse), Peers = _neighbours.Of(parse),
            },
            cancel).ConfigureAwait(false);
        return (answer, async () =>
        {
            var measures = (await connection.ListMeasuresAsync(cancel).ConfigureAwait(false)).Measures.ToDictionary(measure => measure.Id);
            return Rows(answer, measures);
        }
        );
    }

    private static Sheet Rows(Alike answer, Dictionary<string, Measure> measures)
    {
        var started = new FigureText(measures[answer.Started[0].Measure]);
        return new(
            [
                $"Who is like {answer.Authority.Name} ({answer.Authority.Code})",
                answer.OwnGroup ? "A group of your own" : $"Statistical neighbours, edition {answer.Edition}. {answer.ClosenessNote}",
            ],
            [
                new("order", ">#"), new("neighbour_code", ""), new("neighbour_name", "Authority"), new("closeness", "Closeness"), new("mutual", "Mutual"), new("region", "Region"),
                new("children", $">Children, {answer.ChildrenYear}"),
                .. answer.Columns.Select(column => new SheetColumn(column.Measure.Replace('-', '_'), $"{(measures[column.Measure].IsText ? "" : ">")}{measures[column.Measure].ShortLabel}, {column.Period}")),
            ],
            [
                Row(answer, answer.Own, measures), .. answer.Others.Select(row => Row(answer, row, measures)),
            ],
            [
                .. answer.Started.SelectMany(one => new[]
                {
                    (AlikeWords.Heading(one, answer.Authority.Name), one.Words),
                    ("Named", string.Join("; ", one.Rows.Select(row => AlikeWords.Of(row, started)))),
                }),
                ("Measure", $"{measures[answer.Started[0].Measure].Name}{(answer.Index.Length > 0 ? $", {answer.BaseYear} prices by the {answer.Index}" : "")}"),
                ("Snapshot", answer.Snapshot),
            ])
        {
            ForPrograms = Long(answer),
        };
    }

    // A row a place and measure: a figure or the reason why there is none, each in its column.
    private static Sheet Long(Alike answer) => new(
        [],
        [
            new("order", ""), new("neighbour_code", ""), new("neighbour_name", ""), new("closeness", ""), new("mutual", ""), new("region_name", ""),
            new("sub_region_name", ""), new("measure", ""), new("period", ""), new("value", ""), new("missing", ""), new("text", ""),
        ],
        [
            .. answer.Others.Prepend(answer.Own).SelectMany(row => row.Context.Zip(answer.Columns, (figure, column) => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(row.Order != 0, row.Order), SheetCell.Of(row.Authority.Code), SheetCell.Of(row.Authority.Name),
                SheetCell.Of(row.Order == 0 || answer.OwnGroup ? "" : PlainWords.Code(row.Closeness)),
                SheetCell.Of(row.Order == 0 || answer.OwnGroup ? "" : row.Mutual ? "true" : "false"), SheetCell.Of(row.Region), SheetCell.Of(row.SubRegion),
                SheetCell.Of(column.Measure), SheetCell.Of(column.Period), SheetCell.Of(figure.HasValue, figure.Value, value => $"{value}"),
                SheetCell.Of(figure.HasMissing ? PlainWords.Code(figure.Missing) : ""), SheetCell.Of(figure.Text),
            ])),
        ],
        [])
    {
        About = [("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("edition", answer.Edition), ("snapshot", answer.Snapshot)],
    };

    private static IReadOnlyList<SheetCell> Row(Alike answer, AlikeRow row, Dictionary<string, Measure> measures)
    {
        var isOwn = row.Order == 0;
        return
        [
            SheetCell.Of(!isOwn, row.Order), SheetCell.Of(row.Authority.Code), SheetCell.Of(row.Authority.Name),
            SheetCell.Of(isOwn ? "itself" : answer.OwnGroup ? "" : PlainWords.Of(row.Closeness)), SheetCell.Of(isOwn || answer.OwnGroup ? "" : row.Mutual ? "mutual" : "one way"),
            SheetCell.Of(row.SubRegion.Length > 0 ? row.SubRegion : row.Region), Cell(row.Children, NumberStyle.Count.Text),
            .. row.Context.Zip(answer.Columns, (figure, column) => Cell(figure, new FigureText(measures[column.Measure]).Short)),
        ];
    }

    private static SheetCell Cell(Figure figure, Func<double, string> shown) =>
        figure.HasValue ? SheetCell.Of(true, figure.Value, shown) : figure.HasText ? SheetCell.Of(figure.Text) : new(PlainWords.Short(figure.Missing), PlainWords.Code(figure.Missing));
}

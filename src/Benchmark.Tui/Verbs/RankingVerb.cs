using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Every authority in order of one measure.</summary>
internal sealed class RankingVerb : SheetVerb
{
    private readonly Option<string> _measure;
    private readonly Option<string?> _period;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public RankingVerb(ServerArguments server, Output output) : base(
        "ranking", "Every authority in order of one measure; those without a figure at the end, with the reason.",
        Examples.Of("ranking"), server, output)
    {
        _measure = Needed("--measure", "Measure id (see measures).", "M");
        _period = Optional("--period", "Period; without it, the newest.", "P");
        _spend = new(this, population: SpendArguments.AsPrinted);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var request = new GetRankingRequest { Measure = parse.GetRequiredValue(_measure), Period = parse.GetValue(_period) ?? "", Basis = _spend.Of(parse) };
        var ranking = await connection.RankAsync(request, cancel).ConfigureAwait(false);
        return (ranking, async () => Rows(ranking, await connection.GetMeasureAsync(ranking.Measure, cancel).ConfigureAwait(false)));
    }

    private static Sheet Rows(Ranking ranking, Measure measure)
    {
        var text = new FigureText(measure);
        return new(
            [$"{measure.Name}, {measure.Unit}", $"{ranking.Period}, {PlainWords.Day(ranking.AsOfDate)}", $"{ranking.Of} ranked. {ranking.Note}"],
            [
                new("rank_nationally", ">Rank"), new("rank_nationally_low", ">From"), new("rank_nationally_high", ">To"), new("band", "Band"), new("authority_code", "Code"),
                new("authority_name", "Name"), new("value", ">Figure"), new("missing", ""), new("interval95_low", ">95% from"), new("interval95_high", ">to"),
                new("note", "Note"), new("joint", "Joint"), new("quote", "Quote"), new("quote_checks", ""),
            ],
            [
                .. ranking.Authorities.Select(row => (IReadOnlyList<SheetCell>)
                [
                    SheetCell.Of(row.Place is not null, row.Place?.Rank ?? 0),
                    SheetCell.Of(row.Place?.HasLow ?? false, row.Place?.Low ?? 0),
                    SheetCell.Of(row.Place?.HasHigh ?? false, row.Place?.High ?? 0), SheetCell.Of(row.Place is { } place ? PlainWords.Of(place.Band) : ""),
                    SheetCell.Of(row.Code), SheetCell.Of(row.Name),
                    row.Figure.HasValue ? SheetCell.Of(true, row.Figure.Value, _ => text.Short(row.Figure)) : new("none", ""),
                    SheetCell.Of(row.Figure.HasMissing ? PlainWords.Code(row.Figure.Missing) : ""),
                    SheetCell.Of(row.Interval95 is not null, row.Interval95?.Low ?? 0, text.Short),
                    SheetCell.Of(row.Interval95 is not null, row.Interval95?.High ?? 0, text.Short),
                    new(row.Figure.HasMissing ? $"{PlainWords.Of(row.Figure.Missing)}. {row.Figure.Note}".Trim() : row.Figure.Note, row.Figure.Note),
                    new(string.Join(" and ", row.Joint), string.Join(';', row.Joint)),
                    new(row.Quote is { Mark: QuoteMark.Check or QuoteMark.Care } ? CheckText.Of(row.Quote) : "", CheckText.Of(row.Quote)),
                    SheetCell.Of(string.Join(';', row.Quote?.Reasons.Select(reason => reason.Check) ?? [])),
                ]),
            ],
            [
                ("England", text.WithUnit(ranking.England.Figure)), ("Definition", ranking.Definition),
                ("Prices", ranking.Prices == "real" ? $"real, of {ranking.BaseYear}, by the {ranking.Index}" : ranking.Prices),
                ("Snapshot", ranking.Snapshot),
            ])
        {
            About =
            [
                ("measure", ranking.Measure), ("period", ranking.Period), ("as_of_date", ranking.AsOfDate), ("of_nationally", $"{ranking.Of}"),
                ("definition", ranking.Definition), ("prices", ranking.Prices), ("index", ranking.Index), ("base_year", ranking.BaseYear),
                ("snapshot", ranking.Snapshot),
            ],
        };
    }
}

using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;
using Release = Benchmark.Figures.Facts.Release;

namespace Benchmark.Tui.Verbs;

/// <summary>One authority's spend under every definition.</summary>
internal sealed class DefinitionsVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string?> _period;
    private readonly NeighbourArguments _neighbours;
    private readonly Option<string?> _prices;
    private readonly Option<string?> _baseYear;
    private readonly Option<string?> _index;

    /// <summary>The verb.</summary>
    public DefinitionsVerb(ServerArguments server, Output output) : base(
        "definitions", "All definitions of preventative and statutory spend side by side, for one authority and year.",
        "benchmark definitions --authority 805", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code, or name.", "C");
        _period = Optional("--period", "Financial year; without it, the newest.", "P");
        _neighbours = new(this, server);
        _prices = Optional("--prices", "Cash, or real terms; without it, cash.", "cash|real");
        _baseYear = Optional("--base-year", "Financial year whose prices real terms are in; without it, the newest of the index.", "Y");
        _index = Optional("--index", "Price index; without it, gdp-deflator.", "I");
        FormatOption.OneOf(_prices, "cash", "real");
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var authority = parse.GetRequiredValue(_authority);
        var answer = await connection.CompareDefinitionsAsync(
            new()
            {
                Authority = authority, Period = parse.GetValue(_period) ?? "",
                Basis = new()
                {
                    Prices = SpendArguments.PricesOf(parse.GetValue(_prices)), BaseYear = parse.GetValue(_baseYear) ?? "",
                    Index = parse.GetValue(_index) ?? "",
                },
                Peers = _neighbours.Of(parse),
            },
            cancel).ConfigureAwait(false);
        return (answer, async () => Rows(
            answer, new(await connection.GetMeasureAsync(answer.Measures.Preventative, cancel).ConfigureAwait(false)),
            new(await connection.GetMeasureAsync(answer.Measures.PreventativePerChild, cancel).ConfigureAwait(false)),
            new(await connection.GetMeasureAsync(answer.Measures.Share, cancel).ConfigureAwait(false))));
    }

    private static Sheet Rows(DefinitionComparison answer, FigureText pounds, FigureText perChild, FigureText share) => new(
        [
            $"{answer.Authority.Name} ({answer.Authority.Code})",
            $"{answer.Period}, {(answer.Prices == "real" ? $"{answer.BaseYear} prices by the {answer.Index}" : "cash")}, {(answer.OwnGroup ? "own group" : $"neighbours of edition {answer.Edition}")}",
        ],
        [
            new("definition", "Definition"), new("preventative", ">Preventative"), new("statutory", ">Statutory"),
            new("preventative_per_child", ">per child"), new("statutory_per_child", ">per child"), new("share", ">Share"),
            new("missing", "Missing"), new("neighbours_median_share", answer.OwnGroup ? ">Group's median" : ">Neighbours' median"), new("neighbours_used_share", ">Used"),
            new("england_share", ">England"), new("local", ""),
        ],
        [
            .. answer.Rows.Select(row => (IReadOnlyList<SheetCell>)
            [
                new(Local(row) ? row.Definition + Release.LocalMark : row.Definition, row.Definition), Figure(row.Preventative, pounds), Figure(row.Statutory, pounds),
                Figure(row.PreventativePerChild, perChild), Figure(row.StatutoryPerChild, perChild), Figure(row.Share, share),
                row.Share.HasMissing ? new($"{PlainWords.Of(row.Share.Missing)}. {row.Share.Note}", PlainWords.Code(row.Share.Missing)) : SheetCell.Of(""),
                SheetCell.Of(row.NeighboursShare.HasMedian, row.NeighboursShare.Median, share.Short),
                SheetCell.Of(true, row.NeighboursShare.Used),
                SheetCell.Of(row.EnglandShare.Figure.HasValue, row.EnglandShare.Figure.Value, share.Short), SheetCell.Of(Local(row) ? "true" : "false"),
            ]),
        ],
        [("Snapshot", answer.Snapshot)])
    {
        About =
        [
            ("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("period", answer.Period),
            ("edition", answer.Edition), ("prices", answer.Prices), ("index", answer.Index), ("base_year", answer.BaseYear), ("snapshot", answer.Snapshot),
        ],
    };

    private static bool Local(DefinitionRow row) => row.Definition.StartsWith(Release.LocalPrefix, StringComparison.Ordinal);

    private static SheetCell Figure(Figure figure, FigureText text) =>
        figure.HasValue ? SheetCell.Of(true, figure.Value, text.Short) : new("none", "");
}

using System.CommandLine;
using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Server;
using Benchmark.Tui.Client;
using Benchmark.Tui.Screens.Choose;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists measures, or the definitions of preventative and statutory spend.</summary>
internal sealed class MeasuresVerb : Verb
{
    private readonly Option<bool> _definitions = new("--definitions")
    {
        Description = "Lists the definitions of preventative and statutory spend instead.",
    };

    private readonly Option<string> _group = new("--group")
    {
        Description = "Only the measures of one part of the picture, by its name or a part of it, or those that people call so: \"Protection\", \"NEET\".", HelpName = "G",
    };

    private readonly Option<string> _format;

    /// <summary>The verb.</summary>
    public MeasuresVerb(ServerArguments server, Output output) : base(
        "measures", "Lists measures. JSON is one object, with the field measures (or definitions).",
        "benchmark measures --definitions", server, output)
    {
        Options.Add(_definitions);
        Options.Add(_group);
        _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var format = parse.GetRequiredValue(_format);
        await (parse.GetValue(_definitions) ? Definitions(connection, parse, format, cancel) : Measures(connection, parse, format, cancel))
            .ConfigureAwait(false);
    }

    private async Task Measures(Connection connection, ParseResult parse, string format, CancellationToken cancel)
    {
        var answer = await connection.ListMeasuresAsync(cancel).ConfigureAwait(false);
        Choose(answer, parse.GetValue(_group));
        switch (format)
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(answer));
                break;
            case FormatOption.Csv:
                using (var lines = Csv(
                    parse, "measure", "measure_name", "unit", "decimals", "polarity", "formula", "numerator_name", "denominator_name", "dataset", "source",
                    "spend", "periods", "label", "short_label", "place", "group", "headline", "sums", "has_intervals", "is_text", "question_number",
                    "also_called"))
                    foreach (var m in answer.Measures)
                        lines.Add(m.Id).Add(m.Name).Add(m.Unit).Add(true, m.Decimals).Add(PlainWords.Code(m.Polarity)).Add(m.Formula)
                            .Add(m.Numerator).Add(m.Denominator).Add(m.Dataset).Add(m.Source).Add(m.Spend ? "true" : "false")
                            .Add(m.Periods).Add(m.Label).Add(m.ShortLabel).Add(true, m.Place).Add(m.Group).Add(m.Headline > 0, m.Headline)
                            .Add(m.Sums).Add(m.HasIntervals ? "true" : "false").Add(m.IsText ? "true" : "false")
                            .Add(m.Question > 0, m.Question).Add(m.Words).End();
                break;
            default:
                // In the order in which readers ask for them; the list itself is in order of id.
                Write(parse, [.. answer.Measures.OrderBy(m => m.Place).GroupBy(m => m.Group).SelectMany(group => (Spectre.Console.Rendering.IRenderable[])
                [
                    Layout.Heading(group.Key),
                    Layout.Table(
                        ["Measure", "Name", "Unit", "Polarity", "Headline", "Periods"],
                        group.Select(m => (IReadOnlyList<string>)
                        [
                            m.Id, m.Name, m.Unit, PlainWords.Of(m.Polarity), m.Headline == 0 ? "" : $"{m.Headline}",
                            m.Periods.Count == 0 ? "" : $"{m.Periods[0]} to {m.Periods[^1]}",
                        ])),
                    Layout.Line(),
                ])]);
                break;
        }
    }

    private static void Choose(ListMeasuresResponse answer, string? group)
    {
        if (group is null)
            return;
        var chosen = answer.Measures.Where(m => m.Group.Contains(group.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (chosen.Count == 0)
            chosen = [.. answer.Measures.Where(m => MeasureFilter.Fits(group, [m.Name, m.Label, .. m.Words]))];
        if (chosen.Count == 0)
            throw new ClientFault(ExitCode.NoSuchThing, $"--group: no part of the picture and no measure is called \"{group}\"; there are {PlainWords.And([.. answer.Measures.Select(m => m.Group).Distinct()])}.");
        answer.Measures.Clear();
        answer.Measures.Add(chosen);
        answer.TotalSize = chosen.Count;
    }

    private async Task Definitions(Connection connection, ParseResult parse, string format, CancellationToken cancel)
    {
        var answer = await connection.ListDefinitionsAsync(cancel).ConfigureAwait(false);
        switch (format)
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(answer));
                break;
            case FormatOption.Csv:
                using (var lines = Csv(
                    parse, "definition", "version", "definition_name", "source", "preventative_blocks", "statutory_blocks", "neither_blocks", "default"))
                    foreach (var d in answer.Definitions)
                        lines.Add(d.Id).Add(true, d.Version).Add(d.Name).Add(d.Source).Add(Ids(d.Preventative)).Add(Ids(d.Statutory))
                            .Add(Ids(d.Neither)).Add(d.Default ? "true" : "false").End();
                break;
            default:
                Out.Write(answer.Definitions.SelectMany(d => (Spectre.Console.Rendering.IRenderable[])
                [
                    Layout.Heading(string.Create(CultureInfo.InvariantCulture, $"{d.Id} (version {d.Version}{(d.Default ? ", default" : "")})")),
                    Layout.Facts(
                        ("Name", d.Name), ("Source", d.Source), ("Preventative", Names(d.Preventative)), ("Statutory", Names(d.Statutory)),
                        ("Neither", Names(d.Neither))),
                    Layout.Line(),
                ]));
                break;
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<SpendBlock> blocks) => blocks.Select(block => block.Id);

    private static string Names(IEnumerable<SpendBlock> blocks) => string.Join(", ", blocks.Select(block => $"{block.Name} ({block.Line})"));
}

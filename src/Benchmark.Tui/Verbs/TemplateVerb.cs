using System.CommandLine;
using Benchmark.Server.Import;
using Benchmark.Server.Tabular;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes a file of one's own to fill in, which imports as it stands.</summary>
internal sealed class TemplateVerb : Verb
{
    private const string Figures = "figures";
    private const string Measures = "measures";
    private const string Definitions = "definitions";
    private const string Indices = "indices";
    private const string Groups = "groups";
    private const string Series = "series";

    private readonly Argument<string> _what = new("WHAT")
    {
        Description = $"{Figures} (also when left out), {Measures}, {Definitions} of spend, price {Indices} or {Groups}: a file to fill in and import ({Groups}: by benchmark groups import). {Series}: which series there are.",
        DefaultValueFactory = _ => Figures,
    };

    /// <summary>The verb.</summary>
    public TemplateVerb(ServerArguments server, Output output) : base(
        "template", "Writes a file for figures, measures, definitions, price indices or groups of one's own, with an example that imports as it stands (docs/local-figures.md).",
        "benchmark template figures > own.csv", server, output, isDated: false)
    {
        Arguments.Add(_what.AcceptOnlyFromAmong(Figures, Measures, Definitions, Indices, Groups, Series));
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        switch (parse.GetRequiredValue(_what))
        {
            case Series:
                using (var lines = new CsvLines(Out.Data, forExcel: false, "series", "series_name", "unit", "day", "dataset"))
                    foreach (var row in ImportRules.Read(Server.SeedPath(parse)).Names.Series.Where(row => !row.IsText))
                        lines.Add(row.Id).Add(row.Name).Add(row.Unit).Add($"{row.Day}").Add(row.Dataset).End();
                break;
            case var what:
                Out.Data.Write(LocalLayouts.Template(what));
                break;
        }

        return Task.CompletedTask;
    }
}

using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>A verb whose answer is one message, which is also a sheet of rows: all verbs of analysis.</summary>
internal abstract class SheetVerb : Verb
{
    private readonly Option<string> _format;

    /// <summary>A verb; its options are added by whoever derives from it.</summary>
    protected SheetVerb(string name, string description, string example, ServerArguments server, Output output, bool isDated = true)
        : base(name, description, example, server, output, isDated) => _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);

    /// <summary>Asks; gives the message, and how to make the sheet of it.</summary>
    protected abstract Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var (message, sheet) = await AskAsync(connection, parse, cancel).ConfigureAwait(false);
        switch (parse.GetRequiredValue(_format))
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(message));
                break;
            case FormatOption.Csv:
                var shown = await sheet().ConfigureAwait(false);
                var rows = shown.ForPrograms ?? shown;
                using (var lines = Csv(parse, rows.CsvColumns))
                    rows.WriteTo(lines, await connection.LabelsAsync(cancel).ConfigureAwait(false));
                break;
            default:
                Write(parse, (await sheet().ConfigureAwait(false)).Parts());
                break;
        }
    }

    /// <summary>An option that may be left out.</summary>
    protected Option<string?> Optional(string name, string description, string value)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = value };
        Options.Add(option);
        return option;
    }

    /// <summary>An option that must be there.</summary>
    protected Option<string> Needed(string name, string description, string value)
    {
        var option = new Option<string>(name) { Description = description, HelpName = value, Required = true };
        Options.Add(option);
        return option;
    }

    /// <summary>Who was left out and why, in words.</summary>
    protected static string LeftOut(IEnumerable<V1.LeftOut> leftOut) =>
        string.Join("; ", leftOut.Select(one => $"{one.Code}: {PlainWords.Of(one)}" + (one.Note.Length > 0 ? $" ({one.Note.TrimEnd('.')})" : "")));
}

using System.CommandLine;
using Benchmark.Server;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes the manual page, which is made of the verbs: <c>man -l</c> shows it, and packages ship it.</summary>
internal sealed class ManVerb : Verb
{
    /// <summary>The verb.</summary>
    public ManVerb(ServerArguments server, Output output) : base(
        "man", "Writes the manual page, for man -l or a folder of them.", "benchmark man", server, output, isDated: false) =>
        server.RefuseServer(this);

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        foreach (var line in Lines(parse.RootCommandResult.Command))
            Out.Data.WriteLine(line);
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Lines(Command root)
    {
        yield return $".TH BENCHMARK 1 \"\" \"Benchmark {Escape(DoctorVerb.Version.Split('+')[0])}\" \"User commands\"";
        yield return ".SH NAME";
        yield return "benchmark \\- English local authorities beside their statistical neighbours";
        yield return ".SH SYNOPSIS";
        yield return ".B benchmark";
        yield return "[\\fIVERB\\fR] [\\fIOPTIONS\\fR]";
        yield return ".SH DESCRIPTION";
        yield return Text(root.Description);
        yield return ".SH OPTIONS OF EVERY VERB";
        foreach (var line in OptionLines(root))
            yield return line;
        yield return ".SH VERBS";
        foreach (var line in root.Subcommands.SelectMany(verb => Lines(verb, "")))
            yield return line;
        yield return ".SH OUTPUT AND EXIT STATUS";
        foreach (var line in HelpWithExample.ExitCodes.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (char.IsAsciiDigit(line[0]))
            {
                yield return ".TP 6";
                yield return $".B {line[..line.IndexOf(' ', StringComparison.Ordinal)]}";
                yield return Text(line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim());
            }
            else
            {
                yield return ".P";
                yield return Text(line);
            }
        }

        yield return ".SH ENVIRONMENT";
        foreach (var (name, meaning) in Variables)
        {
            yield return ".TP";
            yield return $".B {name}";
            yield return Text(meaning);
        }
    }

    private static readonly (string Name, string Meaning)[] Variables =
    [
        ("BENCHMARK_DATABASE", "Database of the server in this process, where --database names none."),
        (Configuration.ConfigFile.Variable, "Settings file, where --config names none."),
        (Client.Connection.TokenVariable, "Access token for the server that --server names."),
        ("NO_COLOR", "Set to anything: no bold type and no colour."),
    ];

    private static IEnumerable<string> Lines(Command verb, string above)
    {
        if (verb.Hidden)
            yield break;
        var name = $"{above}{verb.Name}";
        yield return $".SS \"{Escape(name)}{string.Concat(verb.Arguments.Select(argument => $" {Escape((argument.HelpName ?? argument.Name).ToUpperInvariant())}"))}\"";
        yield return Text(verb.Description);
        foreach (var argument in verb.Arguments)
        {
            yield return ".TP";
            yield return $".I {Escape((argument.HelpName ?? argument.Name).ToUpperInvariant())}";
            yield return Text(argument.Description);
        }

        foreach (var line in OptionLines(verb))
            yield return line;
        if (verb is Verb { Example: { } example })
        {
            yield return ".P";
            yield return "Example:";
            yield return $".B {Escape(example)}";
        }

        foreach (var line in verb.Subcommands.SelectMany(inner => Lines(inner, $"{name} ")))
            yield return line;
    }

    private static IEnumerable<string> OptionLines(Command command)
    {
        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            yield return ".TP";
            var value = option.ValueType == typeof(bool) || option.ValueType == typeof(void) ? "" : $" \\fI{Escape(option.HelpName ?? "VALUE")}\\fR";
            yield return $"\\fB{string.Join("\\fR, \\fB", option.Aliases.Where(alias => alias[0] == '-').Prepend(option.Name).Select(Escape))}\\fR{value}";
            yield return Text(option.Description);
        }
    }

    // A line that begins with a dot or an apostrophe would be a request.
    private static string Text(string? words) => Escape(words ?? "") is ['.' or '\'', ..] line ? $"\\&{line}" : Escape(words ?? "");

    private static string Escape(string words) => words
        .Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("\"", "\\(dq", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}

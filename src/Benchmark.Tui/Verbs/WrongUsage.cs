using System.CommandLine;
using Benchmark.Server.Rpc;

namespace Benchmark.Tui.Verbs;

/// <summary>Says on standard error what is wrong with a command line, and what a right one looks like.</summary>
internal static class WrongUsage
{
    /// <summary>Writes a sentence for each mistake, then the verb's usage.</summary>
    public static void Explain(ParseResult parse, Output output)
    {
        var command = parse.CommandResult.Command;
        var unknown = Unknown(parse);
        foreach (var word in unknown)
            output.Note($"{word}: not known to {Path(command)}{Suggestion(word, command)}");
        // The parser reports each unknown word once more, and the values that follow an unknown option.
        foreach (var error in parse.Errors.Select(error => error.Message).Distinct())
            if (!parse.UnmatchedTokens.Any(token => error.Contains($"'{token}'", StringComparison.Ordinal)))
                output.Note(error);
        if (command.Subcommands.Count > 0)
            output.Note($"Verbs: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}.");
        if (command is Verb { Example: var example })
            output.Note($"Usage: {Path(command)} [options], for instance {example}");
        output.Note($"All options: {Path(command)} --help");
    }

    private static List<string> Unknown(ParseResult parse)
    {
        var options = parse.UnmatchedTokens.Where(word => word.StartsWith('-')).ToList();
        return options.Count > 0 ? options : [.. parse.UnmatchedTokens];
    }

    private static string Suggestion(string word, Command command)
    {
        var names = word.StartsWith('-')
            ? command.Options
                .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
                .Select(option => option.Name)
            : command.Subcommands.Select(verb => verb.Name);
        return NearMiss.Find(word, names, name => name) is { } near ? $"; did you mean {near}?" : ".";
    }

    private static string Path(Command command) =>
        command is RootCommand ? "benchmark"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;
}

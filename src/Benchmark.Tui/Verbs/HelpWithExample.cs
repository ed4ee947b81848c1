using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Benchmark.Tui.Verbs;

/// <summary>A verb's help, with an example that can be copied, and at the top what the program ends with.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Where words go, and what the program ends with.</summary>
    internal const string ExitCodes = """
        Data goes to standard output, everything else to standard error.

        Exit codes:
          0    answered (a missing figure with its reason is an answer)
          1    no such authority, measure, definition, edition, index or region
          2    wrong usage
          3    the server cannot be reached
          4    refused or failed
          130  stopped with Ctrl-C
        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var write = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
            write.WriteLine($"Example:\n  {verb.Example}");
        else if (parseResult.CommandResult.Command is RootCommand)
            write.WriteLine(ExitCodes);
        return code;
    }
}

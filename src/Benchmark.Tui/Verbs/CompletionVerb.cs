using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes the script by which a shell completes verbs and options, which it asks of this program.</summary>
internal sealed class CompletionVerb : Verb
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _benchmark() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(benchmark "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _benchmark benchmark
            """,
        ["zsh"] = """
            #compdef benchmark
            _benchmark() {
                local -a found
                found=("${(@f)$(benchmark "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -- $found || _files
            }
            compdef _benchmark benchmark
            """,
        ["fish"] = """
            complete -c benchmark -a '(benchmark "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
            """,
    };

    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh or fish." };

    /// <summary>The verb.</summary>
    public CompletionVerb(ServerArguments server, Output output) : base(
        "completion", "Writes the script by which a shell completes verbs and options.",
        "benchmark completion bash", server, output, isDated: false)
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Arguments.Add(_shell);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        Out.Data.WriteLine(Scripts[parse.GetRequiredValue(_shell)]);
        return Task.CompletedTask;
    }
}

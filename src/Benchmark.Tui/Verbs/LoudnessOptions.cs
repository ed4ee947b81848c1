using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>The options that say how much a verb says beside its answer; the same for all.</summary>
internal sealed class LoudnessOptions
{
    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Say nothing but the answer and what went wrong: no progress, no word of what was written.", Recursive = true,
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Say also which server answered, from which figures, and what that took.", Recursive = true,
    };

    /// <summary>Adds them to the root, for all verbs.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_quiet);
        root.Options.Add(_verbose);
        _verbose.Validators.Add(result =>
        {
            if (result.GetValue(_quiet) && result.GetValue(_verbose))
                result.AddError("--verbose: found --quiet beside it, expected one of the two.");
        });
    }

    /// <summary>What a command line says.</summary>
    public Loudness Of(ParseResult parse) =>
        parse.GetValue(_quiet) ? Loudness.Quiet : parse.GetValue(_verbose) ? Loudness.Verbose : Loudness.Usual;
}

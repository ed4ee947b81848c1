using Benchmark.Tui.Verbs;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>What a verb wrote and what it ended with.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Data">Standard output.</param>
/// <param name="Notes">Standard error.</param>
internal sealed record Ran(int Code, string Data, string Notes)
{
    /// <summary>Runs a verb in this process.</summary>
    public static Task<Ran> VerbAsync(params string[] args) => VerbAsync(null, args);

    /// <summary>Runs a verb in this process, on a terminal of a width.</summary>
    public static async Task<Ran> VerbAsync(int? width, params string[] args)
    {
        using var data = new StringWriter { NewLine = "\n" };
        using var notes = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, new Output(data, notes, width));
        return new(code, data.ToString(), notes.ToString());
    }
}

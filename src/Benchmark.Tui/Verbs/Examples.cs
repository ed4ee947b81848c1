namespace Benchmark.Tui.Verbs;

/// <summary>
/// Command lines that name a measure, for the help. They are in a file beside this one, a line each: which measures there are is no
/// matter of the code.
/// </summary>
internal static class Examples
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = Read();

    /// <summary>The command line of a verb.</summary>
    /// <exception cref="InvalidOperationException">The file has none of it.</exception>
    public static string Of(string verb) => All.First(line => line.StartsWith($"benchmark {verb} ", StringComparison.Ordinal));

    private static string[] Read()
    {
        using var file = new StreamReader(typeof(Examples).Assembly.GetManifestResourceStream("examples.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Shell;

internal static class GlyphChoice
{
    // The order in which the C library looks.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>
    /// ASCII when BENCHMARK_ASCII is set, or when the locale names an encoding other than UTF-8. A locale that is not set at all
    /// tells nothing about the terminal, and today's are UTF-8.
    /// </summary>
    public static Glyphs FromEnvironment(Func<string, string?> variable)
    {
        if (!string.IsNullOrEmpty(variable("BENCHMARK_ASCII")))
            return Glyphs.Ascii;
        var locale = LocaleVariables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var isUtf8 = locale is null
            || locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
            || locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 ? Glyphs.Unicode : Glyphs.Ascii;
    }
}

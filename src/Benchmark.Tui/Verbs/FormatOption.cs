using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>The formats that verbs write, and the option that chooses one.</summary>
internal static class FormatOption
{
    /// <summary>For people.</summary>
    public const string Table = "table";

    /// <summary>One JSON object on one line.</summary>
    public const string Json = "json";

    /// <summary>A JSON object a line.</summary>
    public const string Ndjson = "ndjson";

    /// <summary>Comma-separated values with a header.</summary>
    public const string Csv = "csv";

    /// <summary>An option that takes some of the formats; the first is used when none is named.</summary>
    public static Option<string> Of(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"Format of the answer; without it, {formats[0]}.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}

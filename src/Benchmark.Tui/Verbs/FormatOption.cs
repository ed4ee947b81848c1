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

    /// <summary>Typed columns in a file (Apache Parquet).</summary>
    public const string Parquet = "parquet";

    /// <summary>An option that takes some of the formats; the first is used when none is named.</summary>
    public static Option<string> Of(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "Format of the answer.", HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0],
        };
        OneOf(option, formats);
        return option;
    }

    /// <summary>Refuses any other word than these, in a sentence that names the option.</summary>
    public static void OneOf(Option option, params string[] words) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var found, ..] && !words.Contains(found.Value))
            result.AddError($"{option.Name}: found \"{found.Value}\", expected {string.Join(" or ", words)}.");
    });
}

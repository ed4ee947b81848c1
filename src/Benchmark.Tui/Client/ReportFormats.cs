using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The formats of reports: the words for them, and what the ending of a file's name says.</summary>
internal static class ReportFormats
{
    public const string Html = "html";
    public const string Markdown = "markdown";
    public const string Docx = "docx";
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    /// <summary>The format that the ending of a file's name says; null where it says none.</summary>
    public static string? WordOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => Html,
        ".MD" or ".MARKDOWN" => Markdown,
        ".DOCX" => Docx,
        ".XLSX" => Xlsx,
        ".CSV" => Csv,
        _ => null,
    };

    /// <summary>A format by its word; HTML where there is none.</summary>
    public static ReportFormat Of(string? word) => word switch
    {
        Markdown => ReportFormat.Markdown,
        Docx => ReportFormat.Docx,
        Xlsx => ReportFormat.Xlsx,
        Csv => ReportFormat.Csv,
        _ => ReportFormat.Html,
    };
}

using Benchmark.Figures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Reports.Writers;
using Benchmark.Server.Rpc;
using ReportFormat = Benchmark.V1.ReportFormat;

namespace Benchmark.Server.Reports;

/// <summary>Writes reports as files.</summary>
internal sealed class ReportPress(Snapshot snapshot, Lookup lookup, ReportSettings settings, ReportFormat format)
{
    // What stands in tidy data where an edition would.
    private const string OwnGroup = "own group";

    private readonly FigureGathering _gathering = new(snapshot, settings);

    /// <summary>The profile of one authority.</summary>
    public IReadOnlyList<ReportFile> Profile(Authority authority)
    {
        var profile = _gathering.Of(authority);
        return format == ReportFormat.Csv
            ? new TidyCsv(snapshot, settings).Write(
                ProfileReport.Stem(authority), profile.Against.Group is null ? profile.Against.EditionName(authority) : OwnGroup, ProfileRows.Of(snapshot.Places, profile))
            : [Write(ProfileReport.Of(snapshot, profile, settings))];
    }

    /// <summary>The national report.</summary>
    public IReadOnlyList<ReportFile> National()
    {
        var report = new NationalReport(snapshot, lookup, settings, _gathering);
        return format == ReportFormat.Csv
            ? new TidyCsv(snapshot, settings).Write("national", report.Edition.Name, report.Rows())
            : [Write(report.Document())];
    }

    /// <summary>The page that links the profiles of a folder.</summary>
    /// <param name="title">Whose profiles.</param>
    /// <param name="authorities">The authorities.</param>
    public ReportFile Index(string title, IReadOnlyList<Authority> authorities)
    {
        var document = new ReportDocument(
            "index", title, ReportMethods.Facts(
                snapshot, settings, settings.Peers, settings.EditionOfAll(snapshot).Name),
            [
                new HeadingBlock(2, PlainWords.Of(authorities.Count, "profile", "profiles")),
                new LinksBlock([.. authorities.Select(authority => ($"{authority}", $"{ProfileReport.Stem(authority)}.{Ending}"))]),
            ]);
        return format is ReportFormat.Markdown or ReportFormat.Docx ? Write(document) : HtmlWriter.Write(document);
    }

    private string Ending => format == ReportFormat.Markdown ? "md" : format.ToString().ToLowerInvariant();

    private ReportFile Write(ReportDocument document) => format switch
    {
        ReportFormat.Html => HtmlWriter.Write(document),
        ReportFormat.Markdown => MarkdownWriter.Write(document),
        ReportFormat.Docx => DocxWriter.Write(document, settings.Date),
        ReportFormat.Xlsx => XlsxWriter.Write(document, settings.Date),
        _ => throw new InvalidOperationException($"{format} is not a document."),
    };
}

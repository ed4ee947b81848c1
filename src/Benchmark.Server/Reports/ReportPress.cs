using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.Server.Reports.Writers;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>Writes reports as files.</summary>
internal sealed class ReportPress(Snapshot snapshot, ReportSettings settings, ReportFormat format)
{
    // What stands in tidy data where an edition would.
    private const string OwnGroup = "own group";

    private readonly FigureGathering _gathering = new(snapshot, settings);

    /// <summary>The profile of one authority.</summary>
    public IReadOnlyList<ReportFile> Profile(int authority)
    {
        var profile = _gathering.Of(authority);
        return format == ReportFormat.Csv
            ? new TidyCsv(snapshot, settings).Write(ProfileReport.Stem(snapshot.Authorities[authority]), profile.Against.Group is null ? profile.Against.Edition : OwnGroup, ProfileRows.Of(snapshot, profile))
            : [Write(ProfileReport.Of(snapshot, profile, settings))];
    }

    /// <summary>The national report.</summary>
    public IReadOnlyList<ReportFile> National()
    {
        var report = new NationalReport(snapshot, settings, _gathering);
        return format == ReportFormat.Csv
            ? new TidyCsv(snapshot, settings).Write("national", report.Edition, report.Rows())
            : [Write(report.Document())];
    }

    /// <summary>The page that links the profiles of a folder.</summary>
    /// <param name="title">Whose profiles.</param>
    /// <param name="authorities">The authorities.</param>
    public ReportFile Index(string title, IReadOnlyList<int> authorities)
    {
        var document = new ReportDocument(
            "index", title, ReportMethods.Facts(snapshot, settings, new(settings.Edition.Length > 0 ? settings.Edition : snapshot.Editions[^1], settings.Group)),
            [
                new HeadingBlock(2, PlainWords.Of(authorities.Count, "profile", "profiles")),
                new LinksBlock([.. authorities.Select(i => ($"{snapshot.Authorities[i].Name} ({snapshot.Authorities[i].Code})", $"{ProfileReport.Stem(snapshot.Authorities[i])}.{Ending}"))]),
            ]);
        return format == ReportFormat.Markdown ? MarkdownWriter.Write(document) : HtmlWriter.Write(document);
    }

    private string Ending => format == ReportFormat.Markdown ? "md" : format.ToString().ToLowerInvariant();

    private ReportFile Write(ReportDocument document) => format switch
    {
        ReportFormat.Html => HtmlWriter.Write(document),
        ReportFormat.Markdown => MarkdownWriter.Write(document),
        ReportFormat.Xlsx => XlsxWriter.Write(document, settings.Date),
        _ => throw new InvalidOperationException($"{format} is not a document."),
    };
}

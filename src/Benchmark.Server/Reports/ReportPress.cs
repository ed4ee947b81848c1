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
            : [Write(ProfileReport.Of(snapshot, profile, settings, new Briefs(snapshot, settings, _gathering).Of(profile)))];
    }

    /// <summary>The national report.</summary>
    public IReadOnlyList<ReportFile> National()
    {
        var report = new NationalReport(snapshot, lookup, settings, _gathering);
        return format == ReportFormat.Csv
            ? new TidyCsv(snapshot, settings).Write(NationalReport.Stem, report.Edition.Name, report.Rows())
            : [Write(report.Document())];
    }

    /// <summary>The pages that come after the profiles of a folder, each when it is asked for: of all England the national report and the regions, and the index last.</summary>
    /// <param name="title">Whose profiles.</param>
    /// <param name="authorities">The authorities.</param>
    /// <param name="isEngland">Whether these are all that there are.</param>
    public IReadOnlyList<Func<IReadOnlyList<ReportFile>>> After(string title, IReadOnlyList<Authority> authorities, bool isEngland)
    {
        var site = new SiteIndex(snapshot, settings, _gathering, Ending, IsRead ? Ending : "html");
        Region[] regions = isEngland ? [.. snapshot.Places.Regions.Where(region => region != snapshot.Places.England)] : [];
        return
        [
            .. isEngland ? [National] : Array.Empty<Func<IReadOnlyList<ReportFile>>>(),
            .. regions.Select(region => (Func<IReadOnlyList<ReportFile>>)(() => [Page(site.Of(region))])),
            () => [Page(site.Of(title, authorities, regions))],
        ];
    }

    // Data and workbooks have pages beside them.
    private bool IsRead => format is ReportFormat.Markdown or ReportFormat.Docx;

    private ReportFile Page(ReportDocument document) => IsRead ? Write(document) : HtmlWriter.Write(document);

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

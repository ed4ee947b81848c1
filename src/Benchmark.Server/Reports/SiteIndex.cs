using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Authority = Benchmark.Figures.Places.Authority;
using Region = Benchmark.Figures.Places.Region;

namespace Benchmark.Server.Reports;

/// <summary>
/// The pages of a folder that lead to its profiles: an index with a table of them all, and, of all England, a page for each region. They show the
/// figures of the questions as the profiles do.
/// </summary>
/// <param name="snapshot">The figures.</param>
/// <param name="settings">What they rest on.</param>
/// <param name="gathering">The calculation that the profiles have too.</param>
/// <param name="ending">Ending of the profiles' files, without its full stop.</param>
/// <param name="page">Ending of these pages, which are pages where the profiles are data or workbooks.</param>
internal sealed class SiteIndex(Snapshot snapshot, ReportSettings settings, FigureGathering gathering, string ending, string page)
{
    private readonly Dictionary<Authority, IReadOnlyList<ReportCell>> _rows = [];
    private readonly FigureTable[] _tables = [.. gathering.Leading.Where(measure => !measure.IsContext).Select(gathering.Table)];

    private OthersWords Others => settings.Group is null ? OthersWords.Neighbours : OthersWords.Group;

    /// <summary>The index of a folder.</summary>
    /// <param name="title">Whose profiles.</param>
    /// <param name="authorities">The authorities.</param>
    /// <param name="regions">Regions that have pages of their own beside it; empty where none has, and no national report either.</param>
    public ReportDocument Of(string title, IReadOnlyList<Authority> authorities, IReadOnlyList<Region> regions)
    {
        var blocks = new List<ReportBlock>();
        if (regions.Count > 0)
            blocks.Add(new LinksBlock([(NationalReport.Title, $"{NationalReport.Stem}.{ending}")]));
        blocks.Add(new HeadingBlock(2, PlainWords.Of(authorities.Count, "profile", "profiles")));
        blocks.Add(Profiles(authorities));
        if (regions.Count > 0)
        {
            blocks.Add(new HeadingBlock(2, "Regions"));
            blocks.Add(Areas("Regions", "Regions and England", [.. regions, snapshot.Places.England]));
        }

        var maps = _tables.Select(Map).OfType<Chart>().ToList();
        if (maps.Count > 0)
        {
            blocks.Add(new HeadingBlock(2, "England in tiles"));
            blocks.Add(new ChartsBlock(maps));
        }

        return Document("index", title, blocks);
    }

    /// <summary>The page of a region.</summary>
    /// <param name="region">The region.</param>
    public ReportDocument Of(Region region) => Document(Stem(region), $"{region.Name}: profiles of its authorities", [
        new LinksBlock([("All profiles", $"index.{page}")]),
        Areas("Region", $"{region.Name} and England", [region, snapshot.Places.England], region),
        Profiles([.. region.Members.Where(authority => authority.Exists)]),
    ]);

    private static string Stem(Region region) => $"region-{region.Code}";

    private ReportDocument Document(string stem, string title, List<ReportBlock> blocks) => new(
        stem, title, ReportMethods.Facts(snapshot, settings, settings.Peers, settings.EditionOfAll(snapshot).Name),
        [.. blocks, new HeadingBlock(2, "Methods in short"), new ListBlock(ReportMethods.Of(settings))]);

    private TableBlock Profiles(IReadOnlyList<Authority> authorities)
    {
        Authority[] sorted = [.. authorities.OrderBy(authority => authority.Name, StringComparer.OrdinalIgnoreCase)];
        return new(
            "Profiles", "Authorities and the newest figures of the questions; each name opens a profile",
            [
                new("Authority"), new("Region"),
                .. _tables.SelectMany(table => new ReportColumn[]
                {
                    Column(table), new($"{table.Measure.Row.Label} against {Others.They}"), new($"{table.Measure.Row.Label}: may it be quoted"),
                }),
            ],
            [.. sorted.Select(Row)])
        {
            FoundBy = [.. sorted.Select(FoundBy)],
        };
    }

    private static ReportColumn Column(FigureTable table) => new($"{table.Measure.Row.Label}, {table.Calendar.Newest}", true);

    private IReadOnlyList<ReportCell> Row(Authority authority)
    {
        if (_rows.TryGetValue(authority, out var known))
            return known;
        List<ReportCell> row =
        [
            new($"{authority}") { File = $"{ProfileReport.Stem(authority)}.{ending}" }, (authority.SubRegion ?? authority.Region).Name,
        ];
        foreach (var table in _tables)
        {
            var comparison = gathering.Compare(table, authority, table.Calendar.Newest, settings.Against(authority));
            var isChecked = comparison.Quote?.Mark == QuoteMark.Check;
            row.Add(ProfileTables.Figure(comparison.Figure, ProfileTables.StyleOf(comparison, table.Measure)));
            row.Add(new(ProfileTables.Level(comparison)) { Order = isChecked ? null : OrderOf(comparison.Verdict?.Level) });
            row.Add(new(CheckText.Of(comparison.Quote)) { Order = comparison.Quote is { } quote ? (int)quote.Mark : null });
        }

        return _rows[authority] = row;
    }

    private TableBlock Areas(string sheet, string caption, IReadOnlyList<Region> regions, Region? own = null) => new(
        sheet, caption,
        // A page does not lead to itself.
        [new("Area"), new("Authorities", true), .. _tables.Select(Column)],
        [.. regions.Select(region => (IReadOnlyList<ReportCell>)
            [
                new(region.Name) { File = region == own ? null : region == snapshot.Places.England ? $"{NationalReport.Stem}.{ending}" : $"{Stem(region)}.{page}" },
                ReportCell.Of(region.Members.Count(authority => authority.Exists), NumberStyle.Count),
                .. _tables.Select(table => ProfileTables.Figure(
                    ComparisonWire.Aggregate(table, table.Calendar.Newest, settings.Prices, region).Figure, NumberStyle.Of(table.Measure))),
            ])]);

    private Chart? Map(FigureTable table) => EnglandMap.Of(
        snapshot, table, table.Calendar.Newest,
        (title, description) => new(title, description, "", NumberStyle.Of(table.Measure).Text, NumberStyle.Of(table.Measure).Text), null, new Dictionary<string, string>());

    private static string FoundBy(Authority authority) => string.Join(
        ' ', [authority.Name, .. AuthorityNames.EverydayOf(authority.Code), authority.Code, .. authority.OnsCodes, authority.Region.Name, authority.SubRegion?.Name ?? ""]).TrimEnd();

    // From furthest below to furthest above, whichever test there is.
    private static int? OrderOf(VerdictLevel? level) => level switch
    {
        VerdictLevel.Below or VerdictLevel.BelowLowerQuartile => 1,
        VerdictLevel.PossiblyBelow => 2,
        VerdictLevel.Within or VerdictLevel.WithinMiddleHalf => 3,
        VerdictLevel.PossiblyAbove => 4,
        VerdictLevel.Above or VerdictLevel.AboveUpperQuartile => 5,
        _ => null,
    };
}

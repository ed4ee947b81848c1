using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

public sealed class LayoutTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Both_headers_of_the_looked_after_table_are_read()
    {
        var built = _workspace.Build();

        Assert.Equal(new PublishedRow("6300", "900000", "70"), Observation(built, "children-looked-after-2022", "looked-after", "E92000001", "2022"));
        Assert.Equal(new PublishedRow("660", "94500", "70"), Observation(built, "children-looked-after-2025", "looked-after", "801", "2025"));
    }

    [Fact]
    public void Only_children_looked_after_on_31_March_are_held()
    {
        var built = _workspace.Build();

        Assert.Equal(7, Rows(built, "children-looked-after-2022"));
        Assert.Equal(7, Rows(built, "children-looked-after-2025"));
    }

    [Fact]
    public void A_zero_stays_a_zero_and_a_symbol_a_symbol()
    {
        var built = _workspace.Build();

        var scilly = Observation(built, "children-looked-after-2022", "looked-after", "420", "2022");
        Assert.Equal(("0", "0"), (scilly.Numerator, scilly.Published));
        scilly = Observation(built, "children-looked-after-2025", "looked-after", "420", "2022");
        Assert.Equal(("z", "340", "z"), (scilly.Numerator, scilly.Base, scilly.Published));
        Assert.Equal("c", Observation(built, "children-looked-after-2022", "looked-after", "420", "2020").Published);
        Assert.Equal("", Observation(built, "children-looked-after-2022", "looked-after", "201", "2022").Numerator);
        Assert.Equal("", Observation(built, "children-looked-after-2022", "looked-after", "201", "2022").Published);
        var barnsley = Observation(built, "workforce-2025", "agency", "370", "2025");
        Assert.Equal(("0", "100", "0"), (barnsley.Numerator, barnsley.Base, barnsley.Published));
        Assert.Equal("low", Observation(built, "workforce-2025", "agency", "805", "2025").Numerator);
        Assert.Equal("low", Observation(built, "workforce-2025", "absence", "370", "2025").Published);
        Assert.Equal("u", Observation(built, "workforce-2025", "absence", "940/941", "2025").Published);
        Assert.Equal("..", Observation(built, "workforce-2025", "vacancy", "420", "2025").Published);
        Assert.Equal("-", Observation(built, "workforce-2025", "absence", "420", "2025").Published);
    }

    [Fact]
    public void The_two_Dorsets_are_told_apart_by_their_codes()
    {
        var built = _workspace.Build();

        Assert.Equal("400", Observation(built, "children-looked-after-2022", "looked-after", "835", "2019").Numerator);
        Assert.Equal("z", Observation(built, "children-looked-after-2022", "looked-after", "838", "2019").Numerator);
        Assert.Equal("x", built.Populations.Single(row => row.Area == "835").Children);
        Assert.Equal("66500", built.Populations.Single(row => row.Area == "838").Children);
    }

    [Fact]
    public void A_joint_return_is_one_row_under_both_codes()
    {
        var built = _workspace.Build();

        Assert.Equal(new PublishedRow("26", "140.5", "15.6"), Observation(built, "workforce-2025", "agency", "314/318", "2025"));
        Assert.Equal("100.5", Observation(built, "workforce-2025", "agency", "940/941", "2025").Numerator);
        Assert.DoesNotContain(built.Observations, row => row.Release == "workforce-2025" && row.Area is "314" or "318");
    }

    [Fact]
    public void As_published_series_carry_no_parts()
    {
        var built = _workspace.Build();

        Assert.Equal(new PublishedRow("", "", "14.1"), Observation(built, "workforce-2025", "caseload", "314/318", "2025"));
        Assert.Equal(6, Rows(built, "workforce-2025"));
    }

    [Fact]
    public void Either_of_two_ONS_codes_is_the_same_authority()
    {
        var built = _workspace.Build();

        Assert.NotNull(Observation(built, "children-looked-after-2025", "looked-after", "370", "2025"));
        Assert.NotNull(Observation(built, "workforce-2025", "agency", "370", "2025"));
        Assert.Equal("E08000016 E08000038", built.Authorities.Single(row => row.Code == "370").OnsCodes);
        Assert.Equal("E10000002 E06000060", built.Authorities.Single(row => row.Code == "825").OnsCodes);
    }

    [Fact]
    public void London_is_a_region_and_its_halves_are_sub_regions()
    {
        var built = _workspace.Build();

        var city = built.Authorities.Single(row => row.Code == "201");
        Assert.Equal(("E12000007", "E13000001"), (city.Region, city.SubRegion));
        Assert.Equal("", built.Authorities.Single(row => row.Code == "805").SubRegion);
        Assert.NotNull(Observation(built, "children-looked-after-2025", "looked-after", "E12000007", "2025"));
        Assert.NotNull(Observation(built, "children-looked-after-2025", "looked-after", "E13000001", "2025"));
    }

    [Fact]
    public void Only_a_reorganisation_begins_or_ends_an_authority()
    {
        var built = _workspace.Build();

        var dates = built.Authorities.Where(row => row.FirstDay is not null || row.LastDay is not null)
            .Select(row => (row.Code, row.FirstDay, row.LastDay, row.Successors));
        Assert.Equal(
            [
                ("835", null, new(2019, 3, 31), "838"),
                ("836", null, new(2019, 3, 31), "839"),
                ("838", new(2019, 4, 1), null, ""),
                ("839", new(2019, 4, 1), null, ""),
                ("928", null, new(2021, 3, 31), "940 941"),
                ("940", new(2021, 4, 1), null, ""),
                ("941", new DateOnly(2021, 4, 1), default(DateOnly?), ""),
            ],
            dates);
    }

    [Fact]
    public void Both_editions_of_neighbours_are_read_by_place()
    {
        var built = _workspace.Build();

        Assert.Equal(new("statistical-neighbours-2021", "2021", "805", 4, "370", "somewhat-close"), built.Neighbours[3]);
        Assert.Equal(new("statistical-neighbours-2025", "2025", "805", 2, "314", "very-close"),
            built.Neighbours.Single(row => row is { Edition: "2025", Authority: "805", Order: 2 }));
        Assert.Equal("close", built.Neighbours.Single(row => row is { Edition: "2025", Authority: "805", Order: 3 }).Closeness);
    }

    [Fact]
    public void The_lists_of_former_authorities_stay_in_their_edition()
    {
        var built = _workspace.Build();

        Assert.Equal(10, built.Neighbours.Count(row => row is { Edition: "2021", Authority: "835" }));
        Assert.DoesNotContain(built.Neighbours, row => row is { Edition: "2025", Authority: "835" });
    }

    [Fact]
    public void Spend_is_gross_and_names_the_tabulation_it_is_from()
    {
        var built = _workspace.Build();

        Assert.Equal("family-support looked-after other safeguarding sure-start young-people youth-justice",
            string.Join(' ', built.SpendBlocks.Select(block => block.Id)));
        Assert.Equal("yearly section 251 returns, table A1", built.Spend[0].Origin);
        Assert.Equal(["5.00", "2.00", "3.00", "4.00", "1.50", "6.00", "7.00"], built.Spend[0].Blocks);
        Assert.Equal("DfE Local Authority Interactive Tool", built.Spend[1].Origin);
        Assert.Equal(["5.00", "2.00", "-3.00", "0.00", "1000001.00", "6.00", ""], built.Spend[1].Blocks);
    }

    [Fact]
    public void A_year_that_an_index_is_not_held_for_has_no_row()
    {
        var built = _workspace.Build();

        Assert.Equal(
            [
                new("gdp-deflator-2025-q1", "gdp-deflator", "2021-22", 95.25),
                new("gdp-deflator-2025-q1", "gdp-deflator", "2024-25", 112.375),
                new PriceIndex("services-ppi-2021-22", "services-ppi", "2021-22", 100),
            ],
            built.PriceIndices);
    }

    [Fact]
    public void The_compiled_series_gives_only_what_is_not_held_as_published()
    {
        var built = _workspace.Build();

        Assert.Equal(new PublishedRow("180", "20400", "88"), Observation(built, "children-looked-after-2018", "looked-after", "805", "2014"));
        Assert.Equal(".", Observation(built, "children-looked-after-2019", "looked-after", "420", "2015").Published);
        Assert.Equal("x", Observation(built, "children-looked-after-2023", "looked-after", "835", "2019").Base);
    }

    [Fact]
    public void A_difference_between_compiled_and_published_is_told_and_the_published_figure_kept()
    {
        _workspace.Replace("from/compiled/cla_31_march_2014_to_2025.csv", "Hartlepool,310", "Hartlepool,311");

        var result = _workspace.Import(new());

        Assert.Equal("310", Observation(result.Rows!, "children-looked-after-2025", "looked-after", "805", "2025").Numerator);
        Assert.Contains("looked-after-children of 805 in 2025 differs from children-looked-after-2025: here 311, there 310, which is kept",
            Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
        Assert.Contains("of 3 figures that repeat children-looked-after-2025, 2 agree with it and 1 do not",
            Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        _workspace.Build();
        var first = _workspace.SeedBytes();
        _workspace.Build();

        Assert.Equal(first, _workspace.SeedBytes());
    }

    [Fact]
    public void The_publishers_files_give_the_committed_bytes()
    {
        // The publishers' files are not in the repository: whoever has them says where they are.
        var from = Environment.GetEnvironmentVariable("BENCHMARK_PUBLISHED_FILES");
        Assert.SkipWhen(string.IsNullOrEmpty(from), "BENCHMARK_PUBLISHED_FILES does not name a folder with the publishers' files.");

        var sources = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(IsKnown).Order(StringComparer.Ordinal);
        var result = Importer.Read(
            sources.Select(SourceFile.At), new(), ImportRules.Read(Repository.SeedData), new SeedReader(Repository.SeedData).ReadNames(), Workspace.Today);

        Assert.Equal("", Workspace.Sentences(result, stops: true));
        SeedFiles.Write(_workspace.To, result.Rows!);
        foreach (var file in Directory.EnumerateFiles(Repository.SeedData, "*.csv", SearchOption.AllDirectories).Where(IsMade))
            Assert.Equal(
                Convert.ToHexString(File.ReadAllBytes(file)),
                Convert.ToHexString(File.ReadAllBytes(Path.Combine(_workspace.To, Path.GetRelativePath(Repository.SeedData, file)))));

        static bool IsKnown(string path) => Path.GetExtension(path) is ".csv" or ".xlsx";

        // Written by no import: they say how one is done.
        static bool IsMade(string path) => Path.GetFileName(path) is not ("layouts.csv" or "layout-series.csv" or "publications.csv" or "claims.csv" or "same-things.csv");
    }

    [Fact]
    public void Files_are_plain_text_with_line_feeds_and_no_byte_order_mark()
    {
        _workspace.Build();

        foreach (var file in Directory.EnumerateFiles(_workspace.To))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
        }
    }

    private static PublishedRow Observation(Holdings holdings, string release, string series, string area, string period) =>
        PublishedRow.Of(holdings, release, series, area, period);

    private static int Rows(Holdings holdings, string release) =>
        holdings.Observations.Where(row => row.Release == release).Select(row => (row.Area, row.Period)).Distinct().Count();
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

public sealed class SeedFilesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_is_written_is_read_back()
    {
        var built = _workspace.Build();
        var again = Directory.CreateDirectory(Path.Combine(_workspace.Root, "again")).FullName;

        SeedFiles.Write(again, built);

        var read = SeedFiles.Read(again);
        Assert.Equal(built.Observations, read.Observations);
        Assert.Equal(built.Authorities, read.Authorities);
        Assert.Equal(built.Measures, read.Measures);
        Assert.Equal(built.Releases, read.Releases);
        Assert.Equal(built.Neighbours, read.Neighbours);
        Assert.Equal(built.PriceIndices, read.PriceIndices);
        Assert.Equal(built.Spend.Select(row => string.Join(',', row.Blocks)),
            read.Spend.Select(row => string.Join(',', row.Blocks)));
        Assert.Equal(SeedFiles.ContentHash(built), SeedFiles.ContentHash(read));
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_rows()
    {
        var built = _workspace.Build();
        var reversed = built with
        {
            Observations = [.. built.Observations.Reverse()],
            Authorities = [.. built.Authorities.Reverse()],
            Neighbours = [.. built.Neighbours.Reverse()],
            Definitions = [.. built.Definitions.Reverse()],
            SpendBlocks = [.. built.SpendBlocks.Reverse()],
            Spend = [.. built.Spend.Reverse().Select(row => row with { Blocks = [.. row.Blocks.Reverse()] })],
        };

        Assert.Equal(SeedFiles.ContentHash(built), SeedFiles.ContentHash(reversed));
        Assert.Matches("^[0-9a-f]{64}$", SeedFiles.ContentHash(built));
    }

    [Fact]
    public void The_hash_changes_with_any_cell()
    {
        var built = _workspace.Build();
        var hash = SeedFiles.ContentHash(built);

        Assert.NotEqual(hash, SeedFiles.ContentHash(built with
        {
            Observations = [built.Observations[0] with { Cell = "z" }, .. built.Observations.Skip(1)],
        }));
        Assert.NotEqual(hash, SeedFiles.ContentHash(built with
        {
            Spend = [built.Spend[0] with { Blocks = [.. built.Spend[0].Blocks.Reverse()] }, .. built.Spend.Skip(1)],
        }));
        Assert.NotEqual(hash, SeedFiles.ContentHash(built with { Populations = [.. built.Populations.Skip(1)] }));
    }

    [Fact]
    public void Rows_out_of_order_are_put_in_order()
    {
        _workspace.Build();
        var path = Path.Combine(_workspace.To, "population.csv");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], .. lines.Skip(1).Reverse()]);

        var areas = SeedFiles.Read(_workspace.To).Populations.Select(row => row.Area).ToList();

        Assert.Equal(areas.Order(StringComparer.Ordinal), areas);
    }

    [Theory]
    [InlineData("releases.csv", "id,dataset", "id,data_set", "line 1, column (all)")]
    [InlineData("releases.csv", "2022-11,", "November 2022,", "column published: found \"November 2022\"")]
    [InlineData("releases.csv", "-after,20,", "-after,10,", "expected a different place for each release of a dataset")]
    [InlineData("releases.csv", "children-looked-after-2019,", "children-looked-after-2018,", "expected one row of that key")]
    [InlineData("releases.csv", "population-mid-2024,", "Population,", "expected lower-case letters, digits and single hyphens")]
    [InlineData("regions.csv", "E12000001,North East,region", "E12000001,North East,area", "expected one of country, region, sub-region")]
    [InlineData("regions.csv", "sub-region,E12000007", "sub-region,E12000077", "column part_of: found \"E12000077\", expected the code of a region")]
    [InlineData("spend-blocks.csv", "3.0.5", "", "column line: found \"\", expected some text")]
    [InlineData("definitions.csv", "sure-start young-people,", "sure-start young-persons,", "expected spend blocks, each once")]
    [InlineData("definitions.csv", "looked-after safeguarding youth-justice,1\n", "looked-after other safeguarding youth-justice,1\n", "expected no block that is preventative as well")]
    [InlineData("definitions.csv", "case-for-change,1", "case-for-change,0", "expected a whole number from 1")]
    [InlineData("definitions.csv", "webb,1", "narrow,1", "column id and version: found \"narrow 1\"")]
    [InlineData("spend-blocks.csv", ",Children looked after,C,", ",Children looked after,c,", "column letter: found \"c\", expected a capital letter")]
    [InlineData("spend-blocks.csv", ",Children looked after,C,", ",Children looked after,F,", "column letter: found \"F\", expected a capital letter of its own")]
    [InlineData("definitions.csv", "youth-justice,1\n", "youth-justice,0\n", "column place: found \"0\", expected a whole number from 1")]
    [InlineData("analyses.csv", "children-in-care-rate", "children-in-care", "column outcome: found \"children-in-care\", expected the id of a measure")]
    [InlineData("analyses.csv", "preventative-spend-per-child", "preventative-share", "expected the id of a measure in £ per child")]
    [InlineData("series.csv", "children,0,03-31", "children,0,02-29", "column day: found \"02-29\", expected month and day such as 03-31, which every year has")]
    [InlineData("series.csv", "turnover,workforce", "vacancy,workforce", "expected one row of that key")]
    [InlineData("series.csv", "turnover,workforce", "population,workforce", "expected another id than preventative, statutory, total and population")]
    [InlineData("spend-blocks.csv", "other,3.2.1", "turnover,3.2.1", "column id: found \"turnover\", expected another id than those of series, preventative, statutory, total and population")]
    [InlineData("spend-blocks.csv", "cla,looked-after-children", "cla,looked-after", "column people: found \"looked-after\", expected the id of a series in series.csv, or an empty cell")]
    [InlineData("series.csv", "turnover,workforce", "turnover,Work force", "column dataset: found \"Work force\", expected lower-case letters")]
    [InlineData("series.csv", "number,one-unit,turnover", "numbers,one-unit,turnover", "column cells: found \"numbers\", expected one of number, text")]
    [InlineData("series.csv", "number,one-unit,turnover", "number,half,turnover", "column joint: found \"half\", expected one of one-unit, none")]
    [InlineData("measures.csv", "{value}, as", "{figure}, as", "expected a sentence with {value} in it")]
    [InlineData("measures.csv", "{name}: {value}", "{who}: {value}", "in braces nothing but day, period, name, whose")]
    [InlineData("measures.csv", "{name}: {value}", "{name: {value}", "in braces nothing but day, period, name, whose")]
    [InlineData("measures.csv", ",low-is-good,0,0,\"As published: working days", ",bad,0,0,\"As published: working days", "column polarity: found \"bad\"")]
    [InlineData("measures.csv", "published,absence,,", "published,presence,,", "column numerator: found \"presence\", expected the id of a series")]
    [InlineData("measures.csv", "published,absence,,", "published,absence + vacancy,,", "column numerator: found \"absence + vacancy\"")]
    [InlineData("measures.csv", "published,absence,,", "published,absence,vacancy,", "column denominator: found \"vacancy\", expected an empty cell")]
    [InlineData("measures.csv", "published,absence,,", "text,absence,,", "expected the id of a series in series.csv whose cells are text")]
    [InlineData("measures.csv", "agency-workers,agency-workers + workers-in-post", "agency-workers,agency-workers plus workers-in-post", "column denominator: found")]
    [InlineData("measures.csv", "agency-workers,agency-workers + workers-in-post", "agency-workers,agency-workers + vacancy", "numbers of one unit")]
    [InlineData("measures.csv", "agency-workers,agency-workers + workers-in-post", "population,population", "column numerator: found \"population\"")]
    [InlineData("measures.csv", "workers-in-post,agency-rate", "workers-in-post,rate", "column published: found \"rate\"")]
    [InlineData("measures.csv", "spend,total,", "spend,everything,", "expected preventative, statutory, total or a spend block")]
    [InlineData("measures.csv", "agency-rate,100,%", "agency-rate,0,%", "column scale: found \"0\", expected a number above 0")]
    [InlineData("measures.csv", ",0.1,20,", ",-0.1,20,", "column tolerance: found \"-0.1\", expected a number of at least 0")]
    [InlineData("measures.csv", "Workforce,3,11,", "Workforce,3,5,", "column headline: found \"5\", expected a different place for each headline measure")]
    [InlineData("measures.csv", ",Agency share,Agency,", ",Agency share,Agency workers,", "column column: found \"Agency workers\", expected at most 12 characters")]
    [InlineData("measures.csv", ",Agency share,Agency,", ",,Agency,", "column label: found \"\", expected some text")]
    [InlineData("authorities.csv", "805,", "0805,", "expected a DfE code of three digits")]
    [InlineData("authorities.csv", "E08000016 E08000038", "E08000016  E08000038", "each once, separated by single spaces")]
    [InlineData("authorities.csv", "E12000007,E13000001", "E12000001,E13000001", "column sub_region")]
    [InlineData("authorities.csv", "E12000001", "E92000001", "column region: found \"E92000001\"")]
    [InlineData("authorities.csv", "2019-03-31", "31/03/2019", "column last_day: found \"31/03/2019\"")]
    [InlineData("authorities.csv", ",838\n", ",\n", "DfE codes when there is a last day")]
    [InlineData("authorities.csv", ",838\n", ",837\n", "column successors: found \"837\"")]
    [InlineData("tiles.csv", "805,1,2", "806,1,2", "line 3, column authority: found \"806\", expected the DfE code of one of today's authorities")]
    [InlineData("tiles.csv", "805,1,2", "835,1,2", "column authority: found \"835\", expected the DfE code of one of today's authorities")]
    [InlineData("tiles.csv", "805,1,2", "805,2,1", "column column: found \"1\", expected a place in row 2 that no other tile has")]
    [InlineData("tiles.csv", "805,1,2", "805,0,2", "column row: found \"0\", expected a whole number from 1 to 30")]
    [InlineData("tiles.csv", "Har", "Hart", "column abbreviation: found \"Hart\", expected at most 3 characters")]
    [InlineData("tiles.csv", "Har", "Bar", "expected an abbreviation that no other tile has")]
    [InlineData("tiles.csv", "805,1,2,Har", "370,1,2,Har", "expected one row of that key")]
    [InlineData("figures/children-looked-after-2018.csv", "area,period", "period,area", "line 1, column (all)")]
    [InlineData("figures/children-looked-after-2018.csv", "looked-after-rate", "agency-rate", "expected area, period, then ids of series of the dataset children-looked-after, each once")]
    [InlineData("figures/children-looked-after-2018.csv", "looked-after-rate", "looked-after-children", "each once")]
    [InlineData("figures/children-looked-after-2018.csv", "805,2014", "806,2014", "line 2, column area: found \"806\"")]
    [InlineData("figures/children-looked-after-2018.csv", "805,2014", "314/318,2014", "not all series of the file have joint returns")]
    [InlineData("figures/workforce-2025.csv", "314/318", "318/314", "column area: found \"318/314\"")]
    [InlineData("figures/children-looked-after-2018.csv", "180,20400,88", "180,\"20,400\",88", "column looked-after-population: found \"20,400\"")]
    [InlineData("figures/children-looked-after-2018.csv", "180,20400,88", "180,20400,X", "column looked-after-rate: found \"X\"")]
    [InlineData("figures/children-looked-after-2018.csv", "180,20400,88", "180,20400,-88", "expected a number of at least 0")]
    [InlineData("figures/children-looked-after-2018.csv", "805,2014", "805,2014/15", "column period: found \"2014/15\"")]
    [InlineData("figures/children-looked-after-2025.csv", "805,2025", "805,2024-25", "column period: found \"2024-25\", expected a year, as the other figures of")]
    [InlineData("figures/children-looked-after-2022.csv", "420,2022,0", "420,2020,0", "expected one row of that key; line")]
    [InlineData("spend.csv", "family-support,looked-after", "looked-after,family-support", "line 1, column (all)")]
    [InlineData("spend.csv", "805,2012-13", "805,2012", "column period: found \"2012\"")]
    [InlineData("spend.csv", "5.00", "five", "column family-support: found \"five\"")]
    [InlineData("spend.csv", "805,2012-13", "999,2012-13", "column authority: found \"999\"")]
    [InlineData("population.csv", "20900", "20900.5", "expected a whole number of children")]
    [InlineData("population.csv", "805,2024", "314/318,2024", "column area: found \"314/318\"")]
    [InlineData("neighbours.csv", "2021,805,10,", "2021,805,11,", "column order: found \"11\"")]
    [InlineData("neighbours.csv", "2021,805,1,201,", "2021,805,1,805,", "expected another authority than 805 itself")]
    [InlineData("neighbours.csv", "statistical-neighbours-2021,2021,805,1,201,extremely-close\n", "", "found \"9 neighbours of 805 in edition 2021\", expected ten")]
    [InlineData("neighbours.csv", "extremely-close", "Extremely close", "column closeness")]
    [InlineData("price-indices.csv", "95.25", "-95.25", "expected a number above 0")]
    [InlineData("price-indices.csv", ",gdp-deflator,2021-22", ",gdp-deflator,2024-25", "expected one row of that key")]
    public void A_mistake_in_a_seed_file_is_told_where_it_is(string file, string old, string with, string message)
    {
        _workspace.Build();
        _workspace.Replace(Path.Combine("seed", file), old, with);

        var fault = Assert.Throws<DataFault>(() => SeedFiles.Read(_workspace.To));

        Assert.Contains(Path.GetFileName(file), fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_a_release_has_no_row_for_is_not_an_empty_one()
    {
        var built = _workspace.Build();
        _workspace.Replace("seed/figures/children-looked-after-2018.csv", "180,20400,88", "180,~,");

        var read = SeedFiles.Read(_workspace.To);

        Assert.Equal(built.Observations.Count - 1, read.Observations.Count);
        Assert.DoesNotContain(read.Observations, row => row is { Release: "children-looked-after-2018", Series: "looked-after-population" });
        Assert.Equal("", read.Observations.Single(row => row is { Release: "children-looked-after-2018", Series: "looked-after-rate" }).Cell);
        Assert.Equal(SeedFiles.ContentHash(read), SeedFiles.ContentHash(Again(read)));

        Holdings Again(Holdings holdings)
        {
            var again = Directory.CreateDirectory(Path.Combine(_workspace.Root, "again")).FullName;
            SeedFiles.Write(again, holdings);
            return SeedFiles.Read(again);
        }
    }

    [Fact]
    public void A_file_of_figures_is_named_after_its_release()
    {
        _workspace.Build();
        File.Move(
            Path.Combine(_workspace.To, "figures", "workforce-2025.csv"), Path.Combine(_workspace.To, "figures", "workforce-2026.csv"));

        Assert.Contains(
            "workforce-2026.csv: the file is named after no release in releases.csv",
            Assert.Throws<DataFault>(() => SeedFiles.Read(_workspace.To)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_or_folder_is_named()
    {
        _workspace.Build();
        File.Delete(Path.Combine(_workspace.To, "spend.csv"));

        Assert.Contains("spend.csv: there is no such file",
            Assert.Throws<DataFault>(() => SeedFiles.Read(_workspace.To)).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere: there is no such folder",
            Assert.Throws<DataFault>(() => SeedFiles.Read("nowhere")).Message, StringComparison.Ordinal);
    }
}

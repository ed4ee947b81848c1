using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>Files of one's own: figures that nobody published, and measures made of them.</summary>
public sealed class LocalFiguresTests
{
    private const string Head = "series,series_name,unit,day,authority,period,value\n";
    private const string MeasureHead = "measure,name,kind,numerator,denominator,scale,unit,decimals,polarity\n";
    private const string DefinitionHead = "definition,name,source,preventative,statutory\n";
    private const string IndexHead = "index,financial_year,index_value\n";
    private static readonly ImportRules Rules = ImportRules.Read(Repository.SeedData);

    // One published figure, which says that its series is of years and how large it is.
    private static readonly Holdings Held = Rules.Names with
    {
        Releases = [new("children-looked-after-2025", "children-looked-after", 1, "Title", "2025-11-20", "Publisher", "Origin", "Licence")],
        Observations = [new("children-looked-after-2025", "looked-after-children", "805", "2025", "332")],
    };

    [Theory]
    [InlineData("figures", 4)]
    [InlineData("measures", 0)]
    [InlineData("definitions", 0)]
    public void What_template_writes_imports_as_it_stands(string what, int figures)
    {
        var result = Read(Held, LocalLayouts.Template(what));

        Assert.Equal((0, 0), (result.Findings.Errors, result.Findings.Warnings));
        Assert.Equal(figures, result.Rows!.Observations.Count);
        Assert.Equal(figures == 0 ? [] : ["local-2026-11-26"], result.Rows.Releases.Select(release => release.Id));
        Assert.All(result.Rows.Releases, release => Assert.Equal(("local", "Local, not published", "2026-11-26"), (release.Dataset, release.Publisher, release.Published)));
    }

    [Theory]
    [InlineData("looked-after-childen,,,,805,2026,318", "line 2, column series: found \"looked-after-childen\", expected the id of a series")]
    [InlineData("looked-after-children,My own,,,805,2026,318", "line 2, column series_name: found \"My own\", expected an empty cell: looked-after-children is a published series")]
    [InlineData("looked-after-children,,,,E92000001,2026,318", "line 2, column authority: found \"E92000001\", expected the 3-digit DfE code")]
    [InlineData("looked-after-children,,,,805,November,318", "line 2, column period: found \"November\", expected a year in four digits, for instance 2025, a financial year, for instance 2024-25, or a month such as 2026-10")]
    [InlineData("looked-after-children,,,,805,2025-26,318", "line 2, column period: found \"2025-26\", expected a year in four digits, for instance 2025, as the other figures of looked-after-children")]
    [InlineData("looked-after-children,,,,805,2026-11,318", "line 2, column period: found \"2026-11\", expected a month from 1990 on that has ended by 2026-11-26")]
    [InlineData("looked-after-children,,,,909,2023-04,318", "expected an authority that existed on 2023-04-30, as Cumbria did not")]
    [InlineData("looked-after-children,,,,805,2009-10,318", "line 2, column period: found \"2009-10\", expected a year in four digits, for instance 2025, as the other figures of looked-after-children")]
    [InlineData("care-starts,,,,805,2026-10,12", "line 2, column period: found \"2026-10\", expected a year: care-starts is of a whole year, and months are for what is counted on a day (Children starting to be looked after in the year)")]
    [InlineData("looked-after-population,,,,805,Oct 2026,21000", "expected a year: looked-after-population is of a whole year")]
    [InlineData("ro3-total-gross,,,,805,2026-10,120000", "expected a year: ro3-total-gross is of a whole year")]
    [InlineData("local-cost,Cost,£,03-31,805,2026-10,120000", "expected a year: local-cost is of a whole year")]
    [InlineData("local-edge,Edge,children,03-31,805,2025-26,1\nlocal-edge,Edge,children,03-31,805,2026-10,1", "line 3, column period: found \"2026-10\", expected a financial year, for instance 2024-25, as the other figures of local-edge")]
    [InlineData("looked-after-children,,,,805,2026-10,318\nlooked-after-children,,,,805,Oct 2026,319", "line 3, column series, authority and period: found \"2026-10 805\", expected one row of that key; line 2 has it already")]
    [InlineData("looked-after-children,,,,805,2027,318", "found figures of 2027, expected periods from 1990 to 2026")]
    [InlineData("looked-after-children,,,,805,2026,-3", "line 2, column value: found \"-3\", expected a number of at most 15 digits")]
    [InlineData("looked-after-children,,,,805,2026,about 300", "line 2, column value: found \"about 300\"")]
    [InlineData("looked-after-children,,,,909,2026,318", "expected an authority that existed on 2026-03-31, as Cumbria did not")]
    [InlineData("looked-after-children,,,,805,2026,318\nlooked-after-children,,,,805,2026,319", "line 3, column series, authority and period: found \"2026 805\", expected one row of that key; line 2 has it already")]
    [InlineData("local-Edge,Edge,children,03-31,805,2026,1", "line 2, column series: found \"local-Edge\", expected local- and then lower-case")]
    [InlineData("local-edge,,children,03-31,805,2026,1", "line 2, column series_name: found \"\", expected what local-edge is")]
    [InlineData("local-edge,Edge,,03-31,805,2026,1", "line 2, column unit: found \"\", expected what local-edge counts")]
    [InlineData("local-edge,Edge,children,31 March,805,2026,1", "line 2, column day: found \"31 March\", expected the day of the year")]
    [InlineData("local-edge,Edge,children,03-31,805,2025,1\nlocal-edge,Other,children,03-31,805,2026,1", "line 3, column series: found \"local-edge\", expected name, unit and day of local-edge as line 2 has them")]
    [InlineData("local-edge,Edge,children,03-31,805,2025,1\nlocal-edge,Edge,children,03-31,805,2025-26,1", "line 3, column period: found \"2025-26\"")]
    public void A_row_that_cannot_be_is_refused_with_its_place(string rows, string expected)
    {
        var result = Read(Held, Head + rows + "\n");

        Assert.Null(result.Rows);
        Assert.Contains(expected, Workspace.Sentences(result, stops: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own,Own,ratio,care-ends,care-starts,1,each,2,neutral", "line 2, column measure: found \"own\", expected local-")]
    [InlineData("local-own,,ratio,care-ends,care-starts,1,each,2,neutral", "line 2, column name: found \"\", expected 1 to 80 characters")]
    [InlineData("local-own,Own,spend,care-ends,,1,each,2,neutral", "line 2, column kind: found \"spend\", expected one of rate, share, ratio, mean, published")]
    [InlineData("local-own,Own,ratio,care-end,care-starts,1,each,2,neutral", "line 2, column numerator: found \"care-end\", expected ids of series")]
    [InlineData("local-own,Own,ratio,care-ends,nobody,1,each,2,neutral", "line 2, column denominator: found \"nobody\", expected population, or ids of series")]
    [InlineData("local-own,Own,published,care-ends,care-starts,1,each,2,neutral", "line 2, column denominator: found \"care-starts\", expected an empty cell")]
    [InlineData("local-own,Own,ratio,care-ends,care-starts,0,each,2,neutral", "line 2, column scale: found \"0\"")]
    [InlineData("local-own,Own,ratio,care-ends,care-starts,1,,2,neutral", "line 2, column unit: found \"\"")]
    [InlineData("local-own,Own,ratio,care-ends,care-starts,1,each,two,neutral", "line 2, column decimals: found \"two\"")]
    [InlineData("local-own,Own,ratio,care-ends,care-starts,1,each,2,good", "line 2, column polarity: found \"good\"")]
    [InlineData("local-own,Own,ratio,care-ends,care-starts,1,each,2,neutral\nlocal-own,Own,ratio,care-ends,care-starts,1,each,2,neutral", "line 3, column measure: found \"local-own\", expected each measure once")]
    public void A_measure_that_cannot_be_is_refused_with_its_place(string rows, string expected)
    {
        var result = Read(Held, MeasureHead + rows + "\n");

        Assert.Null(result.Rows);
        Assert.Contains(expected, Workspace.Sentences(result, stops: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("early,Early,Us,other,looked-after", "line 2, column definition: found \"early\", expected local-")]
    [InlineData("local-early,,Us,other,looked-after", "line 2, column name: found \"\", expected 1 to 80 characters")]
    [InlineData("local-early,Early,,other,looked-after", "line 2, column source: found \"\", expected whose rule it is")]
    [InlineData("local-early,Early,Us,others,looked-after", "line 2, column preventative: found \"others\", expected one or more of family-support, looked-after, other")]
    [InlineData("local-early,Early,Us,other,", "line 2, column statutory: found \"\", expected one or more of")]
    [InlineData("local-early,Early,Us,other other,looked-after", "line 2, column preventative: found \"other other\", expected one or more of")]
    [InlineData("local-early,Early,Us,other,looked-after other", "line 2, column statutory: found \"looked-after other\", expected no block that is preventative as well")]
    [InlineData("local-early,Early,Us,other,looked-after\nlocal-early,Early,Us,other,looked-after", "line 3, column definition: found \"local-early\", expected each definition once")]
    public void A_definition_that_cannot_be_is_refused_with_its_place(string rows, string expected)
    {
        var result = Read(Held, DefinitionHead + rows + "\n");

        Assert.Null(result.Rows);
        Assert.Contains(expected, Workspace.Sentences(result, stops: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_changed_is_the_next_version_and_the_same_again_is_held()
    {
        const string Early = DefinitionHead + "local-early,Early,Us,other,looked-after\n";
        var first = Read(Held, Early).Rows!;
        Assert.Equal(1, first.Definitions.Single(row => row.Id == "local-early").Version);
        var held = Held with { Definitions = first.Definitions };

        Assert.Equal(ImportStanding.Held, Assert.Single(Read(held, Early).Parts).Standing);
        var changed = Read(held, Early.Replace("other", "other sure-start", StringComparison.Ordinal)).Rows!;
        Assert.Equal([(1, "other"), (2, "other sure-start")], changed.Definitions.Where(row => row.Id == "local-early").Select(row => (row.Version, row.Preventative)));
        // Nobody is given it who does not ask for it.
        Assert.NotEqual("local-early", changed.Definitions.MinBy(row => row.Place)!.Id);
    }

    [Theory]
    [InlineData("gdp-deflator,2024-25,101", "line 2, column index: found \"gdp-deflator\", expected local-")]
    [InlineData("local-pay,2024,101", "line 2, column financial_year: found \"2024\"")]
    [InlineData("local-pay,2024-25,0", "line 2, column index_value: found \"0\", expected an index number above 0")]
    [InlineData("local-pay,2024-25,101\nlocal-pay,2024-25,102", "line 3, column index and financial_year: found \"2024-25\", expected one row of that key")]
    public void A_price_index_that_cannot_be_is_refused_with_its_place(string rows, string expected)
    {
        var result = Read(Held, IndexHead + rows + "\n");

        Assert.Null(result.Rows);
        Assert.Contains(expected, Workspace.Sentences(result, stops: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_index_is_a_local_release()
    {
        var rows = Read(Held, LocalLayouts.Template("indices")).Rows!;

        Assert.Equal(["local-2026-11-26"], rows.Releases.Select(release => release.Id));
        Assert.Equal([100, 106.4, 110.9], rows.PriceIndices.Select(row => row.Value));
        Assert.All(rows.PriceIndices, row => Assert.Equal("local-pay", row.Index));
    }

    [Fact]
    public void A_month_is_kept_by_its_name_and_the_same_file_again_is_held()
    {
        const string Figures = Head + "looked-after-children,,,,805,October 2026,333\nagency-workers,,,,805,Sept 2026,4.5\nlocal-edge,Edge,children,03-31,805,06/2026,61\n";
        var first = Read(Held, Figures);
        Assert.Equal((0, 0, "2026-10"), (first.Findings.Errors, first.Findings.Warnings, Assert.Single(first.Parts).Newest));
        var rows = first.Rows!;
        Assert.Equal(["2026-09", "2026-06", "2026-10"], rows.Observations.OrderBy(row => row.Series, StringComparer.Ordinal).Select(row => row.Period));

        var held = Held with
        {
            Releases = [.. Held.Releases, .. rows.Releases],
            Observations = [.. Held.Observations, .. rows.Observations],
            Series = [.. Held.Series, .. rows.Series.Where(row => row.Id == "local-edge")],
        };
        Assert.Equal(ImportStanding.Held, Assert.Single(Read(held, Figures.Replace("October 2026", "2026-10", StringComparison.Ordinal)).Parts).Standing);
        // Held months stand beside no year that is to come, and warn of no size.
        Assert.Equal(0, Read(held, Head + "looked-after-children,,,,805,2026,318\nlocal-edge,,,,805,2026,60\n").Findings.Errors);
    }

    // What the layout takes months of are counts of a day: no money, no words, and of none is a series that says "in the year".
    [Fact]
    public void Months_are_of_series_that_are_counted_on_a_day()
    {
        var series = Rules.Series.Where(row => row.Layout == LocalLayouts.Figures).Select(row => Rules.Names.Series.Single(one => one.Id == row.Series)).ToList();

        Assert.Equal(17, series.Count);
        Assert.All(series, one => Assert.False(one.IsPounds || one.IsText || one.Name.Contains("the year", StringComparison.Ordinal), one.Id));
    }

    [Fact]
    public void A_figure_far_from_the_published_one_is_warned_of()
    {
        var result = Read(Held, Head + "looked-after-children,,,,805,2026,0.318\n");

        Assert.Contains("line 2: 0.318 of Children looked after is far from the 332 that children-looked-after-2025 has for 2025", Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
        Assert.NotNull(result.Rows);
    }

    [Fact]
    public void The_same_again_is_held_and_another_file_of_the_day_is_a_release_after_it()
    {
        const string Figures = Head + "looked-after-children,,,,805,2026,318\n";
        var first = Read(Held, Figures).Rows!;
        var held = Held with { Releases = [.. Held.Releases, .. first.Releases], Observations = [.. Held.Observations, .. first.Observations] };

        Assert.Equal(ImportStanding.Held, Assert.Single(Read(held, Figures).Parts).Standing);
        var corrected = Assert.Single(Read(held, Figures.Replace("318", "320", StringComparison.Ordinal)).Rows!.Releases);
        Assert.Equal(("local-2026-11-26-2", true), (corrected.Id, corrected.Order > first.Releases[0].Order));
    }

    [Fact]
    public void A_measure_may_be_made_of_series_of_a_file_that_comes_with_it_or_came_before()
    {
        const string Figures = Head + "local-edge,On the edge of care,children,03-31,805,2024,58.25\n";
        const string Measure = MeasureHead + "local-rate,Children on the edge of care,rate,local-edge,population,10000,\"per 10,000 children\",1,neutral\n";

        foreach (var rows in new[] { Read(Held, Measure, Figures).Rows!, Read(Held with { Series = [.. Held.Series, .. Own(Read(Held, Figures).Rows!)] }, Measure).Rows! })
        {
            var measure = rows.Measures.Single(row => row.Id == "local-rate");
            Assert.Equal("On the edge of care / Children aged 0 to 17, mid-year before x 10,000", measure.Formula);
            Assert.Equal(2, Assert.Single(Own(rows)).Decimals);
        }

        static IEnumerable<SeriesRow> Own(Holdings rows) => rows.Series.Where(row => row.Dataset == Release.LocalDataset);
    }

    private static ImportResult Read(Holdings held, params string[] files) => Importer.Read(
        files.Select((text, i) => SourceFile.Of($"file {i + 1}", Encoding.UTF8.GetBytes(text))), new(), Rules, held, Workspace.Today);
}

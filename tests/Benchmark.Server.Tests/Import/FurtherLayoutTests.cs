using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>Files that are laid out in other ways than most: long column names in two rows, thousands, names alone, quarters, inspections.</summary>
public sealed class FurtherLayoutTests
{
    private static readonly string[] Lines =
    [
        "Children's social care: Sure start children's centres and early years", "Children's social care - Children Looked After",
        "Children's social care - Children Looked After of which residential care", "Children's social care - Children Looked After of which fostering services",
        "Children's social care - Children Looked After of which asylum seeking children who are looked after",
        "Children's social care - Children Looked After of which other", "Children's social care - Other children's and families services",
        "Children's social care - Family Support Services", "Children's social care - Youth Justice",
        "Children's social care: Safeguarding children and young people\u2019s services", "Children's social care - Asylum Seekers",
        "Children's social care: Services for young people", "TOTAL CHILDREN SOCIAL CARE",
    ];

    private static readonly string[] Columns =
        ["Employees (C1)", "Running Expenses (C2)", "Total Expenditure (C3 = C1 + C2)", "Total Income (C6 = C4 + C5)", "Net Current Expenditure (C7 = C3 - C6)"];

    // What each line came to, and the pay of all.
    private const int Held = 14;

    private const string Memorandum = "Children's Social Care - agency staff cost memorandum item";

    [Fact]
    public void Revenue_outturn_is_told_from_its_titles_and_thousands_become_pounds()
    {
        var result = Read("revenue-outturn", "revenue-outturn", "2024-25", 4 * Held, Ro3(twoRows: false, "2024-25",
            ("E08000037", "MD", ["24958", "15556.5", "40514.000000000007", "4632", "0"], "1055"),
            ("E06000001", "UA", ["[x]", "1", "[note 4]", "1", "1"], "0"),
            ("E06000002", "UA", ["...", "1", "-35.8820000000000001", "1", "1"], "[n]"),
            ("E09000002", "L", ["0", "1", "7.0000000000000007E-2", "1", "1"], "1"),
            ("E07000223", "SD", ["1", "1", "1", "1", "1"], "1"),
            // London's region has a code of this kind too, and this is another body.
            ("E12000007", "O", ["9", "9", "9", "9", "9"], "9"),
            ("E06", "UA", ["8", "8", "8", "8", "8"], "8")));

        Assert.Equal("24958000 40514000", Of(result, "390", "ro3-total"));
        Assert.Equal(["x note 4", "... -35882", "0 70"], ((string[])["805", "806", "301"]).Select(area => Of(result, area, "ro3-total")));
        Assert.Equal("~ note 4", Of(result, "805", "ro3-looked-after-residential"));
        Assert.Equal(["1055000", "(0)", "n", "1000"],
            ((string[])["390", "805", "806", "301"]).SelectMany(area => Find(result, area, "2024-25", "ro3-agency")));
        Assert.Equal(["301", "390", "805", "806"], result.Rows!.Observations.Select(row => row.Area).Distinct().Order(StringComparer.Ordinal));
        Assert.All(result.Rows.Observations, row => Assert.Equal("2024-25", row.Period));
        Assert.Equal(MissingReason.NotAvailable, Cell.Parse("(0)").Reason);
        Assert.Equal(MissingReason.NotAvailable, Cell.Parse("note 4").Reason);
    }

    [Fact]
    public void Column_names_in_two_rows_are_the_same_as_in_one()
    {
        (string, string, string[], string)[] rows = [("E08000037", "MD", ["1", "2", "3", "4", "5"], "6"), ("E92000001", "Eng", ["7", "8", "9", "10", "11"], "[n]")];

        var one = Read("revenue-outturn", "revenue-outturn", "2024-25", 2 * Held, Ro3(twoRows: false, "2024-25", rows));
        var two = Read("revenue-outturn", "revenue-outturn", "2024-25", 2 * Held, Ro3(twoRows: true, "2024-25", rows));

        Assert.Equal("~ 3000", Of(two, "390", "ro3-looked-after"));
        Assert.Equal(Cells(one), Cells(two));
    }

    [Fact]
    public void A_year_that_the_titles_do_not_name_is_asked_for()
    {
        var refusal = Refusal(Ro3(twoRows: false, "this year", ("E08000037", "MD", ["1", "2", "3", "4", "5"], "6")));

        Assert.Contains("the titles above the table name no financial year", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_release_that_its_own_file_holds_are_compared_with_it()
    {
        var own = new Publication(
            new("revenue-outturn-2024-25-x", "revenue-outturn", 10, "Own", "2025-12-04", "P", "O", "L"), "revenue-outturn", "2024-25", "390", "2024-25",
            "ro3-total-gross=3000", Held, "OWN");
        const string Compiled = "release,period,ons_code,e_code,class,line,employees_c1,running_expenses_c2,total_expenditure_c3,total_income_c6,net_current_expenditure_c7\n"
            + "OWN,2024-25,E08000037,E4501,MD,TOTAL CHILDREN SOCIAL CARE,1,2,4,4,5\n";
        var agency = own with { Release = own.Release with { Id = "revenue-outturn-agency-x", Dataset = "revenue-outturn-agency" }, Tells = "ro3-agency=6000", Cells = 1 };

        var result = Import([own, agency], new(), Compiled, Ro3(twoRows: false, "2024-25", ("E08000037", "MD", ["1", "2", "3", "4", "5"], "6")));

        Assert.Equal("1000 3000", Of(result, "390", "ro3-total"));
        Assert.Contains("ro3-total-gross of 390 in 2024-25 differs from revenue-outturn-2024-25-x: here 4000, there 3000, which is kept",
            Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_known_by_any_of_its_names_and_a_memorandum_is_not_counted_with_it()
    {
        var result = Read("section-251-lines", "section-251-lines", "2016-17", 3,
            "financial_year,old_la_code,la_name,report_group,description,gross_expenditure,income,net_current_expenditure\n"
            + "2015-16,805,Hartlepool,CHILDREN LOOKED AFTER,15 Total Children Looked After,12.5,2.5,10.0\n"
            + "2016-17,805,Hartlepool,CHILDREN LOOKED AFTER,3.1.1 Residential care,-1.0,0.0,-1.0\n"
            + "2016-17,805,Hartlepool,CHILDREN LOOKED AFTER,3.1.11 Total Children Looked After,99,0,-99\n"
            + "2016-17,805,Hartlepool,SERVICES FOR YOUNG PEOPLE,8a.2 Teenage pregnancy services (included in 3.5.1 and 3.5.2 above),5,,\n"
            + "2008-09,805,Hartlepool,,27 Teenage pregnancy services,6,0,6\n"
            + "2008-09,875,Cheshire,,27 Teenage pregnancy services,7,0,7\n");

        Assert.Equal(["10.0"], Find(result, "805", "2015-16", "s251-total-looked-after-net"));
        // The memorandum counts again what another line already counted, and is not held.
        Assert.Equal(["-99", "~"], Find(result, "805", "2016-17", "s251-total-looked-after-net", "s251-teenage-pregnancy-gross"));
        Assert.Equal(["6"], Find(result, "805", "2008-09", "s251-teenage-pregnancy-gross"));
        Assert.Contains(
            "3 rows are known and not held: old_la_code=820|875, or another of the 64 kinds that layout-series.csv names without a series",
            Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_nobody_knows_stops_the_import() => Assert.Contains(
        "line 2, column description: found \"3.9.9 Something new\"",
        Refusal("financial_year,old_la_code,la_name,report_group,description,gross_expenditure,income,net_current_expenditure\n2016-17,805,Hartlepool,X,3.9.9 Something new,1,0,1\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Millions_of_England_become_pounds()
    {
        var result = Read("section-251-england", "section-251-england", "2015-16", 3,
            "time_period,time_identifier,geographic_level,country_name,country_code,category_of_expenditure,description_of_expenditure,total_expenditure,income,net_current_expenditure\n"
            + "201516,Financial year,National,England,E92000001,Sure Start and children aged under 5,3.0.1 Spend on individual Sure Start Childrens Centres,548.49,low,467.63\n");

        Assert.Equal(["548490000", "low", "467630000"],
            Find(result, "E92000001", "2015-16", "s251-england-centres-gross", "s251-england-centres-income", "s251-england-centres-net"));
    }

    [Fact]
    public void Of_quarters_a_financial_year_is_the_mean_of_all_four()
    {
        const string Top = "\"Top Level SPPI, Sections H to U excl. Section K\"";
        var result = Read("services-ppi-all", "services-ppi", "2020-21", 1,
            $"Title,Some other,{Top}\nCDID,AAAA,HQTI\nRelease Date,25-01-2023,25-01-2023\n2020,1,2\n2020 Q1,9,99.9\n2020 Q2,9,100.1\n2020 Q3,9,100.2\n2020 Q4,9,100.3\n2021 Q1,9,100.4\n2021 Q2,9,101\n");

        Assert.Equal([new PriceIndex("services-ppi-all-x", "services-ppi-all", "2020-21", 100.25)], result.Rows!.PriceIndices);
    }

    [Fact]
    public void An_authority_that_is_named_alone_is_found_as_it_was_when_the_table_was_made()
    {
        var result = Read("low-income", "low-income", "2020-21", 8,
            "Stat-Xplore\n\n\"Relative Low Income\"\n"
            + "\"Year\",\"2019/20\",\"2019/20 - Annotations\",\"2020/21 (p)\",\"2020/21 - Annotations\",\"\"\n\"National - Regional - LA - OAs\",\"\"\n"
            + "\"County Durham\",\"28435\",\"\",\"31894\",\"\",\"\"\n\"Dorset\",\"1\",\"\",\"2\",\"\",\"\"\n\"West Northamptonshire\",\"3\",\"\",\"..\",\"\",\"\"\n"
            + "\"Herefordshire, County of\",\"4\",\"\",\"5\",\"\",\"\"\n\"Glasgow City\",\"25310\",\"\",\"26065\",\"\",\"\"\n\"Total\",\"9\",\"\",\"9\",\"\",\"\"\n\"INFO\",\"Totals may not sum.\"\n");

        Assert.Equal(
            ["838 2019-20 1", "838 2020-21 2", "840 2019-20 28435", "840 2020-21 31894", "884 2019-20 4", "884 2020-21 5", "941 2019-20 3", "941 2020-21 .."],
            Cells(result));
    }

    [Fact]
    public void A_judgement_holds_until_the_next_and_has_its_day()
    {
        const string Head = "Web link,Local authority area code,Local authority name,Local authority status,Ofsted region,Inspection date,Publication date,Inspection type,Overall effectiveness,"
            + "The impact of leaders on social work practice with children and families,The experiences and progress of children who need help and protection,"
            + "The experiences and progress of children in care,The experiences and progress of care leavers\n";
        var result = Read("ofsted", "ofsted-history", "2025", 8 * 5,
            "ILACS inspection history\nnotes\n" + Head
            + "L,E06000001,Hartlepool,Current,NE,2023-01-01T00:00:00,2023-03-06T00:00:00,Short,Good,Good,Good,Outstanding,Good\n"
            + "L,E06000001,Hartlepool,Current,NE,2021-01-01T00:00:00,2021-05-04T00:00:00,Short,Requires improvement to be good,Good,Good,Inadequate,\n"
            + "L,E10000006,Cumbria,No longer exists,NW,2022-01-01T00:00:00,2022-11-02T00:00:00,Short,Good,Good,Good,Good,\n"
            + "L,E08000037,Gateshead,Current,NE,2025-01-01T00:00:00,2025-02-03T00:00:00,Short,Good,Good,Good,Good,Good\n");

        Assert.Equal(["Requires improvement, 4 May 2021", "Requires improvement, 4 May 2021", "Good, 6 March 2023", "Good, 6 March 2023", "Good, 6 March 2023"],
            result.Rows!.Observations.Where(row => row is { Series: "ofsted-judgement", Area: "805" }).OrderBy(row => row.Period, StringComparer.Ordinal).Select(row => row.Cell));
        Assert.Equal(["x", "Inadequate, 4 May 2021"], Find(result, "805", "2022", "ofsted-leavers", "ofsted-care"));
        // An authority that has ended has no judgement after that.
        Assert.Equal(["2022", "2023"], result.Rows.Observations.Where(row => row is { Series: "ofsted-judgement", Area: "909" }).Select(row => row.Period).Order(StringComparer.Ordinal));

        var newest = Read("ofsted", "ofsted-newest", "2026", 2 * 5,
            "urn,la_code,overall_effectiveness_grade,inspection_framework,publication_date,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade\n"
            + "1,805,requires improvement,short,27/10/23,good,good,outstanding,inspection_pre_dates_judgement\n1,304,nan,None,17/06/26,good,good,good,good\n");
        Assert.Equal(["Requires improvement, 27 October 2023", "x"], Find(newest, "805", "2026", "ofsted-judgement", "ofsted-leavers"));
        Assert.Equal(["x", "Good, 17 June 2026"], Find(newest, "304", "2026", "ofsted-judgement", "ofsted-leaders"));
    }

    [Theory]
    [InlineData("Upper Tier Local Authority District code (2019),n,IDACI - Average score ,IDACI - Proportion  of LSOAs in most deprived 10% nationally \nE06000001,H,0.283,0.431\n", "2019")]
    [InlineData("Upper Tier Local Authority District code (2013),n,Income Deprivation Affecting Children Index (IDACI) - Average score,"
        + "Income Deprivation Affecting Children Index (IDACI) - Proportion of LSOAs in most deprived 10% nationally\nE06000001,H,0.283,0.431\n", "2015")]
    public void A_file_that_says_no_period_has_that_of_its_layout(string file, string period) =>
        Assert.Equal(["0.431", "0.283"], Find(Read("idaci", $"idaci-{period}", period, 2, file), "805", period, "idaci-most-deprived", "idaci-score"));

    [Fact]
    public void Lists_of_places_are_compared_with_what_is_held_and_add_codes_that_were_not_known()
    {
        const string Codes = "new_la_code,la_name,date_of_operation,date_of_termination,parent_geography_code,entity_code,entity_description,status,old_la_code\n"
            + "E08009999,Gateshead,,,E12000001,E08,,terminated,390\nE06000061 / E06000062,N / W,,,,E06,,live,940 / 941\n";
        const string Districts = "FID,LTLA21CD,LTLA21NM,UTLA21CD,UTLA21NM\n1,E06000001,Hartlepool,E06000001,Hartlepool\n2,W06000001,Isle of Anglesey,W06000001,Isle of Anglesey\n";

        var result = Import([], new(), Codes, Districts);

        Assert.Equal("E08000020 E08000037 E08009999", result.Rows!.Authorities.Single(row => row.Code == "390").OnsCodes);
        Assert.Equal([ImportStanding.New, ImportStanding.Held], result.Parts.Select(part => part.Standing));
        Assert.Contains("1 rows of places that are not held", Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
        Assert.Contains("column new_la_code: found \"E06000001\", expected an ONS code of 390, not of 805",
            Refusal(Codes.Replace("E08009999", "E06000001", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("column UTLA21CD: found \"E06999999\"",
            Refusal(Districts.Replace(",E06000001,Hartlepool\n", ",E06999999,Hartlepool\n", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // A row an authority; every line has the same cells, in thousands.
    private static string Ro3(bool twoRows, string year, params (string Ons, string Class, string[] Cells, string Agency)[] rows)
    {
        var text = new StringBuilder().Append($"\"Worksheet 2: Revenue Outturn (RO) {year}: RO3 data\"\nData are reported in £ thousand.\n");
        const string First = "E-code,ONS Code,Local authority,Notes,Class";
        var names = Lines.SelectMany(line => Columns.Select((column, i) => (line, column, i))).ToList();
        if (twoRows)
            text.Append(",,,,,").AppendJoin(',', names.Select(name => name.i == 0 ? $"\"{name.line} [note 3]\"" : "")).Append(",\n")
                .Append(First).Append(',').AppendJoin(',', names.Select(name => $"\"{name.column.Replace(" (", "\n(", StringComparison.Ordinal)}{name.i + 2}\"")).Append($",{Memorandum}\n");
        else
            text.Append(First).Append(',').AppendJoin(',', names.Select(name => $"\"{name.line} - {name.column}\"")).Append($",{Lines[^1]} - {Memorandum}\n");
        foreach (var (ons, kind, cells, agency) in rows)
            text.Append($"E1,{ons},Name,,{kind},").AppendJoin(',', Lines.SelectMany(_ => cells)).Append($",{agency}\n");
        return text.ToString();
    }

    // As a publication that is known and has so many cells: of one that is not all authorities are asked for.
    private static ImportResult Read(string dataset, string layout, string newest, int cells, string file)
    {
        Publication Of(string dataset, int cells) =>
            new(new($"{dataset}-x", dataset, 10, "T", "2025-12-04", "P", "O", "L"), layout, newest, "", "", "", cells, "");
        var result = Import([Of(dataset, cells), Of("revenue-outturn-agency", cells / Held)], new(), file);
        Assert.Equal("", Workspace.Sentences(result, stops: true));
        return result;
    }

    private static string Refusal(string file)
    {
        var result = Import([], new(), file);
        Assert.Null(result.Rows);
        return Workspace.Sentences(result, stops: true);
    }

    private static ImportResult Import(IReadOnlyList<Publication> publications, ImportOptions options, params string[] files)
    {
        var rules = ImportRules.Read(Repository.SeedData) with { Publications = publications };
        return Importer.Read(files.Select((text, i) => SourceFile.Of($"{i}.csv", Encoding.UTF8.GetBytes(text))), options, rules, rules.Names, Workspace.Today);
    }

    private static string Of(ImportResult result, string area, string line) =>
        string.Join(' ', Find(result, area, "2024-25", $"{line}-pay", $"{line}-gross"));

    private static IEnumerable<string> Find(ImportResult result, string area, string period, params string[] series) => series.Select(id =>
        result.Rows!.Observations.SingleOrDefault(row => (row.Series, row.Area, row.Period) == (id, area, period))?.Cell ?? "~");

    private static IEnumerable<string> Cells(ImportResult result) => result.Rows!.Observations.Select(row => $"{row.Area} {row.Period} {row.Cell}").Order(StringComparer.Ordinal);
}

using System.IO.Compression;
using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>What a file is, is told from what is in it; what it lacks, or cannot be, is told before anything is kept.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Care2022 = "published/cla_2022_release_number_and_rate.csv";
    private const string Care2025 = "published/cla_2025_release_number_and_rate.csv";
    private const string Workforce = "published/csww_2025_release_indicators.csv";
    private const string Neighbours2021 = "published/statistical_neighbours_2021.csv";
    private const string Neighbours2025 = "published/statistical_neighbours_2025.csv";
    private const string Spend = "compiled/s251_outturn_blocks_2012-13_to_2024-25.csv";
    private const string Authorities = "compiled/authorities.csv";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_name_of_a_file_says_nothing()
    {
        File.Copy(In(Neighbours2021), In(Neighbours2025), overwrite: true);
        File.Move(In(Care2022), In("published/workforce.csv"));

        var result = _workspace.Import(new());

        Assert.Equal(ImportStanding.New, result.Parts.Single(part => part.Release == "children-looked-after-2022" && part.File.EndsWith("workforce.csv", StringComparison.Ordinal)).Standing);
        Assert.DoesNotContain(result.Rows!.Releases, release => release.Id == "statistical-neighbours-2025");
        Assert.Equal(20, result.Rows.Neighbours.Count);
    }

    [Fact]
    public void What_the_caller_says_must_not_contradict_what_is_in_the_file()
    {
        Assert.Contains("by what is in it this is children-looked-after-2022", Refusal(new("children-looked-after-2025", "2025-11-26"), Care2022), StringComparison.Ordinal);
        Assert.Contains("was published in 2022-11, and --published says 2025-11-26", Refusal(new("children-looked-after-2022", "2025-11-26"), Care2022), StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_that_nobody_knows_is_asked_for()
    {
        Newer("a.csv");

        var asked = Refusal(new(), "a.csv");
        Assert.Contains("newest period 2026: no publication that is known here. Say which it is with --release, for instance children-looked-after-2026", asked, StringComparison.Ordinal);
        Assert.Contains("and when it was published with --published", asked, StringComparison.Ordinal);
        Assert.Contains("--release: found \"Autumn\", expected children-looked-after- and then", Refusal(new("Autumn", "2026-11"), "a.csv"), StringComparison.Ordinal);
        Assert.Contains("--published: found \"November\"", Refusal(new("children-looked-after-2026", "November"), "a.csv"), StringComparison.Ordinal);
        Assert.Contains("children-looked-after-2025 was published on 2025-11-26, not before 2025-11", Refusal(new("children-looked-after-2026", "2025-11-01"), "a.csv"), StringComparison.Ordinal);

        var result = _workspace.Import(new("children-looked-after-2026", "2026-11-20"), Authorities, "a.csv");
        Assert.Equal("", Workspace.Sentences(result, stops: true));
        var release = Assert.Single(result.Rows!.Releases);
        Assert.Equal(("children-looked-after-2026", "children-looked-after", 20261120, "2026-11-20"), (release.Id, release.Dataset, release.Order, release.Published));
    }

    [Fact]
    public void A_file_that_was_imported_before_is_known_again()
    {
        Newer("a.csv");
        var first = _workspace.Import(new("children-looked-after-2026", "2026-11-20"), Authorities, "a.csv");

        var again = Importer.Read([SourceFile.At(In("a.csv"))], new(), ImportRules.Read(_workspace.To) with { Names = first.Rows! }, first.Rows!, Workspace.Today);

        Assert.Equal("", Workspace.Sentences(again, stops: true));
        Assert.Equal(("children-looked-after-2026", ImportStanding.Held), (again.Parts[0].Release, again.Parts[0].Standing));
    }

    [Fact]
    public void An_authority_that_is_lacking_is_named_and_several_stop_the_import()
    {
        Newer("a.csv", "805");
        var one = _workspace.Import(new("children-looked-after-2026", "2026-11-20"), Authorities, "a.csv");
        Assert.NotNull(one.Rows);
        Assert.Contains("no figure of looked-after-children and 2 others in 2026 for 1 area: 805.", Workspace.Sentences(one, stops: false), StringComparison.Ordinal);

        Newer("b.csv", "805", "941");
        Assert.Contains("in 2026 for 2 areas: 805, 941; expected all: the file has been cut",
            Refusal(new("children-looked-after-2026", "2026-11-20"), "b.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Care2022, 18, 21)]
    [InlineData(Workforce, 35, 42)]
    [InlineData(Spend, 7, 14)]
    public void A_file_cut_at_the_end_of_a_line_is_refused(string file, int found, int expected)
    {
        File.WriteAllLines(In(file), File.ReadAllLines(In(file))[..^1]);

        var refusal = Refusal(new(), file);
        // Spend is told by a year of 2024-25, which is what was cut: nobody knows such a file.
        Assert.Contains(file == Spend ? "no publication that is known here" : $"found {found} figures of", refusal, StringComparison.Ordinal);
        if (file != Spend)
            Assert.Contains($"expected the {expected} that it has", refusal, StringComparison.Ordinal);
    }

    // Barnsley has E08000016 in most files and E08000038 in the newest of the workforce: one file that has both is of one authority, and the
    // three digits say so.
    [Fact]
    public void Rows_of_either_code_system_in_one_file_are_of_one_authority()
    {
        Newer("a.csv");
        var lines = File.ReadAllLines(In("a.csv")).ToList();
        var barnsley = lines.FindIndex(line => line.Contains(",370,", StringComparison.Ordinal));
        Assert.Contains("E08000038", lines[barnsley], StringComparison.Ordinal);
        lines.Add(lines[barnsley].Replace("E08000038", "E08000016", StringComparison.Ordinal));
        File.WriteAllLines(In("a.csv"), lines);

        var result = _workspace.Import(new("children-looked-after-2026", "2026-11-20"), Authorities, "a.csv");
        var row = Assert.Single(result.Rows!.Observations, row => row.Series == "looked-after-children" && row.Area == "370");
        Assert.Equal(("2026", "200"), (row.Period, row.Cell));

        // Were they two, each would have its own figure.
        lines[^1] = lines[^1].Replace(",200,100", ",210,105", StringComparison.Ordinal);
        File.WriteAllLines(In("a.csv"), lines);
        Assert.Null(_workspace.Import(new("children-looked-after-2026", "2026-11-20"), Authorities, "a.csv").Rows);
    }

    [Fact]
    public void A_header_alone_is_refused()
    {
        File.WriteAllLines(In(Workforce), File.ReadAllLines(In(Workforce))[..1]);

        Assert.Contains("there is no figure below the column names in line 1", Refusal(new(), Workforce), StringComparison.Ordinal);
    }

    [Theory]
    // More children looked after than children; a rate that its own parts do not give; nobody to be looked after.
    [InlineData(Care2025, ",20000,310,155", ",20000,31000,155", "line 7, column children_count: found \"31000\", expected at most 20000, of which it is a part")]
    [InlineData(Care2025, ",20000,310,155", ",20000,310,15500", "line 7, column rate_per_10000: found \"15500\", expected at most 10000")]
    [InlineData(Care2025, ",20000,310,155", ",2000,310,155", "line 7, column rate_per_10000: found \"155\", expected about 1550, which 310 of 2000 in the same row give")]
    [InlineData(Workforce, "100,10,0,0,5", "100,10,0,0,500", "line 5, column vacancy_rate_fte: found \"500\", expected at most 100")]
    [InlineData(Spend, "2.00,-3.00,0.00", "-35000000,3.00,0.00", "line 3, column cla: found \"-35000000\", expected a number of at least 0: gross spend")]
    [InlineData(Care2025, "2022,Reporting year", "2099,Reporting year", "line 6: found figures of 2099, expected periods from 1990 to 2026")]
    [InlineData(Care2025, "2022,Reporting year", "1922,Reporting year", "line 6: found figures of 1922")]
    public void A_figure_that_cannot_be_is_told_where_it_is(string file, string old, string with, string message)
    {
        _workspace.Replace(Path.Combine("from", file), old, with);

        Assert.Contains(message, Refusal(new(), file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_four_hundred_digits_is_refused_and_not_printed()
    {
        _workspace.Replace(Path.Combine("from", Spend), "2.00,-3.00,0.00", new string('9', 400) + ",3.00,0.00");

        var refusal = Refusal(new(), Spend);
        Assert.Contains("line 3, column cla: found \"999", refusal, StringComparison.Ordinal);
        Assert.Contains("999...\", expected a number of at most 15 digits", refusal, StringComparison.Ordinal);
        Assert.True(refusal.Length < 500);
    }

    [Fact]
    public void Text_of_a_file_commands_no_terminal()
    {
        _workspace.Replace(Path.Combine("from", Care2025), "310,155", "\u001b[2J\u202e31,155");

        Assert.Contains("found \"[2J31\"", Refusal(new(), Care2025), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_in_place_of_pounds_are_told_by_what_is_held()
    {
        var held = _workspace.Build();
        File.WriteAllLines(In(Spend),
        [
            File.ReadLines(In(Spend)).First(),
            "2012-13,805,Hartlepool,0.0015,0.002,0.003,0.004,0.005,0.006,0.007,,,,,,,,LAIT bds_long (DfE)",
            "2024-25,805,Hartlepool,1000.001,0.002,0.003,0,0.005,0.006,,,,,,,,,LAIT bds_long (DfE)",
        ]);

        var result = Importer.Read([SourceFile.At(In(Spend))], new("section-251-2025-26", "2026-11"), ImportRules.Read(_workspace.To), held, Workspace.Today);

        Assert.Null(result.Rows);
        Assert.Contains(": its figures are 0.001 times those of section-251-2024-25 for the same areas and periods", Workspace.Sentences(result, stops: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_figures_of_two_files_count_once_and_unequal_ones_are_refused_with_both_places()
    {
        File.Copy(In(Care2025), In("again.csv"));
        var result = _workspace.Import(new(), Authorities, Care2025, "again.csv");
        Assert.Equal(21, result.Rows!.Observations.Count);

        _workspace.Replace("from/again.csv", ",20000,310,", ",20000,312,");
        var refusal = Refusal(new(), Care2025, "again.csv");
        Assert.Contains("again.csv, line 7, column children_count: found \"312\", expected 310, which", refusal, StringComparison.Ordinal);
        Assert.Contains("cla_2025_release_number_and_rate.csv, line 7 has for 2025 805 of the same release", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_repeats_another_is_told_and_counts_once()
    {
        var lines = File.ReadAllLines(In(Care2025));
        File.WriteAllLines(In(Care2025), [.. lines, lines[6]]);

        var result = _workspace.Import(new(), Authorities, Care2025);

        Assert.Equal(21, result.Rows!.Observations.Count);
        Assert.Contains("line 10: repeats line 7 (2025 805); it counts once", Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Text_is_read_by_its_mark(string encoding)
    {
        File.WriteAllText(In(Workforce), File.ReadAllText(In(Workforce)), Encoding.GetEncoding(encoding));

        Assert.Equal(42, _workspace.Import(new(), Authorities, Workforce).Rows!.Observations.Count);
    }

    [Fact]
    public void Text_of_an_older_spreadsheet_is_named_with_its_line()
    {
        File.WriteAllText(In(Workforce), File.ReadAllText(In(Workforce)).Replace("Barnsley", "Barnsl\u00e9y", StringComparison.Ordinal), Encoding.Latin1);

        Assert.Contains("line 5: the text is not UTF-8 (byte E9), expected a file saved as UTF-8. It is probably Windows-1252", Refusal(new(), Workforce), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';', "this is a semicolon file, expected commas")]
    [InlineData('\t', "this is a tab file, expected commas")]
    [InlineData('|', "this is a bar file, expected commas")]
    public void Another_separator_is_named(char separator, string message)
    {
        File.WriteAllText(In(Care2025), File.ReadAllText(In(Care2025)).Replace(',', separator));

        Assert.Contains(message, Refusal(new(), Care2025), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAR1....", "this is a Parquet file")]
    [InlineData("%PDF-1.7", "this is a PDF document")]
    [InlineData("<!DOCTYPE html>", "this is a web page")]
    [InlineData("a\0b\0,\0", "UTF-16 without its mark")]
    [InlineData("Name,Age\nJo,3\n", "none of the layouts that are known; its first line reads \"Name, Age\"")]
    public void What_is_no_table_of_ours_is_named(string content, string message)
    {
        File.WriteAllText(In("x.csv"), content);

        Assert.Contains(message, Refusal(new(), "x.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_above_a_table_are_passed_over_and_told()
    {
        File.WriteAllLines(In(Workforce), ["Social workers", "", "Source: DfE,,,", .. File.ReadAllLines(In(Workforce))]);

        var result = _workspace.Import(new(), Authorities, Workforce);

        Assert.Equal(42, result.Rows!.Observations.Count);
        Assert.Contains("the table begins in row 4; what stands above it was passed over", Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_gives_the_figures_of_the_same_table_as_text()
    {
        WriteWorkbook(In("book.xlsx"), File.ReadAllLines(In(Spend)));

        var result = _workspace.Import(new(), Authorities, Spend, "book.xlsx");

        Assert.Equal("", Workspace.Sentences(result, stops: true));
        Assert.Equal(2, result.Rows!.Spend.Count);
        Assert.Contains(result.Parts, part => part.File.EndsWith("book.xlsx, sheet Figures", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[c]", "c")]
    [InlineData("[x]", "x")]
    [InlineData("[low]", "low")]
    [InlineData("[U]", "u")]
    [InlineData("[z]", "z")]
    public void Symbols_may_stand_in_brackets(string cell, string held)
    {
        _workspace.Replace(Path.Combine("from", Care2025), ",20000,310,155", $",20000,{cell},{cell}");

        Assert.Equal(held, PublishedRow.Of(_workspace.Import(new(), Authorities, Care2025).Rows!, "children-looked-after-2025", "looked-after", "805", "2025").Numerator);
    }

    [Theory]
    [InlineData("2024/25")]
    [InlineData("202425")]
    [InlineData("2024-2025")]
    [InlineData("2024-25 (OT)")]
    public void A_financial_year_may_be_spelt_in_any_usual_way(string year)
    {
        _workspace.Replace(Path.Combine("from", Spend), "2024-25,", year + ",");

        Assert.Equal("2024-25", _workspace.Import(new(), Authorities, Spend).Rows!.Spend[1].Period);
    }

    [Fact]
    public void Columns_that_have_changed_places_are_not_taken_for_each_other()
    {
        _workspace.Replace(Path.Combine("from", Workforce), "turnover_rate_fte,agency_fte,agency_rate_fte,vacancy_rate_fte", "vacancy_rate_fte,agency_fte,agency_rate_fte,turnover_rate_fte");

        var result = _workspace.Import(new(), Authorities, Workforce);

        Assert.Null(result.Rows);
        Assert.Contains("it has the newest period of workforce-2025 and not its figures: turnover of E92000001 in 2025 is 14.2, that publication has 11.8",
            Workspace.Sentences(result, stops: false), StringComparison.Ordinal);
    }

    private string In(string file) => Path.Combine(_workspace.From, file);

    private string Refusal(ImportOptions options, params string[] files)
    {
        var result = _workspace.Import(options, [Authorities, .. files]);
        Assert.Null(result.Rows);
        return Workspace.Sentences(result, stops: true);
    }

    // A release of next year: England and every authority that there is, in one period, but for some.
    private void Newer(string file, params string[] without)
    {
        var held = _workspace.Import(new(), Authorities).Rows!.Authorities.Where(row => row.LastDay is null && !without.Contains(row.Code));
        File.WriteAllLines(In(file),
        [
            File.ReadLines(In(Care2025)).First(),
            "2026,Reporting year,National,E92000001,England,,,,,,Children looked after on 31 March each year,910000,6200,68",
            .. held.Select(row => $"2026,Reporting year,Local authority,E92000001,England,{row.Region},,{row.Code},\"{row.Name}\",{row.OnsCodes.Split(' ')[^1]},Children looked after on 31 March each year,20000,200,100"),
        ]);
    }

    private static void WriteWorkbook(string path, IEnumerable<string> lines)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        void Entry(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        Entry("[Content_Types].xml", """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """.Trim());
        Entry("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Entry("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Figures" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Entry("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        var rows = lines.Select((line, i) => $"<row r=\"{i + 1}\">" + string.Concat(line.Replace("\"1,000,001.00\"", "1000001.00", StringComparison.Ordinal).Split(',').Select((cell, place) =>
            $"<c r=\"{(char)('A' + place)}{i + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>");
        Entry("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>");
    }
}

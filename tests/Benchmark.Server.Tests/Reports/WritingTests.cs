using Benchmark.Presentation.Words;
using Benchmark.Server.Import;
using Benchmark.Server.Reports;
using Benchmark.Server.Reports.Writers;
using Benchmark.Server.Tests.Import;

namespace Benchmark.Server.Tests.Reports;

/// <summary>How numbers and words are written into reports.</summary>
public sealed class WritingTests
{
    [Fact]
    public void A_number_is_rounded_once_and_half_up()
    {
        var share = new NumberStyle(1, "", "%");

        Assert.Equal("15.6%", share.Text(15.582875701681944));
        Assert.Equal("0.3%", share.Text(0.25));
        Assert.Equal("-0.3%", share.Text(-0.25));
        Assert.Equal("-£0.5m", new NumberStyle(1, "£", "m", Millions: true).Text(-499_848));
        Assert.Equal("£2,684", NumberStyle.Pounds.Text(2683.5));
    }

    [Fact]
    public void What_is_shown_as_zero_has_no_sign()
    {
        Assert.Equal("0", NumberStyle.Count.Text(-0.4));
        Assert.Equal("0", NumberStyle.Count.Signed(0.4));
        Assert.Equal("+77", NumberStyle.Count.Signed(76.5));
        Assert.Equal("77", NumberStyle.Count.Size(-76.5));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData(" -2", "' -2")]
    [InlineData("Bristol, City of", "\"Bristol, City of\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("Herefordshire", "Herefordshire")]
    [InlineData("a\u202Eb\nc", "ab c")]
    public void A_word_in_tidy_data_is_never_a_formula(string word, string cell) => Assert.Equal(cell, TidyCsv.Word(word));

    [Fact]
    public void Units_of_measures_stand_in_tidy_data_as_they_are()
    {
        // A guard against formulas once took % for one.
        string[] units = [.. new SeedReader(Repository.SeedData).ReadNames().Measures.Select(row => row.Unit).Distinct()];

        Assert.Contains("%", units);
        Assert.Equal(units, units.Select(unit => TidyCsv.Word(unit).Trim('"')));
    }

    [Fact]
    public void A_picture_of_dots_holds_words_where_the_machine_has_a_font()
    {
        static byte[] Drawn(string inside) => ChartPicture.Of($"""<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20" viewBox="0 0 90 20">{inside}</svg>""");
        static string Text(string weight) => $"""<text x="2" y="15" font-family="Arial, sans-serif" font-size="12"{weight}>Hartlepool £1</text>""";
        Assert.SkipUnless(
            !OperatingSystem.IsLinux() || (Directory.Exists("/usr/share/fonts") && Directory.EnumerateFiles("/usr/share/fonts", "*.ttf", SearchOption.AllDirectories).Any()),
            "this machine has no font");

        Assert.NotEqual(Drawn(""), Drawn(Text("")));
        Assert.NotEqual(Drawn(Text("")), Drawn(Text(" font-weight=\"700\"")));
        Assert.Equal(Drawn(Text("")), Drawn(Text("")));
    }

    [Fact]
    public void Words_of_a_Word_file_hold_nothing_that_XML_cannot()
    {
        var document = new ReportDocument(
            "x", "Title\u0000\u0001\uFFFE", [("Fact\u0008", "one\u2028two")],
            [new TableBlock("Sheet", "Caption\uD800", [new("A\u0002"), new("B", IsNumeric: true)], [["\u202Eword \U0001F600", "-5.1"], ["-", "2024-25"]])]);

        var lines = Read(DocxWriter.Write(document, "2026-02-26").Bytes);

        // The minus is an element of its own, so that no line ends after it; other hyphens are words.
        Assert.Equal(["Title", "Fact: one two", "Caption\uFFFD", "A", "B", "word \U0001F600", "(minus)5.1", "-", "2024-25"], lines);

        static List<string> Read(byte[] bytes)
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
            Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
            using var stream = zip.GetEntry("word/document.xml")!.Open();
            return
            [
                .. System.Xml.Linq.XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "p").Select(paragraph => string.Concat(
                    paragraph.Descendants().Where(element => element.Name.LocalName is "t" or "noBreakHyphen").Select(element => element.Name.LocalName == "t" ? element.Value : "(minus)")))
                    .Where(line => line.Length > 0),
            ];
        }
    }

    [Fact]
    public void Markup_in_words_is_words()
    {
        Assert.Equal("\\<b\\>\\*x\\*\\[l\\](http\\://y)\\|", MarkdownWriter.Escape("<b>*x*[l](http://y)|"));
        Assert.Equal("&lt;img src=&#39;x&#39;&gt;&amp;&quot;", HtmlWriter.Text("<img src='x'>&\""));
    }

    [Fact]
    public void Names_in_a_sentence_end_with_and()
    {
        Assert.Equal("", PlainWords.And([]));
        Assert.Equal("a", PlainWords.And(["a"]));
        Assert.Equal("a, b and c", PlainWords.And(["a", "b", "c"]));
    }
}

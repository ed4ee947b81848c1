using Benchmark.Presentation.Words;
using Benchmark.Server.Import;
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

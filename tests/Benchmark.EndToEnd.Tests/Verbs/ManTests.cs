namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The manual page, which is made of the verbs.</summary>
public sealed class ManTests
{
    [Fact]
    public async Task The_manual_page_has_every_verb_with_its_options()
    {
        var page = (await Ran.VerbAsync("man")).Data.Split('\n');
        var help = (await Ran.VerbAsync("--help")).Data.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => line.Trim().Split(' ')[0]).ToList();

        Assert.InRange(help.Count, 30, 60);
        Assert.All(help, verb => Assert.Contains(page, line => line.StartsWith($".SS \"{verb.Replace("-", "\\-", StringComparison.Ordinal)}", StringComparison.Ordinal)));
        Assert.Contains(".SS \"tokens revoke NAME\"", page);
        Assert.Contains("\\fB\\-\\-as\\-at\\fR \\fIDATE\\fR", page);
        // What is no request of the page's language is text, and no text is taken for one.
        Assert.All(page.Where(line => line.StartsWith('.')), line => Assert.Matches("^\\.(TH|SH|SS|TP|B|I|P)( |$)", line));
        Assert.DoesNotContain(page, line => line.StartsWith('\''));
    }
}

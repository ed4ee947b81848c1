namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Help that can be believed.</summary>
public sealed class HelpTests(RunningServer server)
{
    [Theory]
    [InlineData("authorities")]
    [InlineData("measures")]
    [InlineData("compare")]
    [InlineData("stream")]
    [InlineData("trend")]
    [InlineData("evidence")]
    [InlineData("funnel")]
    [InlineData("ranking")]
    [InlineData("spread")]
    [InlineData("releases")]
    [InlineData("changes")]
    [InlineData("revisions")]
    public async Task The_example_of_a_verb_works_as_it_stands(string verb)
    {
        var help = await Ran.VerbAsync(verb, "--help");
        Assert.Equal((0, ""), (help.Code, help.Notes));

        var example = help.Data.TrimEnd().Split('\n')[^1].Trim();
        var args = example.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Equal(["benchmark", verb], args[..2]);
        var ran = await Ran.VerbAsync([.. args[1..], "--server", $"http://{server.Channel.Target}"]);
        Assert.Equal((0, ""), (ran.Code, ran.Notes));
    }

    [Theory]
    [InlineData("serve", "benchmark serve --urls")]
    [InlineData("import", "benchmark import Downloads/ --dry-run")]
    [InlineData("check", "benchmark check")]
    [InlineData("", "Exit codes:")]
    public async Task Every_help_says_what_to_type(string verb, string text)
    {
        var help = await Ran.VerbAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (help.Code, help.Notes));
        Assert.Contains(text, help.Data, StringComparison.Ordinal);
    }
}

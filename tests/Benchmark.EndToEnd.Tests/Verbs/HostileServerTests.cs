using System.Text.RegularExpressions;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Whatever a server answers, a verb ends with a documented code, and nothing commands the terminal.</summary>
public sealed class HostileServerTests(RunningServer server)
{
    private static readonly string[][] Verbs =
    [
        ["authorities"], ["measures"], ["measures", "--definitions"], ["reconcile"], ["report", "--authority", "805"],
        ["compare", "--authority", "805", "--measure", "children-in-care-rate"],
        ["compare", "--authority", "202", "--measure", "preventative-share", "--prices", "real"],
        ["trend", "--authority", "805", "--measure", "agency-share"], ["ranking", "--measure", "agency-share"],
        ["funnel", "--measure", "agency-share"], ["spread", "--measure", "agency-share"], ["association"],
        ["definitions", "--authority", "805"], ["evidence", "--authority", "314", "--measure", "agency-share"],
        ["stream", "--authority", "805", "--measure", "agency-share"],
    ];

    [Fact]
    public async Task Each_field_of_each_answer_spoiled_ends_no_verb_badly()
    {
        await using var hostile = await SpoilingServer.StartAsync(server.Address);
        var all = Spoiling.All.ToArray();
        // All of them take minutes; a part of them, another one for each verb, is what every run takes.
        var step = ApiSoak.Count(small: 40, full: 1);
        var ended = new Dictionary<int, int>();
        foreach (var verb in Verbs)
        {
            // Nothing is spoiled yet.
            var ran = await Ran.VerbAsync([.. verb, "--server", hostile.Address]);
            Assert.True(ran.Code == 0, $"{string.Join(' ', verb)}: {ran.Notes}");
        }

        foreach (var (turn, verb) in Verbs.Index())
            for (var i = turn % step; i < all.Length; i += step)
            {
                hostile.Spoil = all[i];
                string[] format = verb[0] == "report" ? ["--format", "markdown"] : verb[0] == "stream" ? ["--format", i % 2 == 0 ? "csv" : "ndjson"] : ["--format", (i % 3) switch { 0 => "table", 1 => "csv", _ => "json" }];
                Ran ran;
                try
                {
                    ran = await Ran.VerbAsync(80, [.. verb, .. format, "--server", hostile.Address]);
                }
                catch (Exception fault)
                {
                    throw new InvalidOperationException($"{string.Join(' ', verb)} {format[1]}, {all[i]}", fault);
                }

                Assert.True(ran.Code is 0 or 1 or 2 or 3 or 4, $"{string.Join(' ', verb)}, {all[i]}: code {ran.Code}");
                Assert.False(
                    (ran.Data + ran.Notes).Any(letter => letter is '\u001b' or '\0' or '\u202E'), $"{string.Join(' ', verb)}, {all[i]}: a raw control character");
                ended[ran.Code] = ended.GetValueOrDefault(ran.Code) + 1;
            }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", ended.Select(pair => $"code {pair.Key}: {pair.Value}")));
        Assert.True(ended.GetValueOrDefault(4) > 0, "nothing was refused: was anything spoiled?");
    }

    [Theory]
    [InlineData("benchmark.v1.Figure.value", "infinite", @"answers .*figure\.value with (Infinity|∞), expected a finite number")]
    [InlineData("benchmark.v1.Comparison.figure", "left out", @"answers without .*comparison\.figure")]
    [InlineData("benchmark.v1.Verdict.level", "unknown", @"verdict\.level with the code 77, which this program does not know")]
    [InlineData("benchmark.v1.Measure.decimals", "huge", "decimals with 2147483647, expected 0 to 6")]
    public async Task The_sentence_names_the_field(string field, string how, string pattern)
    {
        await using var hostile = await SpoilingServer.StartAsync(server.Address);
        hostile.Spoil = Spoiling.All.Single(spoiling => spoiling.Field.FullName == field && spoiling.How == how);

        var ran = await Ran.VerbAsync("compare", "--authority", "805", "--measure", "children-in-care-rate", "--server", hostile.Address);

        Assert.Equal(4, ran.Code);
        Assert.Matches(new Regex(pattern), ran.Notes);
    }
}

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
        ["stream", "--authority", "805", "--measure", "agency-share"], ["brief", "--authority", "805"], ["spine", "--authority", "805"],
        ["bridge", "--authority", "805"], ["alike", "--authority", "805"], ["same-things", "--authority", "805"], ["checks"], ["claims"], ["releases"],
        ["changes", "--from", "children-looked-after-2024", "--to", "children-looked-after-2025"],
        ["revisions", "--authority", "805", "--measure", "children-in-care-rate", "--period", "2024"],
    ];

    [Fact]
    public async Task Each_field_of_each_answer_spoiled_ends_no_verb_badly()
    {
        await using var hostile = await SpoilingServer.StartAsync(server.Address);
        var step = ApiSoak.Count(small: 40, full: 1);
        var (ended, faults) = (new SortedDictionary<int, int>(), new List<string>());
        foreach (var (turn, verb) in Verbs.Index())
        {
            hostile.Spoil = null;
            hostile.Seen.Clear();
            var honest = await Ran.VerbAsync([.. verb, "--server", hostile.Address]);
            Assert.True(honest.Code == 0, $"{string.Join(' ', verb)}: {honest.Notes}");
            foreach (var (i, spoiling) in Spoiling.Of(hostile.Seen.ToHashSet(), turn, step).Index())
            {
                hostile.Spoil = spoiling;
                string[] format = verb[0] == "report" ? ["--format", "markdown"]
                    : verb[0] == "stream" ? ["--format", i % 2 == 0 ? "csv" : "ndjson"]
                    : ["--format", (i % 3) switch { 0 => "table", 1 => "csv", _ => "json" }];
                var asked = $"{string.Join(' ', verb)} {format[1]}, {spoiling}";
                try
                {
                    var ran = await Ran.VerbAsync(80, [.. verb, .. format, "--server", hostile.Address]);
                    if (ran.Code is < 0 or > 4)
                        faults.Add($"{asked}: code {ran.Code}");
                    if ((ran.Data + ran.Notes).Any(letter => letter is '\u001b' or '\0' or '\u202E'))
                        faults.Add($"{asked}: a raw control character");
                    ended[ran.Code] = ended.GetValueOrDefault(ran.Code) + 1;
                }
                catch (Exception fault)
                {
                    faults.Add($"{asked}: {fault}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", ended.Select(pair => $"code {pair.Key}: {pair.Value}")));
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults)}");
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

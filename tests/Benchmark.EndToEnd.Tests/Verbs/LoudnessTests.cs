using Benchmark.Tui.Verbs;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>How much is said beside an answer.</summary>
public sealed class LoudnessTests(RunningServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Quiet_says_nothing_usual_what_was_written_and_verbose_who_answered_from_what()
    {
        string[] asked = ["report", "--authority", "805", "--server", server.Address];
        var quiet = await Ran.VerbAsync([.. asked, "--output", _folder["quiet.md"], "--quiet"]);
        var usual = await Ran.VerbAsync([.. asked, "--output", _folder["usual.md"]]);
        var verbose = await Ran.VerbAsync([.. asked, "--output", _folder["verbose.md"], "--verbose"]);

        Assert.Equal((0, "", ""), (quiet.Code, quiet.Data, quiet.Notes));
        Assert.Equal($"Wrote {_folder["usual.md"]}.\n", usual.Notes);
        var snapshot = (await Ran.VerbAsync("releases", "--format", "json", "--server", server.Address)).Data.Split("\"snapshot\":")[1].Split('"')[1];
        string[] lines = verbose.Notes.TrimEnd().Split('\n');
        Assert.Equal(
            [$"Asks the server at {server.Address}.", $"Figures: snapshot {snapshot}, 77 releases.", $"Wrote {_folder["verbose.md"]}."], lines[..3]);
        Assert.Matches(@"^benchmark report: [0-9]+\.[0-9]{2} s, [0-9,]+ MB of memory\.$", lines[3]);
        Assert.Equal(await File.ReadAllTextAsync(_folder["quiet.md"]), await File.ReadAllTextAsync(_folder["verbose.md"]));
    }

    [Fact]
    public async Task Faults_are_said_however_quiet_it_is()
    {
        var ran = await Ran.VerbAsync("compare", "--authority", "999", "--measure", "children-in-care-rate", "--quiet", "--server", server.Address);
        Assert.Equal((1, ""), (ran.Code, ran.Data));
        Assert.Contains("999", ran.Notes, StringComparison.Ordinal);

        var both = await Ran.VerbAsync("measures", "--quiet", "--verbose", "--server", server.Address);
        Assert.Equal(2, both.Code);
        Assert.StartsWith("--verbose: found --quiet beside it, expected one of the two.", both.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lasts_is_named_where_somebody_sees_it_and_is_gone_before_data_comes()
    {
        using var seen = new StringWriter();
        using var notes = TextWriter.Synchronized(seen);
        using var data = new StringWriter();
        var output = new Output(data, notes, notesSeen: true);
        output.Wait("benchmark checks");
        for (var tries = 0; !seen.ToString().Contains("benchmark checks", StringComparison.Ordinal); tries++)
        {
            Assert.InRange(tries, 0, 200);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        output.Data.Write("figures");
        var then = seen.ToString();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(then, seen.ToString());
        Assert.EndsWith("\u001b[?25h", then.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("figures", data.ToString());

        var unseen = new Output(data, notes);
        unseen.Wait("nobody sees it");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(then, seen.ToString());
    }
}

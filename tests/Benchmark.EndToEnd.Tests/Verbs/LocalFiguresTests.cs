using System.Globalization;
using System.Text.Json;
using Benchmark.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A council's own figures, from the file that <c>template</c> writes to every place that shows one.</summary>
public sealed class LocalFiguresTests : IAsyncLifetime
{
    private static readonly string[] Asked = ["--authority", "805", "--measure", "children-in-care-rate"];
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _server;

    public async ValueTask InitializeAsync() =>
        _server = await ServerHost.StartAsync(new("http://127.0.0.1:0", _folder["a.db"], _folder.CopyOfSmallSeed("seed")), _ => { });

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task They_stand_beside_published_figures_count_where_asked_for_and_can_be_withdrawn()
    {
        var before = await AskAsync("compare", [.. Asked, "--format", "json"]);
        await File.WriteAllTextAsync(_folder["own.csv"], (await AskAsync("template", "figures")).Data, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["measure.csv"], "measure,name,kind,numerator,denominator,scale,unit,decimals,polarity\n"
            + "local-edge,Children on the edge of care,published,local-edge-of-care,,1,children,0,neutral\n", TestContext.Current.CancellationToken);
        var added = await AskAsync("import", _folder["own.csv"], _folder["measure.csv"]);
        var release = added.Data.Split("Added 1 release: ")[1].Split('.')[0];
        Assert.StartsWith("local-20", release, StringComparison.Ordinal);

        while (!(await AskAsync("compare", [.. Asked, "--format", "json"])).Data.Contains("\"local\":[", StringComparison.Ordinal))
            await Task.Delay(50, TestContext.Current.CancellationToken);

        // 318 / 21,010 x 10,000 = 151.36; the answer is what it was, with that beside it.
        var after = JsonDocument.Parse((await AskAsync("compare", [.. Asked, "--format", "json"])).Data).RootElement;
        var beside = Assert.Single(after.GetProperty("local").EnumerateArray());
        Assert.Equal(("2026", 151.3565), (beside.GetProperty("period").GetString(), Math.Round(beside.GetProperty("figure").GetProperty("value").GetDouble(), 4)));
        Assert.True(beside.GetProperty("figure").GetProperty("local").GetBoolean());
        Assert.Equal(Bare(JsonDocument.Parse(before.Data).RootElement), Bare(after));
        const string Said = "2026, 31 March 2026: 151 per 10,000 children (local, not published); nothing is published for it yet";
        Assert.Contains(Said, (await AskAsync("compare", Asked)).Data, StringComparison.Ordinal);
        Assert.Contains(Said, (await AskAsync("trend", Asked)).Data, StringComparison.Ordinal);
        foreach (var verb in new[] { "compare", "stream", "trend" })
        {
            var last = SeedTables.RowsOf((await AskAsync(verb, [.. Asked, "--format", "csv"])).Data)[^1];
            Assert.StartsWith("2026=151.356", last["local_beside"], StringComparison.Ordinal);
            Assert.Equal("false", last["local"]);
        }

        await AskAsync("report", "--authority", "805", "--output", _folder["report.md"]);
        Assert.Contains("A local figure, not published, for 2026: 151. Nothing is published for that period yet.", await File.ReadAllTextAsync(_folder["report.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Contains("151 per 10,000 children (local, not published)", (await AskAsync("compare", [.. Asked, "--local"])).Data, StringComparison.Ordinal);
        Assert.Contains("151 (local)", (await AskAsync("ranking", "--measure", "children-in-care-rate", "--local")).Data, StringComparison.Ordinal);
        Assert.Contains("58 children (local, not published)", (await AskAsync("compare", "--authority", "805", "--measure", "local-edge", "--local")).Data, StringComparison.Ordinal);
        var alone = await RunAsync("compare", "--authority", "805", "--measure", "local-edge");
        Assert.Contains("count only where local ones are asked for (--local)", alone.Notes, StringComparison.Ordinal);

        // A seed written from it holds them too, and gives the same answer.
        await AskAsync("export", "--to", _folder["exported"]);
        var reread = await Ran.VerbAsync(["compare", .. Asked, "--database", _folder["b.db"], "--seed-data", _folder["exported"]]);
        Assert.Contains(Said, reread.Data, StringComparison.Ordinal);

        Assert.Contains(release, (await AskAsync("releases")).Data, StringComparison.Ordinal);
        await AskAsync("withdraw", release, "--reason", "Counted twice.");
        var gone = JsonDocument.Parse((await AskAsync("compare", [.. Asked, "--format", "json"])).Data).RootElement;
        Assert.False(gone.TryGetProperty("local", out _));
        Assert.Equal(0, (await RunAsync("check")).Code);
    }

    [Fact]
    public async Task A_month_stands_beside_the_newest_period_and_moves_nothing()
    {
        string[] asJson = [.. Asked, "--format", "json"];
        var before = new[] { await JsonAsync(asJson), await JsonAsync([.. asJson, "--local"]) };
        await File.WriteAllTextAsync(_folder["months.csv"], "series,series_name,unit,day,authority,period,value\n"
            + "looked-after-children,,,,805,2026-10,333\nlooked-after-children,,,,805,Sept 2026,330\n", TestContext.Current.CancellationToken);
        Assert.Contains("newest period 2026-10, 2 figures", (await AskAsync("import", _folder["months.csv"])).Data, StringComparison.Ordinal);
        while (!(await AskAsync("compare", asJson)).Data.Contains("\"local\":[", StringComparison.Ordinal))
            await Task.Delay(50, TestContext.Current.CancellationToken);

        // 333 / 21,090 x 10,000 = 157.8947: by the population printed with March 2025, the newest that is held.
        var after = new[] { await JsonAsync(asJson), await JsonAsync([.. asJson, "--local"]) };
        Assert.Equal(before.Select(Bare), after.Select(Bare));
        foreach (var answer in after)
        {
            var beside = Assert.Single(answer.GetProperty("local").EnumerateArray());
            string? Text(string name) => beside.GetProperty(name).GetString();
            Assert.Equal(
                ("2026-10", "2026-10-31", true, "2025", "2025", "2025-03-31"),
                (Text("period"), Text("asOfDate"), beside.GetProperty("month").GetBoolean(), Text("publishedPeriod"), Text("denominatorPeriod"), Text("denominatorAsOfDate")));
            Assert.Equal(157.8947, beside.GetProperty("figure").GetProperty("value").GetDouble(), 4);
            Assert.Equal(157.4206, beside.GetProperty("published").GetProperty("value").GetDouble(), 4);
        }

        const string Said = "October 2026, 31 October 2026: 158 per 10,000 children (local, not published), with the denominator of 2025, 31 March 2025; "
            + "published: 157 per 10,000 children for 2025";
        Assert.Contains(Said, (await AskAsync("compare", Asked)).Data, StringComparison.Ordinal);
        Assert.DoesNotContain("October 2026", (await AskAsync("compare", [.. Asked, "--period", "2024"])).Data, StringComparison.Ordinal);
        Assert.Contains("September 2026, 30 September 2026: 156", (await AskAsync("trend", Asked)).Data, StringComparison.Ordinal);
        Assert.StartsWith("2026-10=157.894", SeedTables.RowsOf((await AskAsync("stream", [.. Asked, "--format", "csv"])).Data)[^1]["local_beside"], StringComparison.Ordinal);
        Assert.Matches("^2026-09=156.*;2026-10=157", SeedTables.RowsOf((await AskAsync("trend", [.. Asked, "--format", "csv"])).Data)[^1]["local_beside"]);
        await AskAsync("report", "--authority", "805", "--output", _folder["report.csv"]);
        Assert.Contains("\n2026,October,Local authority,", await File.ReadAllTextAsync(_folder["report.csv"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("nothing new", (await AskAsync("import", _folder["months.csv"])).Data, StringComparison.Ordinal);

        // Out and in again: the same content.
        await AskAsync("export", "--to", _folder["exported"]);
        var reread = await Ran.VerbAsync(["compare", .. asJson, "--database", _folder["b.db"], "--seed-data", _folder["exported"]]);
        Assert.Equal(after[0].GetProperty("snapshot").GetString(), JsonDocument.Parse(reread.Data).RootElement.GetProperty("snapshot").GetString());
    }

    [Fact]
    public async Task A_definition_and_a_price_index_of_ones_own_are_used_where_named_and_marked()
    {
        string[] share = ["--authority", "805", "--measure", "preventative-share", "--format", "json"];
        string[] perChild = ["--authority", "805", "--measure", "total-spend-per-child", "--period", "2022-23", "--format", "json"];
        var before = ((await AskAsync("compare", share)).Data, (await AskAsync("compare", perChild)).Data);
        foreach (var what in (string[])["definitions", "indices"])
            await File.WriteAllTextAsync(_folder[what], (await AskAsync("template", what)).Data, TestContext.Current.CancellationToken);
        await AskAsync("import", _folder["definitions"], _folder["indices"]);
        while ((await RunAsync("compare", [.. share, "--definition", "local-early-help"])).Code != 0)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        // (family support + young people) / (those + looked after + safeguarding + youth justice), from the row of the seed file.
        var row = SeedTables.Rows("spend.csv").Single(row => (row["authority"], row["period"]) == ("805", "2024-25"));
        double Pounds(params string[] blocks) => blocks.Sum(block => double.Parse(row[block], CultureInfo.InvariantCulture));
        var own = await FigureAsync([.. share, "--definition", "local-early-help"]);
        Assert.Equal(
            100 * Pounds("family-support", "young-people") / Pounds("family-support", "young-people", "looked-after", "safeguarding", "youth-justice"),
            own.GetProperty("value").GetDouble(), 9);
        Assert.True(own.GetProperty("local").GetBoolean());
        Assert.Contains("15.3% (local, not published)", (await AskAsync("compare", [.. share[..4], "--definition", "local-early-help"])).Data, StringComparison.Ordinal);
        var beside = (await AskAsync("definitions", "--authority", "805")).Data;
        Assert.Matches(@"local-early-help \(local, not published\) .*15\.3%", beside);
        Assert.Equal(
            ["local-early-help"],
            SeedTables.RowsOf((await AskAsync("definitions", "--authority", "805", "--format", "csv")).Data).Where(row => row["local"] == "true").Select(row => row["definition"]));
        // A block is the same under every definition.
        Assert.False((await FigureAsync(["--authority", "805", "--measure", "looked-after-per-child", "--format", "json", "--definition", "local-early-help"]))
            .TryGetProperty("local", out _));

        // 110.9 / 100 of what it was in cash.
        string[] real = [.. perChild, "--prices", "real", "--index", "local-pay"];
        var (cash, inOwn) = (await FigureAsync(perChild), await FigureAsync(real));
        Assert.Equal(cash.GetProperty("value").GetDouble() * 1.109, inOwn.GetProperty("value").GetDouble(), 6);
        Assert.True(inOwn.GetProperty("local").GetBoolean());

        // Whoever names neither has what he had.
        Assert.Equal(Bare(JsonDocument.Parse(before.Item1).RootElement), Bare(JsonDocument.Parse((await AskAsync("compare", share)).Data).RootElement));
        Assert.Equal(Bare(JsonDocument.Parse(before.Item2).RootElement), Bare(JsonDocument.Parse((await AskAsync("compare", perChild)).Data).RootElement));

        await AskAsync("export", "--to", _folder["exported"]);
        var reread = await Ran.VerbAsync(["compare", .. real, "--definition", "local-early-help", "--database", _folder["b.db"], "--seed-data", _folder["exported"]]);
        Assert.Equal(inOwn.GetProperty("value").GetDouble(), JsonDocument.Parse(reread.Data).RootElement.GetProperty("figure").GetProperty("value").GetDouble(), 9);
        Assert.Equal(0, (await RunAsync("check")).Code);
    }

    private async Task<JsonElement> JsonAsync(string[] args) => JsonDocument.Parse((await AskAsync("compare", args)).Data).RootElement;

    private async Task<JsonElement> FigureAsync(string[] args) =>
        JsonDocument.Parse((await AskAsync("compare", args)).Data).RootElement.GetProperty("figure");

    // Without what says which state it is, and what stands beside.
    private static string Bare(JsonElement answer) => string.Join(
        '\n', answer.EnumerateObject().Where(part => part.Name is not ("snapshot" or "local")).Select(part => $"{part}"));

    private async Task<Ran> AskAsync(string verb, params string[] args)
    {
        var ran = await RunAsync(verb, args);
        Assert.True(ran.Code == 0, $"{verb}: {ran.Notes}{ran.Data}");
        return ran;
    }

    private Task<Ran> RunAsync(string verb, params string[] args) =>
        Ran.VerbAsync([verb, .. args, .. verb switch
        {
            "template" => Array.Empty<string>(),
            "check" or "export" => ["--database", _folder["a.db"]],
            _ => ["--server", _server!.Urls.First()],
        }]);
}

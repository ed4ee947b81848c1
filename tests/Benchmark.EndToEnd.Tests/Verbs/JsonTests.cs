using System.Text.Json;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>JSON as scripts read it: the names of the contract, nothing on standard output but one object.</summary>
public sealed class JsonTests(RunningServer server)
{
    [Fact]
    public async Task A_comparison_has_the_names_of_the_contract()
    {
        var json = await AskAsync("compare", "--authority", "805", "--measure", "children-in-care-rate");

        Assert.Equal(("805", "Hartlepool"), (Text(json, "authority", "code"), Text(json, "authority", "name")));
        Assert.Equal("children-in-care-rate", Text(json, "measure"));
        Assert.Equal(("2025", "2025-03-31", "2025"), (Text(json, "period"), Text(json, "asOfDate"), Text(json, "edition")));
        Assert.Equal(157.42057847321, Number(json, "figure", "value"), 10);
        Assert.Equal((332, 21090, 157), (Number(json, "figure", "numerator"), Number(json, "figure", "denominator"), Number(json, "figure", "published")));
        var first = json.GetProperty("neighbours")[0];
        Assert.Equal(1, Number(first, "order"));
        Assert.Equal(["order", "code", "name", "closeness", "figure", "mark"], first.EnumerateObject().Select(field => field.Name));
        Assert.StartsWith("CLOSENESS_", Text(first, "closeness"), StringComparison.Ordinal);
        Assert.Equal(10, json.GetProperty("neighbours").GetArrayLength());
        Assert.Equal(10, Number(json, "summary", "used"));
        Assert.Equal(
            ["used", "mean", "median", "pooled", "minimum", "lowerQuartile", "upperQuartile", "maximum"],
            json.GetProperty("summary").EnumerateObject().Select(field => field.Name));
        Assert.Equal((3, 151), (Number(json, "position", "nationally", "rank"), Number(json, "position", "nationally", "of")));
        Assert.Equal((2, 11), (Number(json, "position", "amongNeighbours", "rank"), Number(json, "position", "amongNeighbours", "of")));
        Assert.True(Number(json, "england", "figure", "value") > 0);
        Assert.Equal("North East", Text(json, "region", "name"));
        Assert.Equal("children-looked-after-2025", json.GetProperty("releases")[0].GetString());
        Assert.Equal(64, Text(json, "snapshot").Length);
    }

    [Fact]
    public async Task A_missing_figure_has_a_reason_and_no_value()
    {
        var json = await AskAsync("compare", "--authority", "806", "--measure", "preventative-share", "--period", "2024-25");

        Assert.Equal("MISSING_NO_RETURN", Text(json, "figure", "missing"));
        Assert.False(json.GetProperty("figure").TryGetProperty("value", out _));
        Assert.False(json.TryGetProperty("position", out _));
    }

    [Fact]
    public async Task A_true_zero_is_a_value_and_none_used_is_a_number()
    {
        var zero = await AskAsync("compare", "--authority", "340", "--measure", "agency-share", "--period", "2019");
        Assert.Equal((0, 0, 0), (Number(zero, "figure", "value"), Number(zero, "figure", "numerator"), Number(zero, "figure", "published")));

        var alone = await AskAsync("compare", "--authority", "835", "--measure", "total-spend", "--period", "2016-17", "--edition", "2025");
        Assert.Equal(0, Number(alone, "summary", "used"));
    }

    [Fact]
    public async Task Lists_are_one_object_with_all_pages()
    {
        Assert.Equal(153, (await AskAsync("authorities")).GetProperty("authorities").GetArrayLength());
        Assert.Equal(158, (await AskAsync("authorities", "--former")).GetProperty("authorities").GetArrayLength());
        Assert.Equal(68, (await AskAsync("measures")).GetProperty("measures").GetArrayLength());
        Assert.Equal(5, (await AskAsync("measures", "--definitions")).GetProperty("definitions").GetArrayLength());
    }

    [Fact]
    public async Task A_trend_has_a_point_a_period()
    {
        var json = await AskAsync("trend", "--authority", "england", "--measure", "preventative-spend", "--from", "2012-13", "--to", "2019-20",
            "--prices", "real", "--base-year", "2019-20");

        Assert.Equal("England", Text(json, "authority", "name"));
        Assert.Equal(8, json.GetProperty("points").GetArrayLength());
        Assert.Equal(-34.46, Math.Round(Number(json, "change", "percent"), 2));
    }

    [Fact]
    public async Task Nothing_but_the_object_is_on_standard_output_even_at_the_first_start()
    {
        using var folder = new TemporaryFolder();
        var ran = await BenchmarkProcess.RunAsync(
            "compare", "--authority", "805", "--measure", "agency-share", "--format", "json", "--database", folder["new.db"]);

        Assert.Equal(0, ran.Code);
        Assert.Equal("805", Text(JsonDocument.Parse(ran.Data).RootElement, "authority", "code"));
        Assert.EndsWith("}\n", ran.Data, StringComparison.Ordinal);
        Assert.Equal(1, ran.Data.Count(letter => letter == '\n'));
        Assert.StartsWith("Loading figures into ", ran.Notes, StringComparison.Ordinal);
    }

    private async Task<JsonElement> AskAsync(params string[] args)
    {
        var ran = await Ran.VerbAsync([.. args, "--format", "json", "--server", $"http://{server.Channel.Target}"]);
        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        Assert.Equal(ran.Data.Length - 1, ran.Data.IndexOf('\n', StringComparison.Ordinal));
        return JsonDocument.Parse(ran.Data).RootElement;
    }

    private static JsonElement Field(JsonElement json, string[] path) => path.Aggregate(json, (at, name) => at.GetProperty(name));

    private static string Text(JsonElement json, params string[] path) => Field(json, path).GetString()!;

    private static double Number(JsonElement json, params string[] path) => Field(json, path).GetDouble();
}

using System.Globalization;
using System.Text.Json;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// A measure that the program has never heard of, added to the seed files alone: nothing but rows is new. Its figures are ten
/// times the place in the list of Hartlepool's neighbours, so everything about them is worked out by hand.
/// </summary>
public sealed class MadeUpMeasureTests
{
    [Fact]
    public async Task It_is_answered_like_every_other()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSeed("seed");
        string[] neighbours = [.. SeedTables.Rows("neighbours.csv")
            .Where(row => (row["edition"], row["authority"]) == ("2025", "805"))
            .OrderBy(row => int.Parse(row["order"], CultureInfo.InvariantCulture)).Select(row => row["code"])];
        void Add(string file, params IEnumerable<string> rows) => File.AppendAllLines(Path.Combine(seed, file), rows);
        Add("releases.csv", "gardens-2025,gardens,1,Gardens made up,2025-06-30,Nobody,Made up,None");
        Add(
            "series.csv",
            "gardens,12-31,gardens,0,Gardens,garden cell,Homes,home cell,0,10,"
            + "\"On {day}, {name} had {numerator} gardens: {value}{interval}.\",more gardens,fewer gardens,");
        Add(
            "measures.csv",
            "garden-rate,Gardens per 100 homes,per 100 homes,1,high-is-good,rate,gardens,100,gardens,Gardens / homes x 100,Gardens,Homes,"
            + "Gardens,Gardens,21");
        Add("observations.csv", neighbours.Take(9).Select((code, i) => $"gardens-2025,gardens,{code},2024,{i + 1}00,1000,{i + 1}0"));
        Add("observations.csv", $"gardens-2025,gardens,{neighbours[9]},2024,c,1000,c", "gardens-2025,gardens,805,2024,250,1000,25");
        string[] data = ["--seed-data", seed, "--database", folder["benchmark.db"]];

        var compared = await Ran.VerbAsync(
            ["compare", "--authority", "805", "--measure", "garden-rate", "--format", "json", .. data]);

        Assert.Equal(0, compared.Code);
        var answer = JsonDocument.Parse(compared.Data).RootElement;
        Assert.Equal("2024-12-31", answer.GetProperty("asOfDate").GetString());
        Assert.Equal(25, answer.GetProperty("figure").GetProperty("value").GetDouble());
        var average = answer.GetProperty("summary");
        // Of 10, 20 and so on to 90: the fifth is the median, the third and the seventh are the quartiles.
        Assert.Equal(
            (50.0, 50.0, 30.0, 70.0, 9),
            (average.GetProperty("mean").GetDouble(), average.GetProperty("median").GetDouble(),
                average.GetProperty("lowerQuartile").GetDouble(), average.GetProperty("upperQuartile").GetDouble(),
                average.GetProperty("used").GetInt32()));

        // 25 - 50 of 100 homes, at 1,000 homes.
        Assert.Equal(
            (-250.0, "gardens"),
            (answer.GetProperty("gap").GetProperty("value").GetDouble(), answer.GetProperty("gap").GetProperty("unit").GetString()));

        var evidence = await Ran.VerbAsync(["evidence", "--authority", "805", "--measure", "garden-rate", .. data]);
        Assert.Equal(0, evidence.Code);
        Assert.Contains("250 / 1,000 x 100 = 25", evidence.Data, StringComparison.Ordinal);
        Assert.Contains($"{neighbours[9]}: suppressed by the publisher", evidence.Data, StringComparison.Ordinal);
    }
}

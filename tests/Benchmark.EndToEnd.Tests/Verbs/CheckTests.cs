using Microsoft.Data.Sqlite;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The verb that checks a database.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task It_has_a_line_for_each_release_and_names_the_one_that_was_altered()
    {
        using var folder = new TemporaryFolder();
        string[] database = ["--database", LoadedSeed.CopyTo(folder["benchmark.db"])];
        Assert.Equal(0, (await Ran.VerbAsync(["measures", .. database, "--seed-data", RepositoryFiles.Folder("seed-data")])).Code);

        var sound = await Ran.VerbAsync(["check", .. database]);
        Assert.Equal((0, ""), (sound.Code, sound.Notes));
        Assert.Equal(
            ["file", "references", "names, measures and definitions", "list of releases"],
            sound.Data.Split('\n')[..4].Select(line => line.Split(':')[0]));
        Assert.Equal(File.ReadLines(RepositoryFiles.Folder("seed-data", "releases.csv")).Count() - 1, sound.Data.Split("release ").Length - 1);
        Assert.All(sound.Data.TrimEnd('\n').Split('\n'), line => Assert.EndsWith(": as it was written", line, StringComparison.Ordinal));

        using (var connection = new SqliteConnection($"Data Source={folder["benchmark.db"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                UPDATE observation SET cell = '333'
                WHERE release = 'children-looked-after-2025' AND series = 'looked-after-children' AND area = '805' AND period = '2025'
                """;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var altered = await Ran.VerbAsync(["check", .. database]);
        Assert.Equal(4, altered.Code);
        Assert.Contains("\nrelease children-looked-after-2025: not as it was loaded\n", altered.Data, StringComparison.Ordinal);
        Assert.Contains("found release children-looked-after-2025 changed", altered.Notes, StringComparison.Ordinal);
        var asked = await Ran.VerbAsync(["measures", .. database, "--seed-data", RepositoryFiles.Folder("seed-data")]);
        Assert.Equal((4, ""), (asked.Code, asked.Data));
        Assert.Contains("found the release children-looked-after-2025 in it changed", asked.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_no_database()
    {
        using var folder = new TemporaryFolder();

        var ran = await Ran.VerbAsync("check", "--database", folder["nowhere.db"]);

        Assert.Equal((4, ""), (ran.Code, ran.Data));
        Assert.Contains("there is no such file", ran.Notes, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["nowhere.db"]));
    }
}

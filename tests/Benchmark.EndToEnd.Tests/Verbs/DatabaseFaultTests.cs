using Microsoft.Data.Sqlite;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Files that cannot be used: one sentence, code 4, and what was there before is there after.</summary>
public sealed class DatabaseFaultTests : IDisposable
{
    private readonly TemporaryFolder _sound = new();

    public DatabaseFaultTests() => _sound.CopyOfSmallSeed("seed");

    public void Dispose() => _sound.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["notes.txt"], "Minutes of the scrutiny committee, to be kept.\n");

        await RefusedAsync(folder["notes.txt"], "is not a SQLite database");

        Assert.Equal("Minutes of the scrutiny committee, to be kept.\n", await File.ReadAllTextAsync(folder["notes.txt"]));
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Sql(folder["other.db"], "CREATE TABLE minutes (text TEXT); INSERT INTO minutes VALUES ('kept')");
        var before = DatabaseContent.Of(folder["other.db"]);

        await RefusedAsync(folder["other.db"], "is a SQLite database of another program");

        Assert.Equal(before, DatabaseContent.Of(folder["other.db"]));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder["newer.db"]);
        Sql(folder["newer.db"], "PRAGMA user_version = 99");
        var before = DatabaseContent.Of(folder["newer.db"]);

        await RefusedAsync(folder["newer.db"], "has schema version 99");

        Assert.Equal(before, DatabaseContent.Of(folder["newer.db"]));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public async Task A_truncated_database_is_refused(double kept)
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder["cut.db"]);
        using (var file = File.OpenWrite(folder["cut.db"]))
            file.SetLength((long)(file.Length * kept));
        var before = await File.ReadAllBytesAsync(folder["cut.db"]);

        await RefusedAsync(folder["cut.db"], "damaged");

        Assert.Equal(before, await File.ReadAllBytesAsync(folder["cut.db"]));
    }

    [Fact]
    public async Task A_figure_that_was_altered_stops_what_rests_on_it_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder["altered.db"]);
        Sql(folder["altered.db"], "UPDATE observation SET cell = '1' WHERE release = 'workforce-2025' AND area = '805' AND series = 'agency-workers' AND period = '2025'");
        string[] database = ["--database", folder["altered.db"], "--seed-data", _sound["seed"]];

        var sound = await Ran.VerbAsync(["compare", "--authority", "805", "--measure", "children-in-care-rate", .. database]);
        Assert.Equal(0, sound.Code);
        foreach (var verb in (string[][])[["compare", "--authority", "805", "--measure", "agency-share"], ["stream", "--authority", "805"], ["brief", "--authority", "805"]])
        {
            var refused = await Ran.VerbAsync([.. verb, .. database]);
            Assert.Equal(4, refused.Code);
            Assert.EndsWith(
                $"{folder["altered.db"]}: found the release workforce-2025 in it changed since this program wrote it; restore a copy, or delete it to load the figures anew.",
                refused.Notes.TrimEnd('\n'), StringComparison.Ordinal);
        }

        Assert.Contains("release workforce-2025", (await Ran.VerbAsync(["check", .. database])).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_database_is_refused()
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(folder["kept.db"]);
        var before = DatabaseContent.Of(folder["kept.db"]);
        File.SetAttributes(folder["kept.db"], FileAttributes.ReadOnly);

        await RefusedAsync(folder["kept.db"], "read-only");

        File.SetAttributes(folder["kept.db"], FileAttributes.Normal);
        Assert.Equal(before, DatabaseContent.Of(folder["kept.db"]));
    }

    [Fact]
    public async Task A_folder_is_no_database()
    {
        using var folder = new TemporaryFolder();
        await RefusedAsync(folder[""], "found a folder");
    }

    [Theory]
    [InlineData("figures/workforce-2025.csv", 1, "agency", "agancy", "workforce-2025.csv, line 1")]
    [InlineData("population.csv", 700, ",", ",many", "population.csv, line 700")]
    [InlineData("neighbours.csv", 3091, "close", "far", "neighbours.csv, line 3091")]
    [InlineData("spend.csv", 1973, ".", "..", "spend.csv, line 1973")]
    [InlineData("spend.csv", 1973, ".", "00000000000000000000.", "spend.csv, line 1973, column")]
    [InlineData("price-indices.csv", 20, ".", "00000000000000000000.", "price-indices.csv, line 20, column value")]
    [InlineData("figures/workforce-2025.csv", 700, ".", "Infinity", "workforce-2025.csv, line 700, column")]
    [InlineData("figures/workforce-2025.csv", 700, ".", "e400", "workforce-2025.csv, line 700, column")]
    public async Task A_bad_row_in_a_seed_file_loads_nothing(string file, int line, string found, string put, string where)
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSmallSeed("seed");
        var lines = await File.ReadAllLinesAsync(Path.Combine(seed, file));
        var at = lines.Length < line ? lines.Length - 1 : line - 1;
        where = where.Replace($"{line}", $"{at + 1}", StringComparison.Ordinal);
        Assert.Contains(found, lines[at], StringComparison.Ordinal);
        lines[at] = lines[at][..lines[at].LastIndexOf(found, StringComparison.Ordinal)] + put
            + lines[at][(lines[at].LastIndexOf(found, StringComparison.Ordinal) + found.Length)..];
        await File.WriteAllTextAsync(Path.Combine(seed, file), string.Join('\n', lines) + "\n");

        // A first load: nothing is there afterwards, and the shipped figures load into it as into a new file.
        await RefusedAsync(folder["first.db"], where, "--seed-data", seed);
        Assert.Contains("release 0, ", DatabaseContent.Of(folder["first.db"]), StringComparison.Ordinal);
        await LoadAsync(folder["first.db"]);

        // A later load: what was there stays.
        await LoadAsync(folder["later.db"]);
        var before = DatabaseContent.Of(folder["later.db"]);
        await RefusedAsync(folder["later.db"], where, "--seed-data", seed);
        Assert.Equal(before, DatabaseContent.Of(folder["later.db"]));
        Assert.Equal(before, DatabaseContent.Of(folder["first.db"]));
    }

    [Theory]
    [InlineData("figures/children-looked-after-2025.csv", "805,2025,", 2, "looked-after-children")]
    [InlineData("figures/children-looked-after-2025.csv", "805,2025,", 3, "looked-after-population")]
    [InlineData("figures/children-looked-after-2025.csv", "805,2025,", 4, "looked-after-rate")]
    [InlineData("population.csv", ",805,2024,", 3, "children")]
    [InlineData("spend.csv", ",805,2024-25,", 4, "family-support")]
    public async Task A_number_that_no_figure_can_have_is_refused_where_it_is_and_keeps_nobody_out(
        string file, string row, int cell, string column)
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSmallSeed("seed");
        var lines = await File.ReadAllLinesAsync(Path.Combine(seed, file));
        var at = Array.FindIndex(lines, line => line.Contains(row, StringComparison.Ordinal));
        foreach (var number in (string[])[new('9', 400), "0." + new string('0', 320) + "1", "0.0000001", "Infinity", "1e300"])
        {
            var cells = lines[at].Split(',');
            cells[cell] = number;
            string[] changed = [.. lines[..at], string.Join(',', cells), .. lines[(at + 1)..]];
            await File.WriteAllTextAsync(Path.Combine(seed, file), string.Join('\n', changed) + "\n");

            await RefusedAsync(folder["first.db"], $"{Path.GetFileName(file)}, line {at + 1}, column {column}: ", "--seed-data", seed);
        }

        await LoadAsync(folder["first.db"]);
    }

    [Fact]
    public async Task What_cannot_be_laid_out_is_not_kept()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSmallSeed("seed");
        // Every line of it is in order, but without any row of agency workers one of the main questions has no figure.
        foreach (var figures in Directory.GetFiles(Path.Combine(seed, "figures"), "workforce-*.csv"))
            await File.WriteAllLinesAsync(figures, (await File.ReadAllLinesAsync(figures)).Select(row => row.Split(','))
                .Select(cells => string.Join(',', cells.Where((_, column) => column != 4))));

        await RefusedAsync(folder["first.db"], "seed: its figures cannot be used", "--seed-data", seed);

        Assert.Contains("release 0, ", DatabaseContent.Of(folder["first.db"]), StringComparison.Ordinal);
        await LoadAsync(folder["first.db"]);
    }

    [Theory]
    [InlineData("releases.csv")]
    [InlineData("spend.csv")]
    public async Task A_seed_file_that_is_missing_loads_nothing(string file)
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSmallSeed("seed");
        File.Delete(Path.Combine(seed, file));

        await RefusedAsync(folder["first.db"], file, "--seed-data", seed);

        Assert.Contains("release 0, ", DatabaseContent.Of(folder["first.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_folder_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        await RefusedAsync(folder["first.db"], "does not exist; name another with --seed-data", "--seed-data", folder["nowhere"]);
    }

    private async Task LoadAsync(string database)
    {
        var ran = await Ran.VerbAsync("measures", "--database", database, "--seed-data", _sound["seed"]);
        Assert.Equal(0, ran.Code);
    }

    private async Task RefusedAsync(string database, string sentence, params string[] more)
    {
        string[] seed = more.Length > 0 ? more : ["--seed-data", _sound["seed"]];
        var ran = await Ran.VerbAsync(["measures", "--database", database, .. seed]);

        Assert.Equal((4, ""), (ran.Code, ran.Data));
        var said = ran.Notes.TrimEnd('\n').Split('\n')[^1];
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
    }

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

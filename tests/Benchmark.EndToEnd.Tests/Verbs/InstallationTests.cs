using Microsoft.Data.Sqlite;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>What whoever installs the program has: doctor and completion.</summary>
public sealed class InstallationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Doctor_says_that_a_sound_installation_is_and_what_is_wrong_with_another()
    {
        var sound = await Ran.VerbAsync("doctor", "--database", LoadedSeed.CopyTo(_folder["a.db"]), "--config", _folder["config"]);
        Assert.True(sound.Code == 0, sound.Data + sound.Notes);
        Assert.Contains("releases, all as they were loaded", sound.Data, StringComparison.Ordinal);
        Assert.Contains("none yet; the first start makes it", (await Ran.VerbAsync("doctor", "--database", _folder["none.db"])).Data, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.db"]));

        using (var connection = new SqliteConnection($"Data Source={_folder["a.db"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE release SET title = 'Another'";
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        await NotSoundAsync("database", "doctor", "--database", _folder["a.db"]);
        await File.WriteAllTextAsync(_folder["b.db"], "no database", TestContext.Current.CancellationToken);
        await NotSoundAsync("database", "doctor", "--database", _folder["b.db"]);
        await NotSoundAsync("figures shipped", "doctor", "--database", _folder["none.db"], "--seed-data", _folder["nowhere"]);
    }

    [Theory]
    [InlineData("benchmark comp", "compare", "completion")]
    [InlineData("benchmark compare --me", "--measure")]
    [InlineData("benchmark tokens ", "list", "make", "revoke")]
    public async Task A_shell_is_told_what_fits(string line, params string[] fitting)
    {
        var told = await Ran.VerbAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, told.Code);
        Assert.All(fitting, word => Assert.Contains(word, told.Data.Split('\n', StringSplitOptions.TrimEntries)));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _benchmark benchmark")]
    [InlineData("zsh", "#compdef benchmark")]
    [InlineData("fish", "complete -c benchmark")]
    public async Task A_shell_gets_its_script(string shell, string word) =>
        Assert.Contains(word, (await Ran.VerbAsync("completion", shell)).Data, StringComparison.Ordinal);

    private static async Task NotSoundAsync(string what, params string[] words)
    {
        var ran = await Ran.VerbAsync(words);
        Assert.Equal(4, ran.Code);
        Assert.Contains($"{what}: NOT SOUND. ", ran.Data, StringComparison.Ordinal);
        Assert.Equal($"Not sound: {what}.\n", ran.Notes);
    }
}

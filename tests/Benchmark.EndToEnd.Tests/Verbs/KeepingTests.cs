namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The verbs that look after a database: withdraw, backup, restore, export.</summary>
public sealed class KeepingTests
{
    private static readonly string[] Seed = ["--seed-data", RepositoryFiles.Folder("seed-data")];

    [Fact]
    public async Task What_is_withdrawn_is_listed_with_its_reason_and_comes_back_with_a_copy_of_before()
    {
        using var folder = new TemporaryFolder();
        string[] at = ["--database", LoadedSeed.CopyTo(folder["benchmark.db"])];
        Assert.Equal(0, (await Ran.VerbAsync(["releases", .. at, .. Seed])).Code);
        Assert.Equal(0, (await Ran.VerbAsync(["backup", folder["before.db"], .. at])).Code);

        var gone = await Ran.VerbAsync(["withdraw", "statistical-neighbours-2025", "--reason", "A list was printed twice.", "--day", "2026-03-01", .. at, .. Seed]);
        Assert.Equal(0, gone.Code);
        Assert.DoesNotContain("neighbours-2025", (await Ran.VerbAsync(["releases", .. at, .. Seed])).Data, StringComparison.Ordinal);
        Assert.Contains(
            "2026-03-01,A list was printed twice.", (await Ran.VerbAsync(["releases", "--withdrawn", "--format", "csv", .. at, .. Seed])).Data, StringComparison.Ordinal);
        Assert.Contains("neighbours-2025", (await Ran.VerbAsync(["releases", "--as-at", "2026-02-28", .. at, .. Seed])).Data, StringComparison.Ordinal);
        Assert.Equal(4, (await Ran.VerbAsync(["withdraw", "statistical-neighbours-2025", "--reason", "Again.", .. at, .. Seed])).Code);

        Assert.Equal(4, (await Ran.VerbAsync(["restore", folder["before.db"], .. at])).Code);
        Assert.Equal(0, (await Ran.VerbAsync(["restore", folder["before.db"], "--force", .. at])).Code);
        Assert.Contains("neighbours-2025", (await Ran.VerbAsync(["releases", .. at, .. Seed])).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_the_seed_again_and_leaves_whatever_else_is_in_its_folder()
    {
        using var folder = new TemporaryFolder();
        string[] at = ["--database", LoadedSeed.CopyTo(folder["benchmark.db"])];
        Assert.Equal(0, (await Ran.VerbAsync(["releases", .. at, .. Seed])).Code);
        var to = Directory.CreateDirectory(folder["seed"]).FullName;
        Directory.CreateDirectory(Path.Combine(to, "notes"));
        Directory.CreateDirectory(Path.Combine(to, ".git"));
        File.WriteAllText(Path.Combine(to, "notes", "a.txt"), "mine");
        File.WriteAllText(Path.Combine(to, ".git", "HEAD"), "ref");
        File.WriteAllText(folder["elsewhere.csv"], "old");
        File.CreateSymbolicLink(Path.Combine(to, "regions.csv"), folder["elsewhere.csv"]);
        File.WriteAllText(Path.Combine(to, "series.csv"), "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(Path.Combine(to, "series.csv"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        for (var times = 0; times < 2; times++)
            Assert.Equal(0, (await Ran.VerbAsync(["export", "--to", to, .. at])).Code);
        // The printed claims and which measures are of one thing are the program's own, and in no database.
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Folder("seed-data"), "*.csv", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not ("claims.csv" or "same-things.csv")))
            Assert.Equal(
                File.ReadAllText(file), File.ReadAllText(Path.Combine(to, Path.GetRelativePath(RepositoryFiles.Folder("seed-data"), file))));
        Assert.Equal(("mine", "ref"), (File.ReadAllText(Path.Combine(to, "notes", "a.txt")), File.ReadAllText(Path.Combine(to, ".git", "HEAD"))));
        Assert.Equal(folder["elsewhere.csv"], new FileInfo(Path.Combine(to, "regions.csv")).LinkTarget);
        Assert.NotEqual("old", File.ReadAllText(folder["elsewhere.csv"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(to));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(to, "series.csv")));
        }

        // Figures of what is not held would make it no seed, and are not ours to delete.
        File.WriteAllText(Path.Combine(to, "figures", "mine.csv"), "area,period\n");
        File.WriteAllText(Path.Combine(to, "series.csv"), "old");
        var refused = await Ran.VerbAsync(["export", "--to", to, .. at]);
        Assert.Equal(4, refused.Code);
        Assert.Contains("mine.csv", refused.Notes, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(to, "series.csv")));
    }

    [Theory]
    [InlineData("compare", "--authority", "805", "--measure", "agency-share", "--as-at", "13.11.2024")]
    [InlineData("compare", "--authority", "805", "--measure", "agency-share", "--as-at", "2024-11-13", "--snapshot", "12345678")]
    [InlineData("withdraw", "workforce-2025")]
    [InlineData("backup")]
    [InlineData("export")]
    public async Task A_wrong_word_is_wrong_usage(params string[] words) => Assert.Equal(2, (await Ran.VerbAsync(words)).Code);

    [Fact]
    public async Task An_answer_of_another_day_says_so_first()
    {
        using var folder = new TemporaryFolder();
        string[] at = ["--database", LoadedSeed.CopyTo(folder["benchmark.db"]), .. Seed];
        var trend = await Ran.VerbAsync(["trend", "--authority", "england", "--measure", "children-in-care-rate", "--as-at", "2025-11-25", .. at]);
        Assert.Equal("As at 25 November 2025: only what had been published by then.", trend.Data.Split('\n')[0]);
        var report = await Ran.VerbAsync(["report", "--authority", "805", "--format", "markdown", "--as-at", "2025-11-25", .. at]);
        Assert.Contains("As at 25 November 2025: only what had been published by then.", report.Data, StringComparison.Ordinal);
        var nothing = await Ran.VerbAsync(["ranking", "--measure", "children-in-care-rate", "--as-at", "2001-01-01", .. at]);
        Assert.Equal((1, ""), (nothing.Code, nothing.Data));
        Assert.Contains("as at 2001-01-01 there are no figures", nothing.Notes, StringComparison.Ordinal);
    }
}

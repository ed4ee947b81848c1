namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A file as it was downloaded, from the command line to an answer.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportVerbTests() => _folder.CopyOfSmallSeed("seed");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_release_is_asked_for_tried_kept_and_answered_from()
    {
        var file = Release2026("download (1).csv");

        var asked = await ImportAsync(file);
        Assert.Equal(4, asked.Code);
        Assert.Contains("no publication that is known here. Say which it is with --release, for instance children-looked-after-2026", asked.Data, StringComparison.Ordinal);
        Assert.Equal("Nothing was imported: 1 error.\n", asked.Notes);

        var tried = await ImportAsync([file, "--dry-run", .. MadeRelease.Said]);
        Assert.Equal((0, ""), (tried.Code, tried.Notes));
        Assert.Contains("new: children-looked-after-2026", tried.Data, StringComparison.Ordinal);
        Assert.EndsWith("A trial: nothing was changed.\n", tried.Data, StringComparison.Ordinal);

        var kept = await ImportAsync([file, .. MadeRelease.Said]);
        Assert.Equal((0, ""), (kept.Code, kept.Notes));
        Assert.Contains("Added 1 release: children-looked-after-2026.", kept.Data, StringComparison.Ordinal);

        // The seed comes with the first reading, and the newest release counts.
        var read = await Ran.VerbAsync(
            "compare", "--authority", "805", "--measure", "children-in-care-rate", "--database", _folder["a.db"], "--seed-data", _folder["seed"]);
        Assert.Equal(0, read.Code);
        Assert.Contains("31 March 2026", read.Data, StringComparison.Ordinal);
        Assert.Contains("Computed from       400 / 20,000", read.Data, StringComparison.Ordinal);

        var again = await ImportAsync(file);
        Assert.Equal((0, ""), (again.Code, again.Notes));
        Assert.Contains("nothing new: children-looked-after-2026 is held", again.Data, StringComparison.Ordinal);
        Assert.Contains("Nothing new: all of it is held already.", again.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_never_overwritten()
    {
        Assert.Equal(0, (await ImportAsync([Release2026("a.csv"), .. MadeRelease.Said])).Code);

        var other = await ImportAsync([Release2026("b.csv", children: 401), .. MadeRelease.Said]);

        Assert.Equal(4, other.Code);
        Assert.Contains("release children-looked-after-2026 differs from the one that was loaded. Figures of a release never change", other.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_and_a_refusal_leave_no_database()
    {
        var tried = await ImportAsync(Release2026("a.csv"), "--dry-run");
        var lost = await ImportAsync(_folder["nowhere.csv"]);

        Assert.Equal((4, 4), (tried.Code, lost.Code));
        Assert.Equal($"{_folder["nowhere.csv"]}: there is no such file.\n", lost.Notes);
        Assert.False(File.Exists(_folder["a.db"]));
    }

    [Fact]
    public async Task A_folder_is_read_whole_and_what_is_no_table_is_named()
    {
        var folder = Directory.CreateDirectory(_folder["downloads"]).FullName;
        Release2026(Path.Combine("downloads", "x.csv"));
        File.WriteAllText(Path.Combine(folder, "read me.md"), "Thank you for downloading.");

        var ran = await ImportAsync(folder, "--dry-run", "--release", "children-looked-after-2026", "--published", "2026-11");

        Assert.Equal(0, ran.Code);
        Assert.Equal($"{Path.Combine(folder, "read me.md")}: is no table, and is passed over.\n", ran.Notes);
    }

    [Fact]
    public async Task What_an_import_warned_of_stays_with_its_release()
    {
        var file = Release2026("a.csv");
        File.WriteAllText(file, "Children looked after\nProvisional\n" + File.ReadAllText(file));

        var kept = await ImportAsync(file, "--quiet", "--release", "children-looked-after-2026", "--published", "2026-11-20");
        var releases = await Ran.VerbAsync(
            "releases", "--format", "csv", "--database", _folder["a.db"], "--seed-data", _folder["seed"]);

        var warning = $"{file}: the table begins in row 3; what stands above it was passed over.";
        Assert.Contains($"warning: {warning}\n", kept.Data, StringComparison.Ordinal);
        var rows = SeedTables.RowsOf(releases.Data);
        Assert.Equal(warning, rows.Single(row => row["release"] == "children-looked-after-2026")["import_warnings"]);
        Assert.Equal("", rows.Single(row => row["release"] == "children-looked-after-2025")["import_warnings"]);
    }

    private Task<Ran> ImportAsync(params string[] args) => Ran.VerbAsync(
        ["import", .. args, "--database", _folder["a.db"], "--seed-data", _folder["seed"]]);

    private string Release2026(string name, int children = 400) => MadeRelease.Write(_folder[name], children);
}

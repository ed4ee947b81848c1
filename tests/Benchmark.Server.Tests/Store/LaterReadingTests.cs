using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Server.Rpc;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Import;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Tests.Store;

/// <summary>A process that answers one caller reads what is asked for, checks what it reads, and says what one that reads everything says.</summary>
public sealed class LaterReadingTests(LaterReadingTests.Shipped shipped) : IClassFixture<LaterReadingTests.Shipped>
{
    [Fact]
    public void The_releases_of_whose_rows_a_newer_one_has_every_one_are_known()
    {
        // Found by a program that knows the tables and their keys alone, over the database of the shipped figures.
        string[] expected =
        [
            "care-rates-2021 care-rates-2022", "care-starts-and-ends-2021 care-starts-and-ends-2022", "children-in-need-2024 children-in-need-2025",
            "children-looked-after-2021 children-looked-after-2022", "plan-durations-2024 plan-durations-2025", "population-mid-2019 population-mid-2020",
            "population-mid-2020 population-mid-2023", "population-mid-2023 population-mid-2024", "referrals-2024 referrals-2025",
            "repeat-plans-2020 repeat-plans-2024", "repeat-plans-2024 repeat-plans-2025", "revenue-outturn-2024-25-first revenue-outturn-2024-25-second",
            "revenue-outturn-agency-2024-25-first revenue-outturn-agency-2024-25-second", "section-47-2020 section-47-2024", "section-47-2024 section-47-2025",
            "section-47-rates-2020 section-47-rates-2024", "workforce-2023 workforce-2024", "workforce-2024 workforce-2025",
        ];
        using var database = SqliteDatabase.Open(shipped.Path, TimeProvider.System);

        Assert.Equal(expected, database.Read(session => session.Rows(Replacement.Table).Select(row => $"{row.Release} {row.By}").ToList()));
    }

    [Fact]
    public void Every_answer_is_that_of_a_process_that_reads_everything()
    {
        using var store = new ReleaseStore(shipped.Path, TimeProvider.System);
        using var later = new ReleaseStore(shipped.Path, TimeProvider.System) { ReadsLater = true };
        var (whole, part) = (SnapshotLoader.LaidOut(store.Read(), "test"), SnapshotLoader.LaidOut(later.Read(), "test"));

        Assert.Equal(whole.Hash, part.Hash);
        Assert.Equal(whole.Tables.Measures.Select(measure => measure.Id), part.Tables.Measures.Select(measure => measure.Id));
        var compared = 0;
        foreach (var (one, other) in Queries(whole).Zip(Queries(part)))
        {
            Assert.Equal(ComparisonWire.Of(whole, whole.Comparer.Compare(one)), ComparisonWire.Of(part, part.Comparer.Compare(other)));
            compared++;
        }

        Assert.InRange(compared, 3_000, 5_000);
        Assert.Equal(
            whole.Catalogue.Releases.Select(release => (release.Id, whole.Catalogue.RowsOf(release), string.Join(' ', whole.Catalogue.PeriodsOf(release)))),
            part.Catalogue.Releases.Select(release => (release.Id, part.Catalogue.RowsOf(release), string.Join(' ', part.Catalogue.PeriodsOf(release)))));
        // What an older release had, as the claims ask for it.
        foreach (var release in whole.Catalogue.Releases.Where(release => release.Dataset.StartsWith("population", StringComparison.Ordinal)))
            Assert.Equal(whole.Rows.Populations.In(release, whole.Places.England, 2015), part.Rows.Populations.In(release, part.Places.England, 2015));
        Assert.Equal(whole.Reconciliations.Compared(""), part.Reconciliations.Compared(""));
        Assert.Equal(Differing(whole), Differing(part));

        static IEnumerable<(string, Observation, double)> Differing(Snapshot of) =>
            of.Reconciliations.Differing("").Select(one => (one.Measure.Id, one.Row, one.Recomputed));

        static IEnumerable<Benchmark.Figures.Comparisons.ComparisonQuery> Queries(Snapshot of) =>
            StreamSet.Of(of, new(of), new()).Queries().Where((_, i) => i % 25 == 0);
    }

    [Fact]
    public void One_comparison_reads_its_own_dataset_and_no_spend()
    {
        using var store = new ReleaseStore(shipped.Path, TimeProvider.System) { ReadsLater = true };
        var holdings = store.Read();
        var snapshot = SnapshotLoader.LaidOut(holdings, "test");
        var table = snapshot.Tables.Of("children-in-care-rate", snapshot.Catalogue.DefaultDefinition);
        _ = snapshot.Comparer.Compare(new(
            snapshot.Places["805"], table, table.Calendar.Newest, new Lookup(snapshot).Peers([snapshot.Places["805"]], null), Benchmark.Figures.Measures.Prices.Cash));

        // Counted in the database: the cells of the releases of children-looked-after that no other replaces, of 226,612 in all.
        Assert.Equal(10_287, ((LaterRows<Observation>)holdings.Holdings.Observations).RowsRead);
        Assert.Equal(0, ((LaterRows<SpendReturn>)holdings.Holdings.Spend).RowsRead);
        Assert.Equal(0, ((LaterRows<Population>)holdings.Holdings.Populations).RowsRead);
    }

    [Fact]
    public void What_was_altered_is_found_where_it_is_read()
    {
        using var altered = new Shipped(shipped);
        altered.Sql("UPDATE observation SET cell = '1' WHERE release IN ('workforce-2023', 'referrals-2025') AND area = '805' AND period = '2023'");
        using var store = new ReleaseStore(altered.Path, TimeProvider.System) { ReadsLater = true };
        var snapshot = SnapshotLoader.LaidOut(store.Read(), "test");

        // Of the releases of that dataset this one is replaced.
        Assert.NotEmpty(snapshot.Tables.Of("agency-share", snapshot.Catalogue.DefaultDefinition).Calendar.Periods);
        Assert.Contains("found the release referrals-2025 in it changed", Said(() => snapshot.Tables.Measures.Count), StringComparison.Ordinal);
        Assert.Contains("in it changed", Said(() => snapshot.Catalogue.RowsOf(snapshot.Catalogue.Releases[0])), StringComparison.Ordinal);
        Assert.Equal(
            ["release referrals-2025", "release workforce-2023"], store.Check().Where(finding => finding.Fault is not null).Select(finding => finding.Part).Order());

        // What has been mended is read.
        altered.Restore();
        Assert.NotEmpty(snapshot.Tables.Measures);

        static string Said(Func<int> read) => Assert.Throws<DataFault>(() => read()).Message;
    }

    /// <summary>The shipped figures in a file.</summary>
    public sealed class Shipped : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-shipped-").FullName;
        private readonly Shipped? _sound;

        public Shipped()
        {
            using var store = new ReleaseStore(Path, TimeProvider.System);
            SnapshotLoader.Load(store, Path, Repository.SeedData, _ => { });
        }

        internal Shipped(Shipped sound)
        {
            _sound = sound;
            File.Copy(sound.Path, Path);
        }

        internal string Path => System.IO.Path.Combine(_folder, "shipped.db");

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        /// <summary>Changes something past the program.</summary>
        internal void Sql(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        /// <summary>Takes the cells back from the file that this one is a copy of.</summary>
        internal void Restore() => Sql($"ATTACH '{_sound!.Path}' AS sound; REPLACE INTO observation SELECT * FROM sound.observation");
    }
}

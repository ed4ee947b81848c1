using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Tests.Store;

/// <summary>What the store keeps is read back as it was, and nothing else is, in a SQLite file.</summary>
public sealed class SqliteReleaseStoreTests() : ReleaseStoreTests(Engine.Sqlite);

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresReleaseStoreTests() : ReleaseStoreTests(Engine.Postgres);

/// <summary>What the store keeps is read back as it was, and nothing else is.</summary>
public abstract class ReleaseStoreTests(Engine engine) : IDisposable
{
    private readonly StoreFolder _folder = new(engine);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void What_is_added_is_read_back()
    {
        Assert.Equal(12, _folder.Add(_folder.Seed)!.Count);
        Assert.Null(_folder.Add(_folder.Seed));

        using var store = _folder.Open();
        var content = store.Read();

        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), content.Hash);
        Assert.Equal(content.Hash, SeedFiles.ContentHash(content.Holdings));
        Assert.Equal(_folder.Seed.Observations, content.Holdings.Observations);
        Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
        Assert.All(store.History().Releases, release => Assert.Equal(_folder.Clock.Now, release.Loaded));

        using var later = _folder.OpenLater();
        var held = later.Read();
        Assert.Equal(0, Assert.IsType<LaterRows<Observation>>(held.Holdings.Observations).RowsRead);
        Assert.Equal(content.Hash, held.Hash);
        Assert.Equal(content.Hash, SeedFiles.ContentHash(held.Holdings));
    }

    [Fact]
    public void Many_who_open_a_new_file_at_once_all_find_it_theirs()
    {
        for (var i = 0; i < 10; i++)
        {
            _folder.Renew();
            Parallel.For(0, 8, new() { MaxDegreeOfParallelism = 8 }, _ =>
            {
                using var store = _folder.Open();
                Assert.Empty(store.History().Releases);
            });
        }
    }

    [Fact]
    public void Every_table_gives_back_the_cells_that_it_is_given()
    {
        // Cells that all differ: a description that swaps two columns, or forgets one, does not give them back.
        Gives(HeldTables.Releases);
        Gives(HeldTables.Regions);
        Gives(HeldTables.Authorities);
        Gives(HeldTables.Tiles);
        Gives(HeldTables.Series);
        Gives(HeldTables.Measures);
        Gives(HeldTables.SpendBlocks);
        Gives(HeldTables.Definitions);
        Gives(HeldTables.Analyses);
        Gives(HeldTables.Exclusions);
        Gives(HeldTables.Observations);
        Gives(HeldTables.SpendCells);
        Gives(HeldTables.Populations);
        Gives(HeldTables.Neighbours);
        Gives(HeldTables.PriceIndices);

        static void Gives<T>(Table<T> table)
        {
            string[] cells = [.. table.Columns.Select((column, i) => column.Type switch
            {
                ColumnType.Day => $"2019-03-{i + 10}",
                ColumnType.DayOfYear => $"03-{i + 10}",
                ColumnType.Text => $"text {i}",
                _ => $"{i + 100}",
            })];
            Assert.Equal(cells, table.CellsOf(table.Read(cells)));
        }
    }

    [Theory]
    [InlineData("UPDATE observation SET cell = '181' WHERE area = '805' AND period = '2014' AND series = 'looked-after-children'", "release children-looked-after-2018 ")]
    [InlineData("UPDATE observation SET cell = '1' WHERE release = 'workforce-2025' AND series = 'agency-rate' AND area = '314/318'", "release workforce-2025 ")]
    [InlineData("UPDATE observation SET release = 'children-looked-after-2019' WHERE release = 'children-looked-after-2018'", "release children-looked-after-201")]
    [InlineData("DELETE FROM observation WHERE release = 'workforce-2025' AND series = 'absence'", "release workforce-2025 ")]
    [InlineData("INSERT INTO observation VALUES ('workforce-2025', 'absence', '805', '2011', '1')", "release workforce-2025 ")]
    [InlineData("UPDATE spend SET pounds = pounds || '0' WHERE authority = '805' AND block = 'sure-start'", "release section-251-2024-25 ")]
    [InlineData("UPDATE spend SET origin = 'elsewhere' WHERE authority = '805' AND block = 'youth-justice'", "release section-251-2024-25 ")]
    [InlineData("UPDATE population SET children = '20901' WHERE area = '805' AND year = 2024", "release population-mid-2024 ")]
    [InlineData("UPDATE population SET year = 2023 WHERE area = '805' AND year = 2024", "release population-mid-2024 ")]
    [InlineData("UPDATE neighbour SET closeness = 'not-close' WHERE edition = '2021' AND \"order\" = 1", "release statistical-neighbours-2021 ")]
    [InlineData("UPDATE neighbour SET \"order\" = 11 WHERE edition = '2025' AND authority = '805' AND \"order\" = 10", "release statistical-neighbours-2025 ")]
    [InlineData("UPDATE price_index SET value = value + 0.001", "release gdp-deflator-2025-q1 ")]
    [InlineData("UPDATE release SET title = 'Another title' WHERE id = 'workforce-2025'", "release workforce-2025 ")]
    [InlineData("UPDATE release SET published = '2026-03-20' WHERE id = 'workforce-2025'", "release workforce-2025 ")]
    [InlineData("UPDATE release SET published = 'nonsense' WHERE id = 'workforce-2025'", "release workforce-2025 ")]
    [InlineData("UPDATE release SET \"order\" = 9 WHERE id = 'workforce-2025'", "release workforce-2025 ")]
    [InlineData("UPDATE release SET licence = '' WHERE id = 'services-ppi-2021-22'", "release services-ppi-2021-22 ")]
    [InlineData("DELETE FROM release WHERE id = 'services-ppi-2021-22'", "release services-ppi-2021-22 ")]
    [InlineData("UPDATE loading SET hash = replace(hash, 'a', 'b')", "list of releases ")]
    [InlineData("UPDATE loading SET loaded = '2020-01-01T00:00:00.000Z' WHERE release = 'workforce-2025'", "list of releases ")]
    [InlineData("DELETE FROM loading WHERE release = 'workforce-2025'", "list of releases ")]
    [InlineData("INSERT INTO withdrawal VALUES ('workforce-2025', '2026-01-01', '2026-01-01T00:00:00.000Z', 'By hand.')", "list of releases ")]
    [InlineData("UPDATE meta SET value = CASE substr(value, 1, 1) WHEN '0' THEN '1' ELSE '0' END || substr(value, 2) WHERE name = 'history'", "list of releases ")]
    [InlineData("DELETE FROM meta WHERE name = 'history'", "list of releases ")]
    [InlineData("UPDATE meta SET value = '' WHERE name = 'shared'", "list of releases ")]
    [InlineData("UPDATE authority SET name = 'Anywhere' WHERE code = '805'", "names, measures and definitions ")]
    [InlineData("UPDATE authority SET last_day = '2025-01-01' WHERE code = '805'", "names, measures and definitions ")]
    [InlineData("UPDATE region SET name = 'North' WHERE code = 'E12000001'", "names, measures and definitions ")]
    [InlineData("UPDATE series SET day = '09-30' WHERE id = 'looked-after-rate'", "names, measures and definitions ")]
    [InlineData("UPDATE measure SET small_base = 1 WHERE id = 'agency-share'", "names, measures and definitions ")]
    [InlineData("UPDATE measure SET scale = 1000 WHERE id = 'children-in-care-rate'", "names, measures and definitions ")]
    [InlineData("UPDATE measure SET decimals = 1 WHERE id = 'children-in-care-rate'", "names, measures and definitions ")]
    [InlineData("UPDATE definition SET statutory = preventative WHERE id = 'webb'", "names, measures and definitions ")]
    [InlineData("UPDATE spend_block SET name = 'x' WHERE id = 'other'", "names, measures and definitions ")]
    [InlineData("DELETE FROM exclusion", "names, measures and definitions ")]
    public void What_was_altered_by_hand_is_refused(string sql, string part)
    {
        _folder.Add(_folder.Seed);
        _folder.Sql(sql);

        using var store = _folder.Open();
        var fault = Assert.Throws<DataFault>(() => store.Read());

        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder.Database, fault.Message, StringComparison.Ordinal);
        // Nothing is written over it either.
        Assert.Throws<DataFault>(() => _folder.Add(_folder.Seed with { Exclusions = [] }));
    }

    [Fact]
    public void Any_cell_of_any_column_that_was_altered_is_refused()
    {
        _folder.Add(_folder.Seed);
        var (restore, random) = (_folder.Keep(), new Random(20190401));
        foreach (var table in HeldTables.All.Append(Benchmark.Server.Store.Loading.Table))
            foreach (var column in table.Columns)
            {
                restore();
                var key = string.Join(", ", table.Columns.Where(other => other.InKey).Select(other => $"\"{other.Name}\""));
                var other = column.Type switch
                {
                    ColumnType.Text or ColumnType.DayOfYear => $"\"{column.Name}\" || '1'",
                    ColumnType.Day => $"CASE WHEN \"{column.Name}\" IS NULL THEN '2001-02-03' END",
                    _ => $"\"{column.Name}\" + 97",
                };
                _folder.Sql(
                    $"UPDATE {table.Name} SET \"{column.Name}\" = {other} WHERE ({key}) = (SELECT {key} FROM {table.Name} LIMIT 1 OFFSET {random.Next(1000)} % (SELECT count(*) FROM {table.Name}))");

                using var store = _folder.Open();
                Assert.True(
                    Record.Exception(() => store.Read()) is DataFault { Message: var said }
                    && (said.Contains("the release ", StringComparison.Ordinal) || said.Contains("the list of releases ", StringComparison.Ordinal)
                        || said.Contains("the names, measures and definitions ", StringComparison.Ordinal)),
                    $"{table.Name}.{column.Name}");
                Assert.Contains(store.Check(), finding => finding.Fault is not null);
            }
    }

    [Theory]
    [InlineData("UPDATE observation SET cell = 'x' WHERE release = 'workforce-2025'", "release workforce-2025")]
    [InlineData("UPDATE region SET name = 'North' WHERE code = 'E12000001'", "names, measures and definitions")]
    [InlineData("UPDATE neighbour SET code = '999'", "references")]
    [InlineData("UPDATE loading SET loaded = '2020-01-01T00:00:00.000Z'", "list of releases")]
    [InlineData("INSERT INTO release SELECT 'made-up', dataset, 99, title, published, publisher, origin, licence FROM release LIMIT 1", "release made-up")]
    public void A_check_says_which_part_was_altered(string sql, string part)
    {
        _folder.Add(_folder.Seed);
        _folder.Sql(sql);

        using var store = _folder.Open();

        Assert.Contains(part, store.Check().Where(finding => finding.Fault is not null).Select(finding => finding.Part));
    }

    [Fact]
    public void A_release_is_never_overwritten()
    {
        _folder.Add(_folder.Seed);
        var changed = _folder.Seed with { Populations = [_folder.Seed.Populations[0] with { Children = "1" }, .. _folder.Seed.Populations.Skip(1)] };

        Assert.Contains(
            "release population-mid-2024 differs from the one that was loaded",
            Assert.Throws<DataFault>(() => _folder.Add(changed)).Message, StringComparison.Ordinal);
        using var store = _folder.Open();
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
    }

    [Fact]
    public void A_release_does_not_take_the_place_of_another()
    {
        _folder.Add(_folder.Seed);
        var other = _folder.Seed.Releases[0] with { Id = "another", Title = "Another" };

        Assert.Contains(
            $"release another has order 10 among those of children-looked-after, which {_folder.Seed.Releases[0].Id} has",
            Assert.Throws<DataFault>(() => _folder.Add(_folder.Seed with
            {
                Releases = [other],
                Observations = [],
                Spend = [],
                Populations = [],
                Neighbours = [],
                PriceIndices = [],
            })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_added_beside_those_that_are_there()
    {
        const string later = "statistical-neighbours-2025";
        _folder.Add(Without(later));
        using var store = _folder.Open();
        var (version, before) = (store.Version, store.Read());
        _folder.Clock.Now = _folder.Clock.Now.AddDays(40);

        Assert.Equal([later], _folder.Add(_folder.Seed));

        Assert.NotEqual(version, store.Version);
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
        Assert.Equal(before.Hash, store.Read(loaded: _folder.Clock.Now.AddDays(-1)).Hash);
        // It was published in May 2025, of which the last day counts.
        Assert.Equal(before.Holdings.Neighbours, store.Read(published: new(2025, 5, 30)).Holdings.Neighbours);
        Assert.Equal(_folder.Seed.Neighbours, store.Read(published: new(2025, 5, 31)).Holdings.Neighbours);
    }

    [Fact]
    public void What_was_out_on_a_day_is_read_as_at_that_day()
    {
        _folder.Add(_folder.Seed);
        using var store = _folder.Open();

        Assert.Equal(
            ["children-looked-after-2018", "children-looked-after-2019", "children-looked-after-2022", "statistical-neighbours-2021"],
            store.Read(published: new(2022, 11, 30)).Holdings.Releases.Select(release => release.Id));
        Assert.Equal(["statistical-neighbours-2021"], store.Read(published: new(2022, 11, 29)).Holdings.Releases.Select(release => release.Id));
        Assert.Empty(store.Read(published: new(2020, 1, 1)).Holdings.Observations);
        // Nobody knows when the services index came out; it was out when it was loaded.
        Assert.Equal(new(2026, 1, 2), store.History().Releases.Single(release => release.Release.Id == "services-ppi-2021-22").Published);
    }

    [Fact]
    public void What_is_withdrawn_stays_in_the_history()
    {
        _folder.Add(_folder.Seed);
        using var store = _folder.Open();
        var (version, before) = (store.Version, store.Read());
        _folder.Clock.Now = _folder.Clock.Now.AddDays(10);

        store.Withdraw("statistical-neighbours-2025", new(2026, 4, 10), "A list was printed twice.", StoreFolder.Use);

        Assert.NotEqual(version, store.Version);
        Assert.DoesNotContain(store.Read().Holdings.Neighbours, row => row.Edition == "2025");
        Assert.Equal(before.Hash, store.Read(published: new(2026, 4, 9)).Hash);
        Assert.Equal(before.Hash, store.Read(loaded: _folder.Clock.Now.AddDays(-1)).Hash);
        Assert.Equal(
            ("A list was printed twice.", new DateOnly(2026, 4, 10)),
            store.History().Releases.Where(release => release.Withdrawal is not null).Select(release => (release.Withdrawal!.Reason, release.Withdrawal.Day)).Single());
        Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
        Assert.Contains("has been withdrawn already", Fault("statistical-neighbours-2025"), StringComparison.Ordinal);
        Assert.Contains("there is no release nothing", Fault("nothing"), StringComparison.Ordinal);
        // Without it there would be measures of nothing.
        Assert.Contains("its figures cannot be used", Fault("workforce-2025"), StringComparison.Ordinal);
        // A seed that still has it does not bring it back.
        Assert.Empty(_folder.Add(_folder.Seed with { Exclusions = [] })!);
        Assert.DoesNotContain(store.Read().Holdings.Neighbours, row => row.Edition == "2025");

        string Fault(string release) => Assert.Throws<DataFault>(
            () => store.Withdraw(release, new(2026, 4, 10), "Again.", StoreFolder.Use)).Message;
    }

    [Fact]
    public void What_cannot_be_used_is_not_kept()
    {
        using var store = _folder.Open();
        var bad = _folder.Seed with { Observations = [_folder.Seed.Observations[0] with { Cell = new('9', 400) }, .. _folder.Seed.Observations.Skip(1)] };

        Assert.Throws<DataFault>(() => _folder.Add(bad));

        Assert.Empty(store.History().Releases);
        Assert.Equal(12, _folder.Add(_folder.Seed)!.Count);
    }

    private Holdings Without(string release) => _folder.Seed with
    {
        Releases = [.. _folder.Seed.Releases.Where(row => row.Id != release)],
        Neighbours = [.. _folder.Seed.Neighbours.Where(row => row.Release != release)],
    };
}

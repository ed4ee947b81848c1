using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Tests.Import;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Tests.Store;

/// <summary>
/// A database of a former schema, made by the program that wrote it of the same small seed, is brought forward.
/// </summary>
public sealed class MigrationTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public MigrationTests() => Take("version-1.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("version-1.db")]
    [InlineData("version-2.db")]
    public void It_holds_what_it_held(string former)
    {
        Take(former);
        using (var store = _folder.Open())
        {
            // Former schemas had other series, and less of measures, blocks and definitions: that comes with the next load.
            Assert.Equal(
                SeedFiles.ContentHash(_folder.Seed with
                {
                    Series = [],
                    Measures = [],
                    Analyses = [],
                    Checks = [],
                    Tiles = [],
                    SpendBlocks = [.. _folder.Seed.SpendBlocks.Select(row => row with { Letter = "", Column = "", People = "" })],
                    Definitions = [.. _folder.Seed.Definitions.Select(row => row with { Place = 0 })],
                }),
                store.Read().Hash);
            Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
            Assert.Equal(12, store.History().Releases.Count);
            if (former == "version-1.db")
                Assert.All(store.History().Releases, release => Assert.Equal(_folder.Clock.Now, release.Loaded));
            // Nobody had looked after it so far, so the next start compares it with its seed.
            Assert.False(store.Has(SeedFiles.FilesHash(Repository.SeedData)));
        }

        Assert.Empty(_folder.Add(_folder.Seed)!);
        using var after = _folder.Open();
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), after.Read().Hash);
    }

    [Fact]
    public void A_database_without_a_map_has_everything_else_and_gets_the_map_from_its_seed()
    {
        Take("version-4.db");
        using (var store = _folder.Open())
        {
            // Series of datasets that no release here is of came later, and so did one rule and all pairs of measures but the first.
            var datasets = _folder.Seed.Releases.Select(release => release.Dataset).ToHashSet();
            Assert.Equal(
                SeedFiles.ContentHash(_folder.Seed with
                {
                    Tiles = [],
                    Measures = [],
                    Analyses = [.. _folder.Seed.Analyses.Where(row => row.Id == "association")],
                    Series = [.. _folder.Seed.Series.Where(row => datasets.Contains(row.Dataset))],
                    Checks = [.. _folder.Seed.Checks.Where(row => row.Rule != "outside")],
                }),
                SeedFiles.ContentHash(store.Read().Holdings with { Measures = [] }));
            // Which measures are questions was said by their groups.
            var measures = store.Read().Holdings.Measures;
            Assert.Equal(20, measures.Count);
            Assert.Equal(
                ["agency-share", "children-in-care-rate", "preventative-share"], measures.Where(row => row.Question > 0).Select(row => row.Id));
            Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
        }

        Assert.Empty(_folder.Add(_folder.Seed)!);
        using var after = _folder.Open();
        Assert.Equal(_folder.Seed.Tiles, after.Read().Holdings.Tiles);
    }

    [Theory]
    [InlineData("version-1.db")]
    [InlineData("version-2.db")]
    public void What_was_altered_in_it_is_found_when_it_meets_the_seed(string former)
    {
        Take(former);
        _folder.Sql("UPDATE population SET children = '20901' WHERE area = '805' AND year = 2024");

        Assert.Contains(
            "release population-mid-2024 differs from",
            Assert.Throws<DataFault>(() => _folder.Add(_folder.Seed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_cannot_be_brought_forward_stays_as_it_was()
    {
        _folder.Sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'closeness', 'nearness') WHERE name = 'neighbour'");

        Assert.Contains("is damaged", Assert.Throws<DataFault>(() => _folder.Open()).Message, StringComparison.Ordinal);

        Assert.Equal(1L, Scalar("PRAGMA user_version"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'loading'"));
    }

    private void Take(string former) => File.Copy(
        Path.Combine(Repository.Root, "tests", "Benchmark.Server.Tests", "Store", former), _folder.Database, overwrite: true);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

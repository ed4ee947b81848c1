using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Server.Releases;
using Benchmark.Server.Store;

namespace Benchmark.Server.Tests.Store;

/// <summary>Snapshots of a SQLite file.</summary>
public sealed class SqliteSnapshotsTests() : SnapshotsTests(Engine.Sqlite);

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresSnapshotsTests() : SnapshotsTests(Engine.Postgres);

/// <summary>The snapshots of other days: one a set of releases, made once, bounded in number, sharing what is the same.</summary>
public abstract class SnapshotsTests(Engine engine) : IDisposable
{
    private readonly StoreFolder _folder = new(engine);
    private bool _isLoaded;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Who_ask_for_the_same_releases_at_once_get_one_snapshot()
    {
        using var snapshots = Open();
        var asked = await Task.WhenAll(Enumerable.Range(1, 20).Select(day => Task.Run(() => snapshots.AsAtAsync(new(2023, 5, day)))));
        Assert.All(asked, one => Assert.Same(asked[0], one));
        Assert.Equal(1, snapshots.Count);
        Assert.Same(snapshots.Present, await snapshots.AsAtAsync(new(2030, 1, 1)));
    }

    [Fact]
    public async Task What_comes_from_the_same_releases_is_the_same_and_not_a_copy()
    {
        using var snapshots = Open();
        foreach (var series in snapshots.Present.Catalogue.Series.Values)
            snapshots.Present.Rows.Observed(series).Try();
        // Before the workforce came out, after all else.
        var before = await snapshots.AsAtAsync(new(2026, 1, 2));
        Assert.NotEqual(snapshots.Present.Hash, before.Hash);
        Assert.Same(snapshots.Present.Places, before.Places);
        Assert.Same(snapshots.Present.Rows.Spend, before.Rows.Spend);
        Assert.Same(snapshots.Present.Rows.Populations, before.Rows.Populations);
        Assert.Same(Care(snapshots.Present), Care(before));
        Assert.NotSame(Care(snapshots.Present), Care(await snapshots.AsAtAsync(new(2022, 11, 30))));

        static object Care(Snapshot snapshot) => snapshot.Rows.Observed(snapshot.Catalogue.Series["looked-after-children"]);
    }

    [Fact]
    public async Task The_number_is_bounded_and_the_one_asked_for_longest_ago_makes_room()
    {
        // Ten editions of the neighbours, out in ten years.
        var (seed, last) = (_folder.Seed, _folder.Seed.Releases.Single(release => release.Id == "statistical-neighbours-2025"));
        Load(seed with
        {
            Releases = [.. seed.Releases.Concat(Enumerable.Range(0, 10).Select(i => last with { Id = $"made-up-{i}", Order = 100 + i, Published = $"{2030 + i}-01-01" }))
                .OrderBy(release => release.Id, StringComparer.Ordinal)],
        });
        using var snapshots = Open();
        var first = await snapshots.AsAtAsync(new(2030, 6, 1));
        for (var year = 2031; year < 2030 + Snapshots.MostKept; year++)
            _ = await snapshots.AsAtAsync(new(year, 6, 1));
        Assert.Equal(Snapshots.MostKept, snapshots.Count);
        // Asked for again it is the newest, so that the next one takes the place of another.
        Assert.Same(first, await snapshots.AsAtAsync(new(2030, 6, 1)));
        var second = await snapshots.AsAtAsync(new(2031, 6, 1));
        _ = await snapshots.AsAtAsync(new(2022, 11, 30));
        Assert.Equal(Snapshots.MostKept, snapshots.Count);
        Assert.Same(first, await snapshots.AsAtAsync(new(2030, 6, 1)));
        Assert.Same(second, await snapshots.AsAtAsync(new(2031, 6, 1)));
        var again = await snapshots.AsAtAsync(new(2032, 6, 1));
        Assert.Equal(Snapshots.MostKept, snapshots.Count);
        Assert.Equal(again.Hash, (await snapshots.AsAtAsync(new(2032, 7, 1))).Hash);
    }

    [Fact]
    public async Task A_day_before_anything_was_out_has_none()
    {
        using var snapshots = Open();
        await Assert.ThrowsAsync<NothingHeld>(() => snapshots.AsAtAsync(new(2001, 1, 1)));
    }

    [Fact]
    public async Task What_was_withdrawn_is_still_in_the_snapshot_that_had_it()
    {
        Load(_folder.Seed);
        string before, between;
        using (var store = _folder.Open())
        {
            before = store.Read().Hash;
            between = store.Read(published: new(2025, 11, 25)).Hash;
            _folder.Clock.Now = _folder.Clock.Now.AddDays(10);
            store.Withdraw("statistical-neighbours-2025", new(2026, 1, 10), "A list was printed twice.", StoreFolder.Use);
        }

        using var snapshots = Open();
        Assert.Equal(["2021"], Editions(snapshots.Present));
        Assert.Equal(["2021", "2025"], Editions(await snapshots.NamedAsync(before)));
        Assert.Equal(before, (await snapshots.NamedAsync(before[..12])).Hash);
        Assert.Equal(between, (await snapshots.NamedAsync(between)).Hash);

        static IEnumerable<string> Editions(Snapshot snapshot) => snapshot.Neighbourhoods.Editions.Select(edition => edition.Name);
    }

    [Fact]
    public async Task A_snapshot_from_before_the_names_changed_leads_to_the_one_that_has_its_releases_today()
    {
        Load(_folder.Seed);
        string before;
        using (var store = _folder.Open())
            before = store.Read().Hash;
        Load(_folder.Seed with { Regions = [.. _folder.Seed.Regions.Select(region => region with { Name = region.Name + " then" })] });

        using var snapshots = Open();
        Assert.NotEqual(before, snapshots.Present.Hash);
        var fault = await Assert.ThrowsAsync<NoSuchSnapshot>(() => snapshots.NamedAsync(before));
        Assert.Equal(snapshots.Present.Hash, fault.Instead);
        Assert.Empty((await Assert.ThrowsAsync<NoSuchSnapshot>(() => snapshots.NamedAsync("00000000"))).Instead);
    }

    private void Load(Holdings rows)
    {
        _folder.Add(rows);
        _isLoaded = true;
    }

    private Snapshots Open()
    {
        if (!_isLoaded)
            Load(_folder.Seed);
        using var store = _folder.Open();
        return new(SnapshotLoader.LaidOut(store.Read(), "test"), _folder.Open, "test");
    }
}

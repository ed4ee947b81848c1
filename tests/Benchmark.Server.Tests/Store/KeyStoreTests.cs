using Benchmark.Figures.Facts;
using Benchmark.Server.Access;
using Benchmark.Server.Store;

namespace Benchmark.Server.Tests.Store;

/// <summary>Access tokens and the resume key in a SQLite file.</summary>
public sealed class SqliteKeyStoreTests() : KeyStoreTests(Engine.Sqlite);

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresKeyStoreTests() : KeyStoreTests(Engine.Postgres);

/// <summary>Access tokens and the resume key in the database.</summary>
public abstract class KeyStoreTests(Engine engine) : IDisposable
{
    private readonly StoreFolder _folder = new(engine);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_change_by_another_is_seen_at_the_next_call()
    {
        using var ours = new KeyStore(_folder.Database, _folder.Clock);
        using var theirs = new KeyStore(_folder.Database, _folder.Clock);
        var (running, changing) = (new AccessTokens(ours), new AccessTokens(theirs));
        Assert.Null(running.Find(new('0', 64)));

        var secret = changing.Make("analysts", AccessRights.Read | AccessRights.Write, _folder.Clock.Now);
        Assert.Equal(("analysts", AccessRights.Read | AccessRights.Write), (running.Find(secret)!.Name, running.Find(secret)!.Rights));
        Assert.Throws<ServerFault>(() => running.Make("analysts", AccessRights.Read, _folder.Clock.Now));

        Assert.True(changing.Revoke("analysts", _folder.Clock.Now.AddDays(1)));
        Assert.True(changing.Revoke("analysts", _folder.Clock.Now.AddDays(2)));
        Assert.False(changing.Revoke("nobody", _folder.Clock.Now));
        Assert.Equal(_folder.Clock.Now.AddDays(1), running.Find(secret)!.Revoked);
        Assert.Equal(ours.Version, ours.Version);
        Assert.Equal(ours.ResumeKey(), theirs.ResumeKey());
    }

    [Fact]
    public async Task Tokens_are_made_and_found_while_figures_are_loading()
    {
        using var keys = new KeyStore(_folder.Database, _folder.Clock);
        using var store = _folder.Open();
        var tokens = new AccessTokens(keys);
        var secret = tokens.Make("before", AccessRights.Read, _folder.Clock.Now);
        Task<string>? made = null;

        store.Add("seed", () => _folder.Seed, content =>
        {
            Assert.Equal("before", tokens.Find(secret)!.Name);
            made = Task.Run(() =>
            {
                using var others = new KeyStore(_folder.Database, _folder.Clock);
                return new AccessTokens(others).Make("meanwhile", AccessRights.Read, _folder.Clock.Now);
            });
        }, _ => { });

        Assert.Equal("meanwhile", tokens.Find(await made!)!.Name);
        Assert.Equal(12, store.History().Releases.Count);
    }
}

/// <summary>The files that an older program kept tokens and the resume key in, beside its database.</summary>
public sealed class FormerFilesTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_of_an_older_program_are_taken_over_once()
    {
        // As the program before wrote it.
        File.WriteAllText(_folder.Database + ".tokens",
            """
            [
              { "name": "analysts", "hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "rights": "read",
                "made": "2026-01-02T03:04:05.678+00:00", "revoked": null },
              { "name": "leaver", "hash": "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9", "rights": "read, write",
                "made": "2026-01-02T03:04:05.678+00:00", "revoked": "2026-01-03T00:00:00+00:00" }
            ]
            """);
        byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        File.WriteAllBytes(_folder.Database + ".resume-key", key);

        using (var store = new KeyStore(_folder.Database, _folder.Clock))
        {
            Assert.Equal(
                [("analysts", AccessRights.Read, false), ("leaver", AccessRights.Read | AccessRights.Write, true)],
                store.Tokens().Select(token => (token.Name, token.Rights, token.Revoked is not null)));
            Assert.Equal("analysts", new AccessTokens(store).Find("foo")!.Name);
            Assert.Equal(key, store.ResumeKey());
        }

        Assert.False(File.Exists(_folder.Database + ".tokens") || File.Exists(_folder.Database + ".resume-key"));
    }

    [Fact]
    public void A_file_of_tokens_that_cannot_be_read_stays_and_so_does_the_database()
    {
        File.WriteAllText(_folder.Database + ".tokens", "[ {");

        Assert.Contains(
            "cannot be read as a list of access tokens",
            Assert.Throws<DataFault>(() => new KeyStore(_folder.Database, _folder.Clock)).Message, StringComparison.Ordinal);

        Assert.Equal("[ {", File.ReadAllText(_folder.Database + ".tokens"));
        File.Delete(_folder.Database + ".tokens");
        using var store = new KeyStore(_folder.Database, _folder.Clock);
        Assert.Empty(store.Tokens());
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Benchmark.Figures.Facts;
using Benchmark.Server.Access;
using Benchmark.Server.Import;
using Benchmark.Server.Store;

namespace Benchmark.Server.Tests.Store;

/// <summary>What only a database of a PostgreSQL server can be or do.</summary>
public sealed class PostgresDatabaseTests : IDisposable
{
    private readonly StoreFolder _folder = new(Engine.Postgres);

    private string Name => PostgresCluster.NameOf(_folder.Database);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Three_first_loads_at_once_give_one()
    {
        var added = new IReadOnlyList<string>?[3];
        Parallel.For(0, 3, i => added[i] = _folder.Add(_folder.Seed));
        Assert.Equal([12], added.OfType<IReadOnlyList<string>>().Select(releases => releases.Count));
        using var store = _folder.Open();
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
    }

    [Theory]
    [InlineData("BeforeCommit", false)]
    [InlineData("AfterCommit", true)]
    public void A_line_that_is_cut_in_a_commit_leaves_all_or_nothing(string where, bool isKept)
    {
        _folder.Add(_folder.Seed);
        using var direct = _folder.Open();
        var before = direct.Read().Hash;
        using var proxy = new CuttingProxy(PostgresCluster.Shared.Port);
        using var cut = new ReleaseStore(PostgresCluster.Shared.Address(Name, port: proxy.Port), _folder.Clock);
        proxy.CutAt(Enum.Parse<CuttingProxy.Cut>(where));

        var fault = Assert.Throws<DataFault>(() => cut.Withdraw("statistical-neighbours-2025", new(2026, 4, 10), "A list was printed twice.", StoreFolder.Use));

        Assert.True(fault.Passes);
        Assert.Contains("either all of it was, or nothing", fault.Message, StringComparison.Ordinal);
        Assert.Equal(isKept, before != direct.Read().Hash);
        Assert.All(direct.Check(), finding => Assert.Null(finding.Fault));
        // The same store goes on by itself, and the lock is free.
        Assert.Equal(direct.Read().Hash, cut.Read().Hash);
        cut.Withdraw(isKept ? "gdp-deflator-2025-q1" : "statistical-neighbours-2025", new(2026, 4, 10), "Again.", _ => { });
    }

    [Fact]
    public void A_newer_schema_is_not_touched()
    {
        _folder.Add(_folder.Seed);
        using var store = _folder.Open();
        PostgresCluster.Shared.Sql(Name, "UPDATE benchmark_schema SET version = 99");
        Assert.Contains("has schema version 99", Said(() => store.Read()), StringComparison.Ordinal);
        Assert.Contains("has schema version 99", Said(() => store.Withdraw("workforce-2025", new(2026, 1, 1), "x", _ => { })), StringComparison.Ordinal);
        Assert.Contains("has schema version 99", Said(() => _folder.Open()), StringComparison.Ordinal);
        PostgresCluster.Shared.Sql(Name, $"UPDATE benchmark_schema SET version = {Migrations.Newest}");
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        PostgresCluster.Shared.Sql(Name, "CREATE TABLE minutes (text text)");
        Assert.Contains("has tables of another program", Said(() => _folder.Open()), StringComparison.Ordinal);
        Assert.Equal(1, PostgresCluster.Shared.Sql(Name, "INSERT INTO minutes VALUES ('kept')"));
    }

    [Fact]
    public void What_was_taken_away_is_not_made_again_empty()
    {
        _folder.Add(_folder.Seed);
        Database.OpenAgain(_folder.Database, _folder.Clock).Dispose();
        PostgresCluster.Shared.Sql(Name, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        Assert.Contains("the figures are gone from it", Said(() => Database.OpenAgain(_folder.Database, _folder.Clock)), StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_are_asked_for_by_a_sentence_and_taken_from_a_file()
    {
        PostgresCluster.Shared.Sql("postgres", $"DO $$ BEGIN CREATE ROLE {PostgresCluster.Locked} LOGIN SUPERUSER PASSWORD 'right'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        var file = Path.GetTempFileName();
        try
        {
            var address = $"{PostgresCluster.Shared.Address(Name, PostgresCluster.Locked)}?passfile={Uri.EscapeDataString(file)}";
            Assert.Contains("the server wants a password; put it into the variable PGPASSWORD", Said(() => Open(address)), StringComparison.Ordinal);
            File.WriteAllText(file, "*:*:*:*:wrong\n");
            Assert.Contains("does not take the password of this user", Said(() => Open(address)), StringComparison.Ordinal);
            File.WriteAllText(file, "*:*:*:*:right\n");
            Open(address).Dispose();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("postgres://me:secret@127.0.0.1/benchmark", "has a password in it")]
    [InlineData("postgres://me@127.0.0.1/benchmark?password=secret", "has a password in it")]
    [InlineData("postgres://me@127.0.0.1/benchmark?pasword=secret", "pasword is not known")]
    [InlineData("postgres://me@127.0.0.1/benchmark?sslmode=secret", "sslmode is not known or cannot be that")]
    [InlineData("postgres://me@127.0.0.1:secret/benchmark", "cannot be read")]
    [InlineData("postgres://127.0.0.1/benchmark", "has no host, no user or no database")]
    [InlineData("postgres://me@127.0.0.1/", "has no host, no user or no database")]
    public void An_address_that_cannot_be_used_is_refused_and_not_repeated(string address, string sentence)
    {
        var said = Said(() => Open(address));
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_said_in_a_sentence()
    {
        Assert.Contains("there is no database of that name", Said(() => Open(PostgresCluster.Shared.Address("nowhere"))), StringComparison.Ordinal);
        // Nobody listens on a port that was free a moment ago.
        using var proxy = new CuttingProxy(1);
        var port = proxy.Port;
        proxy.Dispose();
        var fault = Assert.Throws<DataFault>(() => Open(PostgresCluster.Shared.Address(Name, port: port)));
        Assert.True(fault.Passes);
        Assert.Contains("cannot be reached", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_read_reads()
    {
        _folder.Add(_folder.Seed);
        PostgresCluster.Shared.Sql(Name, $"CREATE ROLE reader_of_{Name} LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_of_{Name}");
        using var store = new ReleaseStore(PostgresCluster.Shared.Address(Name, $"reader_of_{Name}"), _folder.Clock);
        Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
        var said = Said(() => store.Withdraw("statistical-neighbours-2025", new(2026, 1, 1), "Twice.", StoreFolder.Use));
        Assert.Contains("the user has not the right to do that", said, StringComparison.Ordinal);
        using var keys = new KeyStore(PostgresCluster.Shared.Address(Name, $"reader_of_{Name}"), _folder.Clock);
        Assert.Empty(keys.Tokens());
    }

    [Fact]
    public void A_full_disk_is_said_in_a_sentence_and_nothing_is_kept()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root makes a small disk.");
        var disk = Directory.CreateTempSubdirectory("benchmark-small-").FullName;
        Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk);
        var small = $"small_{Name}";
        try
        {
            Run("chown", "postgres", disk);
            PostgresCluster.Shared.Sql("postgres", $"CREATE TABLESPACE {small} LOCATION '{disk}'");
            PostgresCluster.Shared.Sql("postgres", $"CREATE DATABASE {small} TABLESPACE {small} TEMPLATE template0 STRATEGY file_copy");
            var address = PostgresCluster.Shared.Address(small);
            using var store = new ReleaseStore(address, _folder.Clock);
            var (version, row) = (store.Version, _folder.Seed.Observations[0]);
            // The same small seed, with as many periods of one series as fill any small disk.
            var much = _folder.Seed with
            {
                Observations = [.. _folder.Seed.Observations, .. Enumerable.Range(0, 300_000).Select(i => row with { Area = $"made-up-{i:D9}" })],
            };
            Assert.Contains("the disk of the database is full", Said(() => store.Add("much", () => much, _ => { }, _ => { })), StringComparison.Ordinal);
            Assert.Equal(version, store.Version);
            Assert.Empty(store.History().Releases);
            PostgresCluster.Shared.Remove(address);
            PostgresCluster.Shared.Sql("postgres", $"DROP TABLESPACE {small}");
        }
        finally
        {
            Run("umount", "-l", disk);
            Directory.Delete(disk);
        }
    }

    [Fact]
    public async Task A_change_is_announced_and_a_lost_line_is_taken_up_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        _folder.Add(_folder.Seed);
        await using var announcements = Database.Announcements(_folder.Database);
        await announcements.NextAsync(cancel);
        using var keys = new KeyStore(_folder.Database, _folder.Clock, () => announcements.Heard);
        var (heard, version, clock) = (announcements.Heard, keys.Version, Stopwatch.StartNew());
        var next = announcements.NextAsync(cancel);
        using (var others = new KeyStore(_folder.Database, _folder.Clock))
            new AccessTokens(others).Make("analysts", AccessRights.Read, _folder.Clock.Now);
        await next.WaitAsync(TimeSpan.FromSeconds(20), cancel);
        Assert.NotEqual(version, keys.Version);
        TestContext.Current.TestOutputHelper?.WriteLine($"heard after {clock.ElapsedMilliseconds} ms");

        // Every connection is ended: the next wait is over at once, and another line is there.
        PostgresCluster.Shared.Sql("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");
        await announcements.NextAsync(cancel).WaitAsync(TimeSpan.FromSeconds(20), cancel);
        Assert.Equal(heard + 1, announcements.Heard);
        await announcements.NextAsync(cancel).WaitAsync(TimeSpan.FromSeconds(20), cancel);
        Assert.Equal(heard + 2, announcements.Heard);
        Assert.Single(keys.Tokens());
    }

    [Fact]
    public void A_copy_from_file_to_server_and_back_has_the_same_content()
    {
        using var files = new StoreFolder();
        files.Add(files.Seed);
        using (var store = files.Open())
            store.Withdraw("statistical-neighbours-2025", new(2026, 4, 10), "A list was printed twice.", StoreFolder.Use);
        using (var keys = new KeyStore(files.Database, files.Clock))
            new AccessTokens(keys).Make("analysts", AccessRights.Read, files.Clock.Now);
        var all = All(files.Database);

        using (var from = Database.Open(files.Database, files.Clock))
        using (var to = Database.Open(_folder.Database, files.Clock))
        {
            DatabaseContents.Copy(from, to, force: false);
            Assert.Contains("holds something already", Said(() => DatabaseContents.Copy(from, to, force: false)), StringComparison.Ordinal);
        }

        Assert.Equal(all, All(_folder.Database));
        // And back, by the verbs that keep copies.
        var copy = files.Database + ".copy";
        DatabaseCopies.Backup(_folder.Database, copy, files.Clock);
        Assert.Equal(all, All(copy));
        using (var store = _folder.Open())
            store.Withdraw("gdp-deflator-2025-q1", new(2026, 4, 11), "Again.", _ => { });
        Assert.NotEqual(all, All(_folder.Database));
        Assert.Contains("holds something already", Said(() => DatabaseCopies.Restore(copy, _folder.Database, force: false, files.Clock)), StringComparison.Ordinal);
        DatabaseCopies.Restore(copy, _folder.Database, force: true, files.Clock);
        Assert.Equal(all, All(_folder.Database));
        using var checkedStore = _folder.Open();
        Assert.All(checkedStore.Check(), finding => Assert.Null(finding.Fault));
    }

    [Fact]
    public void What_PostgreSQL_dumped_and_restored_is_the_same_and_sound()
    {
        _folder.Add(_folder.Seed);
        using (var keys = new KeyStore(_folder.Database, _folder.Clock))
            new AccessTokens(keys).Make("analysts", AccessRights.Read, _folder.Clock.Now);
        var (restored, dump) = (PostgresCluster.Shared.Database(), $"{Name}.dump");
        PostgresCluster.Shared.Ask("pg_dump", "--format=custom", $"--file={dump}", Name);
        PostgresCluster.Shared.Ask("pg_restore", "--exit-on-error", $"--dbname={PostgresCluster.NameOf(restored)}", dump);

        Assert.Equal(All(_folder.Database), All(restored));
        using (var store = new ReleaseStore(restored, _folder.Clock))
        {
            Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
            Assert.Equal(SeedFiles.ContentHash(_folder.Seed), store.Read().Hash);
            // And it goes on: keys and references came with it.
            store.Withdraw("statistical-neighbours-2025", new(2026, 4, 10), "A list was printed twice.", StoreFolder.Use);
        }

        PostgresCluster.Shared.Remove(restored);
    }

    [Fact]
    public void A_certificate_counts_when_the_root_that_is_named_vouches_for_it()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-tls-").FullName;
        try
        {
            using var ours = Root("CN=Ours");
            using var others = Root("CN=Others");
            var (right, wrong) = (Path.Combine(folder, "right.pem"), Path.Combine(folder, "wrong.pem"));
            File.WriteAllText(right, ours.ExportCertificatePem());
            File.WriteAllText(wrong, others.ExportCertificatePem());
            var (certificate, key) = Certificate(ours, folder);
            using var cluster = new PostgresCluster("ssl=on", $"ssl_cert_file={certificate}", $"ssl_key_file={key}");
            var address = cluster.Database();
            Open($"{address}?sslmode=verify-full&sslrootcert={right}").Dispose();

            const string NotVouched = "the server's certificate is not vouched for by the root in sslrootcert, or is for another host";
            Assert.Contains(NotVouched, Said(() => Open($"{address}?sslmode=verify-full&sslrootcert={wrong}")), StringComparison.Ordinal);
            Assert.Contains(NotVouched, Said(() => Open($"{address}?sslmode=verify-full")), StringComparison.Ordinal);
            Assert.Contains(
                NotVouched,
                Said(() => Open($"{address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}?sslmode=verify-full&sslrootcert={right}")),
                StringComparison.Ordinal);
            Open($"{address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}?sslmode=verify-ca&sslrootcert={right}").Dispose();
            Assert.Contains("cannot be read", Said(() => Open($"{address}?sslmode=verify-full&sslrootcert={right}.not")), StringComparison.Ordinal);
            Assert.Contains(
                "the server speaks no TLS", Said(() => Open($"{_folder.Database}?sslmode=verify-full&sslrootcert={right}")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
    }

    // For 127.0.0.1 alone, and readable by the server alone, which refuses a key that others could read.
    private static (string Certificate, string Key) Certificate(X509Certificate2 root, string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(root, DateTimeOffset.UtcNow.AddMinutes(-4), DateTimeOffset.UtcNow.AddMinutes(50), [1, 2, 3, 4]);
        var files = (Certificate: Path.Combine(folder, "server.pem"), Key: Path.Combine(folder, "server.key"));
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(files.Key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var path in (string[])[folder, files.Certificate, files.Key])
            PostgresCluster.Owned(path);
        return files;
    }

    private static List<string> All(string database)
    {
        using var opened = Database.Open(database, TimeProvider.System);
        return opened.Read(session => OwnTables.All.SelectMany(table => session.Cells(table).Select(cells => $"{table.Name} {string.Join('|', cells)}")).ToList());
    }

    private ReleaseStore Open(string address) => new(address, _folder.Clock);

    private static string Said(Action act) => Assert.Throws<DataFault>(act).Message;

    private static string Said(Func<object?> act) => Assert.Throws<DataFault>(act).Message;

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// Copies of a good database, each damaged in another place: every one is refused in a sentence, or the damage has touched
/// nothing that is read and the answers are the same. None is answered from in silence, and none ends in a stack trace.
/// </summary>
public sealed class DamagedDatabaseTests(DamagedDatabaseTests.Good good) : IClassFixture<DamagedDatabaseTests.Good>
{
    private const int PageBytes = 4096;

    public static TheoryData<Damage> Kinds => [.. Enum.GetValues<Damage>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_is_refused_or_without_consequence(Damage kind)
    {
        using var folder = new TemporaryFolder();
        var (refused, same) = (0, 0);
        for (var i = 0; i < ApiSoak.Count(5, 50); i++)
        {
            var path = folder[$"{kind}-{i}.db"];
            File.WriteAllBytes(path, Damaged(kind, i));
            try
            {
                using var store = new ReleaseStore(path, TimeProvider.System);
                var snapshot = SnapshotLoader.Load(store, path, RepositoryFiles.Folder("seed-data"), _ => { });
                Assert.Equal(good.Hash, snapshot.Hash);
                Assert.Equal(good.Hash, SeedFiles.ContentHash(store.Read().Holdings));
                same++;
            }
            catch (DataFault fault)
            {
                Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
                Assert.Matches(@"^[^\n]+\.$", fault.Message);
                refused++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {refused} refused, {same} with the same content.");
        Assert.NotEqual(0, refused);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_process_says_it_in_one_sentence(Damage kind)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < ApiSoak.Count(1, 10); i++)
        {
            await File.WriteAllBytesAsync(folder["damaged.db"], Damaged(kind, 1000 + i));
            var ran = await BenchmarkProcess.RunAsync(Args(folder["damaged.db"]));

            if (ran.Code == 0)
                Assert.Equal(good.Answer, ran.Data);
            else
                Assert.Equal((4, ""), (ran.Code, ran.Data));
            Assert.DoesNotContain("   at ", ran.Notes, StringComparison.Ordinal);
            Assert.True(ran.Code == 0 || ran.Notes.EndsWith(".\n", StringComparison.Ordinal), ran.Notes);
        }
    }

    private static string[] Args(string database) =>
        ["authorities", "--format", "json", "--database", database, "--seed-data", RepositoryFiles.Folder("seed-data")];

    private byte[] Damaged(Damage kind, int number)
    {
        var random = new Random((((int)kind + 1) * 100_000) + number); // Seeded, so that a failure can be run again.
        var bytes = (byte[])good.Bytes.Clone();
        switch (kind)
        {
            case Damage.Bits:
                for (var i = random.Next(1, 9); i > 0; i--)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case Damage.Digits:
                for (var i = random.Next(1, 4); i > 0;)
                    if (random.Next(bytes.Length) is var at && char.IsAsciiDigit((char)bytes[at]))
                    {
                        bytes[at] = (byte)('0' + ((bytes[at] - '0' + random.Next(1, 10)) % 10));
                        i--;
                    }

                break;
            case Damage.RandomBytes:
                var length = random.Next(1, 65);
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - length), length));
                break;
            case Damage.Pages:
                var page = bytes.AsSpan(random.Next(bytes.Length / PageBytes) * PageBytes, PageBytes);
                if (number % 2 == 0)
                    page.Clear();
                else
                    random.NextBytes(page);
                break;
        }

        return bytes;
    }

    /// <summary>How a copy is damaged.</summary>
    public enum Damage
    {
        /// <summary>One to eight bits are turned over.</summary>
        Bits,

        /// <summary>One to three digits of the file's text are others.</summary>
        Digits,

        /// <summary>A run of up to 64 bytes is chance.</summary>
        RandomBytes,

        /// <summary>A whole page is zero or chance.</summary>
        Pages,
    }

    /// <summary>The database before.</summary>
    public sealed class Good : IAsyncLifetime
    {
        internal byte[] Bytes { get; private set; } = [];

        internal string Hash { get; private set; } = "";

        internal string Answer { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            using var folder = new TemporaryFolder();
            var ran = await BenchmarkProcess.RunAsync(Args(folder["good.db"]));
            Assert.Equal(0, ran.Code);
            using (var store = new ReleaseStore(folder["good.db"], TimeProvider.System))
                (Hash, Answer) = (store.Read().Hash, ran.Data);
            Bytes = await File.ReadAllBytesAsync(folder["good.db"]);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

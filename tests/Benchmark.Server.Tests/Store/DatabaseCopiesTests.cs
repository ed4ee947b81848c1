using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Server.Tests.Store;

/// <summary>A copy of a database, made and put back while it is open.</summary>
public sealed class DatabaseCopiesTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private string Copy => _folder.Database + ".copy";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_copy_has_what_the_database_had_and_brings_it_back_under_one_that_is_open()
    {
        _folder.Add(_folder.Seed);
        using var open = _folder.Open();
        var (version, hash) = (open.Version, open.Read().Hash);
        DatabaseCopies.Backup(_folder.Database, Copy, _folder.Clock);
        open.Withdraw("statistical-neighbours-2025", new(2026, 4, 10), "A list was printed twice.", StoreFolder.Use);
        Assert.NotEqual(hash, open.Read().Hash);

        Assert.Contains("--force", Assert.Throws<DataFault>(Restore).Message, StringComparison.Ordinal);
        Assert.NotEqual(hash, open.Read().Hash);
        DatabaseCopies.Restore(Copy, _folder.Database, force: true, _folder.Clock);
        Assert.Equal((version, hash), (open.Version, open.Read().Hash));
        Assert.All(open.Check(), finding => Assert.Null(finding.Fault));
        Assert.DoesNotContain(
            Directory.GetFiles(Path.GetDirectoryName(Copy)!), file => file.StartsWith($"{Copy}.", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));

        void Restore() => DatabaseCopies.Restore(Copy, _folder.Database, force: false, _folder.Clock);
    }

    [Fact]
    public void A_database_that_is_not_there_is_made_of_a_copy()
    {
        _folder.Add(_folder.Seed);
        DatabaseCopies.Backup(_folder.Database, Copy, _folder.Clock);
        File.Delete(_folder.Database);
        DatabaseCopies.Restore(Copy, _folder.Database, force: false, _folder.Clock);
        using var store = _folder.Open();
        Assert.Equal(12, store.History().Releases.Count);
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        _folder.Add(_folder.Seed);
        File.WriteAllText(Copy, "mine");
        Assert.Contains("is there already", Assert.Throws<DataFault>(() => DatabaseCopies.Backup(_folder.Database, Copy, _folder.Clock)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Copy));
        // Nor is what is no database put back.
        Assert.Contains("not a SQLite database", Assert.Throws<DataFault>(() => DatabaseCopies.Restore(Copy, _folder.Database, force: true, _folder.Clock)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<DataFault>(() => DatabaseCopies.Restore(Copy + "x", _folder.Database, force: true, _folder.Clock)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_in_which_a_figure_was_altered_is_refused_and_the_database_stays()
    {
        _folder.Add(_folder.Seed);
        DatabaseCopies.Backup(_folder.Database, Copy, _folder.Clock);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE population SET children = children || '0'";
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        var fault = Assert.Throws<DataFault>(() => DatabaseCopies.Restore(Copy, _folder.Database, force: true, _folder.Clock)).Message;
        Assert.Contains($"{Copy}: found release population-mid-2024 changed", fault, StringComparison.Ordinal);
        using var store = _folder.Open();
        Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace Benchmark.Server.Tests.Store;

/// <summary>
/// A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached by a socket there and by a port of loopback, run by a user who
/// is not root, and ended by its number. It is made once for all tests of a run; each test has a database of its own.
/// </summary>
public sealed partial class PostgresCluster : IDisposable
{
    /// <summary>The role that has to say its password, once a test has made it.</summary>
    public const string Locked = "locked";

    private const string User = "postgres";
    private const int Interrupt = 2;
    private const int Quit = 3;

    private static readonly Lazy<PostgresCluster> Only = new(() =>
    {
        var cluster = new PostgresCluster();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    });

    private static int _databases;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-pg-");
    private readonly string _programs;
    private Process? _server;

    /// <summary>Makes a cluster and starts its server.</summary>
    /// <param name="more">Further settings, each as <c>name=value</c>.</param>
    public PostgresCluster(params string[] more)
    {
        _programs = Programs() ?? throw new InvalidOperationException("There is no PostgreSQL.");
        Settings = more;
        Port = FreePort();
        Owned(_folder.FullName);
        var made = AsUser("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions");
        var notes = made.StandardError.ReadToEndAsync();
        made.StandardOutput.ReadToEnd();
        made.WaitForExit();
        Assert.True(made.ExitCode == 0, notes.Result);
        // One role has a password; everybody else on this machine is let in, since the cluster is gone with the tests.
        var access = Path.Combine(Data, "pg_hba.conf");
        File.WriteAllText(access, $"host all {Locked} 127.0.0.1/32 scram-sha-256\n{File.ReadAllText(access)}");
        Start();
    }

    /// <summary>The cluster of all tests that need no other.</summary>
    public static PostgresCluster Shared
    {
        get
        {
            Skip();
            return Only.Value;
        }
    }

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    private string[] Settings { get; }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Skips a test where PostgreSQL is not installed; CI, which installs it, does not skip.</summary>
    public static void Skip() => Assert.SkipWhen(
        Programs() is null && Environment.GetEnvironmentVariable("CI") != "true", "PostgreSQL is not installed (Debian: postgresql).");

    /// <summary>Makes an empty database, or a copy of another that nobody uses; its address.</summary>
    /// <param name="template">The address of the other.</param>
    public string Database(string? template = null)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Sql("postgres", $"CREATE DATABASE {name} TEMPLATE {(template is null ? "template0" : NameOf(template))} STRATEGY file_copy");
        return Address(name);
    }

    /// <summary>Removes a database.</summary>
    public void Remove(string address) => Sql("postgres", $"DROP DATABASE {NameOf(address)} WITH (FORCE)");

    /// <summary>The address of a database.</summary>
    public string Address(string name, string user = User, int? port = null) => $"postgres://{user}@127.0.0.1:{port ?? Port}/{name}";

    /// <summary>The name of the database at an address.</summary>
    public static string NameOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>Runs statements in a database as its owner; how many rows they changed.</summary>
    public int Sql(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username={User};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a program of PostgreSQL's against this server, in its folder, to its end.</summary>
    public void Ask(string program, params string[] arguments)
    {
        using var asked = AsUser(program, ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", User, .. arguments]);
        var notes = asked.StandardError.ReadToEnd();
        asked.WaitForExit();
        Assert.True(asked.ExitCode == 0, notes);
    }

    /// <summary>Starts the server; it answers when this returns.</summary>
    public void Start()
    {
        string[] settings = ["fsync=off", "autovacuum=off", "listen_addresses=127.0.0.1", $"port={Port}", $"unix_socket_directories={_folder.FullName}", "max_connections=200", .. Settings];
        _server = AsUser("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(20))
            try
            {
                Sql("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < TimeSpan.FromSeconds(30) && !_server.HasExited)
            {
                // Not yet.
            }
    }

    /// <summary>Stops the server: connections are closed, and what was committed stays.</summary>
    public void Stop() => End(Interrupt);

    /// <inheritdoc/>
    public void Dispose()
    {
        End(Quit);
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private void End(int signal)
    {
        if (_server is not { HasExited: false } server)
            return;
        Assert.Equal(0, Signal(server.Id, signal));
        server.WaitForExit();
    }

    // PostgreSQL refuses to run as root. setpriv becomes the program, so that its number is the server's.
    private Process AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Process.Start(new ProcessStartInfo(
            Environment.IsPrivilegedProcess ? "setpriv" : path,
            Environment.IsPrivilegedProcess ? [$"--reuid={User}", $"--regid={User}", "--clear-groups", path, .. arguments] : arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
        })!;
    }

    /// <summary>Gives a file or a folder to the user that the server runs as.</summary>
    public static void Owned(string path)
    {
        if (Environment.IsPrivilegedProcess)
            Process.Start("chown", [User, path])!.WaitForExit();
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "postgres"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}

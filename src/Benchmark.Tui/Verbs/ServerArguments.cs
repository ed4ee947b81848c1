using System.CommandLine;
using Benchmark.Figures.Facts;
using Benchmark.Server.Access;
using Benchmark.Server.Hosting;
using Benchmark.Server.Store;
using Benchmark.Tui.Client;
using Benchmark.Tui.Configuration;

namespace Benchmark.Tui.Verbs;

/// <summary>The options that say which server answers; the same for every verb and for the dashboard.</summary>
internal sealed class ServerArguments
{
    private readonly Option<string?> _server = new("--server")
    {
        Description = $"Server to ask ({ServerAddress.Expected}), with the access token in {Connection.TokenVariable} if it wants one; "
            + "without it, one in this process.",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "Database of the server in this process: a file, or postgres://USER@HOST/NAME; without it, BENCHMARK_DATABASE or the user's data folder.",
        HelpName = "DATABASE",
        Recursive = true,
    };

    private readonly Option<string?> _seedData = new("--seed-data")
    {
        Description = "Folder of the seed files that are loaded into the database; without it, those shipped.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"Settings file; without it, {ConfigFile.Variable} or the user's configuration folder.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>A set of these options.</summary>
    public ServerArguments()
    {
        _server.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && ServerAddress.TryParse(text) is null)
                result.AddError($"--server: found \"{text}\", expected {ServerAddress.Expected}.");
            if ((result.GetValue(_database) ?? result.GetValue(_seedData)) is not null)
                result.AddError("--server names a server that has its own figures; --database and --seed-data are for one in this process.");
        });
    }

    /// <summary>Adds them to the root, for all verbs.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_server);
        root.Options.Add(_database);
        root.Options.Add(_seedData);
        root.Options.Add(_config);
    }

    /// <summary>The server that a command line names.</summary>
    public ServerChoice Choice(ParseResult parse) => new(
        parse.GetValue(_server) is { } text ? ServerAddress.TryParse(text) : null,
        parse.GetValue(_database), parse.GetValue(_seedData));

    /// <summary>The settings file that a command line or the environment names: keys and colours, and the groups of the user's own.</summary>
    public ConfigFile Config(ParseResult parse) =>
        ConfigFile.Open(ConfigFile.Locate(parse.GetValue(_config), Environment.GetEnvironmentVariable));

    /// <summary>The database file that a command line or the environment names.</summary>
    public string DatabasePath(ParseResult parse) => new ServerOptions(Database: parse.GetValue(_database)).DatabasePath;

    /// <summary>The folder of seed files that a command line names, or the one shipped.</summary>
    public string SeedPath(ParseResult parse) => new ServerOptions(SeedData: parse.GetValue(_seedData)).SeedPath;

    /// <summary>The database file likewise, which is to be there.</summary>
    /// <exception cref="DataFault">It is not.</exception>
    public string HeldDatabase(ParseResult parse) => DatabasePath(parse) is var path && Database.IsThere(path)
        ? path
        : throw new DataFault($"{path}: there is no such file; name the database with --database.");

    /// <summary>Asks the access tokens of the installation that a command line names.</summary>
    public T Tokens<T>(ParseResult parse, Func<AccessTokens, T> ask)
    {
        using var store = new KeyStore(DatabasePath(parse), TimeProvider.System);
        return ask(new(store));
    }

    /// <summary>Refuses <c>--server</c> for a verb that asks none.</summary>
    public void RefuseServer(Command verb) => verb.Validators.Add(result =>
    {
        if (result.GetValue(_server) is not null)
            result.AddError($"{verb.Name} asks no server, so --server says nothing here.");
    });
}

using Benchmark.Figures.Facts;
using Npgsql;

namespace Benchmark.Server.Store;

/// <summary>
/// Where a database of a PostgreSQL server is: <c>postgres://USER@HOST:PORT/DATABASE?sslmode=verify-full</c>. It never holds the password, which
/// stands in the variable <c>PGPASSWORD</c> or in the file that <c>PGPASSFILE</c> names (without it, <c>~/.pgpass</c>): a command line can be read
/// by everybody on the machine.
/// </summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Settings">How it is connected to.</param>
internal sealed record PostgresAddress(string Name, NpgsqlConnectionStringBuilder Settings)
{
    private const string Example = "postgres://benchmark@127.0.0.1:5432/benchmark";
    private const int Port = 5432;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    // As PostgreSQL's own programs call them, and as Npgsql does.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["host"] = "Host", ["port"] = "Port", ["user"] = "Username", ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate", ["sslkey"] = "SSL Key", ["passfile"] = "Passfile",
    };

    /// <summary>Whether a text is such an address, and not the name of a file.</summary>
    public static bool IsOne(string database) => Array.Exists(Schemes, scheme => database.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    // Npgsql writes verify-full as VerifyFull.
    private static string Value(string name, string text) =>
        name == "sslmode" ? text.Replace("-", "", StringComparison.Ordinal) : Uri.UnescapeDataString(text);

    /// <summary>Reads an address.</summary>
    /// <exception cref="DataFault">It is none, or has a password in it.</exception>
    public static PostgresAddress Parse(string text)
    {
        // Not said again: what is wrong may be a password.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Fragment.Length > 0)
            throw new DataFault($"The address of the database cannot be read; expected one such as {Example}.");
        string[] user = uri.UserInfo.Split(':', 2);
        string[][] pairs = [.. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))];
        if (user.Length > 1 || Array.Exists(pairs, pair => pair[0].Equals("password", StringComparison.OrdinalIgnoreCase)))
            throw new DataFault(
                "The address of the database has a password in it, which others could read; put it into the variable PGPASSWORD, "
                + "or into a file that PGPASSFILE names.");
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host, Port = uri.Port > 0 ? uri.Port : Port, Username = Uri.UnescapeDataString(user[0]),
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            ApplicationName = "benchmark",
        };
        foreach (var pair in pairs)
            try
            {
                settings[Known.GetValueOrDefault(pair[0]) ?? throw new ArgumentException(pair[0])] = Value(pair[0], pair.ElementAtOrDefault(1) ?? "");
            }
            catch (ArgumentException fault)
            {
                throw new DataFault($"The address of the database: {pair[0]} is not known or cannot be that; known are {string.Join(", ", Known.Keys)}.", fault);
            }

        // Otherwise Npgsql meets it at the first connection, and says that it is an ordinary fault of a file.
        foreach (var file in ((string?[])[settings.RootCertificate, settings.SslCertificate, settings.SslKey]).OfType<string>())
            if (!File.Exists(file))
                throw new DataFault($"The address of the database: {file} cannot be read; expected a file in PEM.");
        if (string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Username) || string.IsNullOrEmpty(settings.Database))
            throw new DataFault($"The address of the database has no host, no user or no database; expected one such as {Example}.");
        return new($"postgres://{settings.Username}@{settings.Host}:{settings.Port}/{settings.Database}", settings);
    }
}

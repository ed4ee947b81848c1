using System.Net.Sockets;
using System.Security.Authentication;
using Benchmark.Figures.Facts;
using Npgsql;

namespace Benchmark.Server.Store;

/// <summary>What a PostgreSQL server, or the way to it, says that is wrong, in sentences for whoever must mend it.</summary>
internal static class PostgresFaults
{
    private const string Password = "put it into the variable PGPASSWORD, or into a file that PGPASSFILE names";

    /// <summary>The sentence about a fault.</summary>
    public static DataFault Of(string name, NpgsqlException fault) => new(SentenceOf(name, fault), fault) { Passes = IsLoss(fault) };

    /// <summary>Whether the database cannot be reached just now, and may be again by itself.</summary>
    public static bool IsLoss(NpgsqlException fault) => fault is PostgresException { SqlState: var state }
        // Connection lost; the server stops, starts or has too many connections; it was told to end this connection.
        ? state.StartsWith("08", StringComparison.Ordinal) || state is "57P01" or "57P02" or "57P03" or "53300"
        : !IsMisuse(fault);

    // Npgsql has no kind for what it refuses to begin: no password, or no TLS where it is asked for.
    private static bool IsMisuse(NpgsqlException fault) =>
        fault.InnerException is not (SocketException or IOException or TimeoutException)
        && (fault.Message.Contains("password", StringComparison.OrdinalIgnoreCase) || fault.Message.Contains("SSL", StringComparison.Ordinal));

    private static string SentenceOf(string name, NpgsqlException fault) => fault is PostgresException said
        ? said.SqlState switch
        {
            "28P01" => $"{name}: the server does not take the password of this user; {Password}.",
            "28000" => $"{name}: the server does not let this user in from here ({said.MessageText}); pg_hba.conf says who may.",
            "3D000" => $"{name}: there is no database of that name; make it with createdb.",
            "42501" => $"{name}: the user has not the right to do that ({said.MessageText}); only the owner of the database may change it.",
            "25006" => $"{name}: the user may only read; figures are added and withdrawn by one who may write.",
            "53100" => $"{name}: the disk of the database is full.",
            "53300" => $"{name}: the server has no connection left; raise its max_connections.",
            "55P03" => $"{name}: another process is writing to it; try again when that has ended.",
            "57014" => $"{name}: it took too long and was given up.",
            "57P01" or "57P02" or "57P03" => $"{name}: the server of the database stops or starts ({said.MessageText}).",
            "42P01" or "42703" or "XX001" or "XX002" => Fence.Damaged(name, said.MessageText).Message,
            _ => $"{name}: {said.MessageText} (SQLSTATE {said.SqlState}).",
        }
        : fault.InnerException is SocketException or IOException or TimeoutException ? $"{name}: cannot be reached: {fault.InnerException.Message.TrimEnd('.')}."
        : fault.InnerException is AuthenticationException tls ? $"{name}: {SentenceOf(tls)}"
        : fault.Message.Contains("SSL connection requested", StringComparison.Ordinal) ?
            $"{name}: the server speaks no TLS, which sslmode asks for; turn ssl on in its postgresql.conf."
        : fault.Message.Contains("No password", StringComparison.Ordinal) ? $"{name}: the server wants a password; {Password}."
        : $"{name}: {fault.Message.TrimEnd('.')}.";

    // With a root of its own Npgsql does not say which of the two it was.
    private static string SentenceOf(AuthenticationException tls) => tls.Message.Contains("certificate", StringComparison.Ordinal)
        ? "the server's certificate is not vouched for by the root in sslrootcert, or is for another host than the address has; nothing was sent."
        : $"no TLS connection came about: {tls.Message.TrimEnd('.')}.";
}

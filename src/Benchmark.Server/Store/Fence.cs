using Benchmark.Figures.Facts;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Benchmark.Server.Store;

/// <summary>
/// What may go wrong with damaged data, whoever meets it first: the engine, the reading of a cell, or the laying out of rows that
/// refer to nothing. All of it becomes a sentence here, and nowhere else.
/// </summary>
internal static class Fence
{
    /// <summary>What to do about a file that is not as it was.</summary>
    public const string Remedy = "restore a copy, or delete it to load the figures anew.";

    /// <summary>Works on a database.</summary>
    /// <exception cref="DataFault">It cannot be used; the sentence says why.</exception>
    public static T Around<T>(Func<T> work, string path)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw new DataFault(SentenceOf(path, fault), fault);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Of(path, fault);
        }
        catch (Exception fault) when (IsOfData(fault))
        {
            throw Damaged(path, fault.Message, fault);
        }
    }

    /// <summary>Lays out rows.</summary>
    /// <param name="work">Lays them out.</param>
    /// <param name="source">The database or the seed that they are from.</param>
    /// <exception cref="DataFault">They cannot be; the sentence says why.</exception>
    public static T AroundLayout<T>(Func<T> work, string source)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is DataFault || IsOfData(fault))
        {
            throw new DataFault($"{source}: its figures cannot be used: {fault.Message.TrimEnd('.')}.", fault);
        }
    }

    /// <summary>A file that is damaged.</summary>
    public static DataFault Damaged(string path, string how, Exception? cause = null)
    {
        var sentence = $"{path}: is damaged ({how.ReplaceLineEndings(" ").TrimEnd('.')}); {Remedy}";
        return cause is null ? new(sentence) : new(sentence, cause);
    }

    private static bool IsOfData(Exception fault) => fault is NothingHeld or FormatException or InvalidCastException or ArithmeticException
        or KeyNotFoundException or ArgumentException or InvalidOperationException or IndexOutOfRangeException;

    private static string SentenceOf(string path, SqliteException fault) => fault.SqliteErrorCode switch
    {
        26 => $"{path}: is not a SQLite database; name another file with --database.", // SQLITE_NOTADB
        8 => $"{path}: cannot be written (read-only); make it writable, or name another with --database.", // SQLITE_READONLY
        13 => $"{path}: the disk is full.", // SQLITE_FULL
        14 => $"{path}: cannot be opened; check the folder and its permissions.", // SQLITE_CANTOPEN
        5 => $"{path}: another process is writing to it; try again when that has ended.", // SQLITE_BUSY
        10 when fault.SqliteExtendedErrorCode is 778 or 1034 => // SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC
            $"{path}: the system does not write all of it; look at the disk and at limits of file size.",
        // SQLITE_CORRUPT, and whatever else a file says that is not as it was written: a table or a column that is not there.
        _ => Damaged(path, fault.Message).Message,
    };
}

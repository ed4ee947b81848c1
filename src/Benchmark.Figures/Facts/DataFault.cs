namespace Benchmark.Figures.Facts;

/// <summary>
/// Input or storage that cannot be used, in a sentence for the person who must mend it: the file, line and column, what was
/// found and what was expected. The command line shows the message alone and exits with code 4.
/// </summary>
internal sealed class DataFault : Exception
{
    /// <summary>A fault with its sentence.</summary>
    public DataFault(string message) : base(message)
    {
    }

    /// <summary>A fault with its sentence and its cause.</summary>
    public DataFault(string message, Exception cause) : base(message, cause)
    {
    }

    /// <summary>Whether it passes by itself: the database cannot be reached just now, and is asked again.</summary>
    public bool Passes { get; init; }

    /// <summary>A fault in a file.</summary>
    public static DataFault InFile(string file, long line, string column, string found, string expected) =>
        new($"{file}, line {line}, column {column}: found \"{found}\", expected {expected}.");
}

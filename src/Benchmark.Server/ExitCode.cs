namespace Benchmark.Server;

/// <summary>What a program ends with, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>Answered. A missing figure with its reason is an answer.</summary>
    Answered = 0,

    /// <summary>No such authority, measure, definition, edition, index or region.</summary>
    NoSuchThing = 1,

    /// <summary>Wrong usage.</summary>
    WrongUsage = 2,

    /// <summary>The server cannot be reached.</summary>
    NotReachable = 3,

    /// <summary>Refused or failed.</summary>
    Failed = 4,

    /// <summary>Stopped with Ctrl-C or by a signal: 128 + SIGINT, as shells report it.</summary>
    Stopped = 130,
}

using Benchmark.Server;

namespace Benchmark.Tui;

/// <summary>There is no answer: a sentence for the person who asked, and what a script gets.</summary>
internal sealed class ClientFault : Exception
{
    /// <summary>A fault with its sentence.</summary>
    public ClientFault(ExitCode code, string message, Exception? cause = null) : base(message, cause) => Code = code;

    /// <summary>What the program ends with.</summary>
    public ExitCode Code { get; }
}

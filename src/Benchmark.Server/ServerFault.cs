namespace Benchmark.Server;

/// <summary>
/// The server cannot start or its settings not be used; the message is a sentence for the person who asked for it.
/// </summary>
public sealed class ServerFault : Exception
{
    /// <summary>A fault with its sentence.</summary>
    public ServerFault(string message) : base(message)
    {
    }

    /// <summary>A fault with its sentence and its cause.</summary>
    public ServerFault(string message, Exception cause) : base(message, cause)
    {
    }
}

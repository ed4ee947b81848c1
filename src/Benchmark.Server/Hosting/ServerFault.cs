namespace Benchmark.Server.Hosting;

/// <summary>The server cannot start; the message is a sentence for the person who started it.</summary>
public sealed class ServerFault : Exception
{
    /// <summary>A fault with its sentence and its cause.</summary>
    public ServerFault(string message, Exception cause) : base(message, cause)
    {
    }
}

namespace Benchmark.Server.Hosting;

/// <summary>The phases of a server's life, in order.</summary>
internal enum ServerPhase
{
    /// <summary>It listens and loads its figures.</summary>
    Loading,

    /// <summary>It answers.</summary>
    Serving,

    /// <summary>It ends the calls that run and takes no new ones.</summary>
    Draining,
}

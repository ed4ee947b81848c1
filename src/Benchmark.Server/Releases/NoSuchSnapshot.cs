namespace Benchmark.Server.Releases;

/// <summary>A snapshot that is asked for by name cannot be had.</summary>
/// <param name="why">Why, as the rest of a sentence about it.</param>
/// <param name="instead">Name of the one to ask for in its place; empty where there is none.</param>
internal sealed class NoSuchSnapshot(string why, string instead = "") : Exception(why)
{
    /// <summary>Name of the one to ask for in its place; empty where there is none.</summary>
    public string Instead { get; } = instead;
}

namespace Benchmark.Tui.Screens;

/// <summary>
/// Something to be had from the server. Two loads of the same are equal, which is how an answer finds the screens that wait for it.
/// Answered by <see cref="Loaded{T}"/> or <see cref="LoadFailed"/>.
/// </summary>
internal abstract record Load : Effect
{
    /// <summary>What is on its way, for a reader: "the list of authorities", "Hartlepool".</summary>
    public abstract string What { get; }
}

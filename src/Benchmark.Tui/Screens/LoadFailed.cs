namespace Benchmark.Tui.Screens;

/// <param name="Failed">The load that failed, by which the waiting screen is found.</param>
/// <param name="Sentence">What went wrong, for a reader: "The server does not answer."</param>
/// <param name="Address">Whom we asked: "http://127.0.0.1:5080", or words for the server inside this program.</param>
internal sealed record LoadFailed(Load Failed, string Sentence, string Address) : Message
{
    /// <summary>Whether the same question may well be answered later, so that it is worth asking again without being told to.</summary>
    public bool IsServerAway { get; init; }

    public override Load? Answers => Failed;
}

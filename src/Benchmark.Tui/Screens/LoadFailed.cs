namespace Benchmark.Tui.Screens;

/// <param name="Failed">The effect that failed, by which the waiting screen is found.</param>
/// <param name="Sentence">What went wrong, for a reader: "The server does not answer."</param>
/// <param name="Address">Whom we asked: "http://127.0.0.1:5080", or words for the server inside this program.</param>
internal sealed record LoadFailed(Effect Failed, string Sentence, string Address) : Message;

namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="FiguresFound"/> once the server has other figures than those known; nobody waits for it.</summary>
/// <param name="Known">Snapshot of those known; empty before the first.</param>
internal sealed record WatchFigures(string Known) : Load
{
    public override string What => "whether there are new figures";
}

/// <summary>What the server answers from.</summary>
/// <param name="Snapshot">Its name.</param>
internal sealed record FiguresFound(string Snapshot) : Message;

/// <summary>Has every load from now on answered from the figures that the server has now; brings a <see cref="FiguresTaken"/>.</summary>
internal sealed record TakeFigures : Load
{
    public override string What => "the new figures";
}

/// <summary>Loads are answered from other figures from now on.</summary>
/// <param name="For">What asked for it.</param>
/// <param name="Snapshot">Their name.</param>
internal sealed record FiguresTaken(TakeFigures For, string Snapshot) : Message
{
    public override Load Answers => For;
}

namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.RankingView"/>.</summary>
internal sealed record LoadRanking(Subject Of) : LoadFigures(Of)
{
    public override string What => "the ranking";
}

namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.RankingView"/>.</summary>
internal sealed record LoadRanking(Subject Of) : Load
{
    public override string What => "the ranking";
}

namespace Benchmark.Tui.Screens;

/// <summary>Brings a list of <see cref="Views.AuthorityItem"/>.</summary>
internal sealed record LoadAuthorities : Load
{
    public override string What => "the list of authorities";
}

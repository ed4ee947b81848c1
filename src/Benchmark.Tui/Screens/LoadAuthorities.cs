namespace Benchmark.Tui.Screens;

/// <summary>Answered by <see cref="AuthoritiesLoaded"/> or <see cref="LoadFailed"/>.</summary>
internal sealed record LoadAuthorities : Effect;

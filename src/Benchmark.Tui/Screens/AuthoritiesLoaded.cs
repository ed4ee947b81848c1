using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

internal sealed record AuthoritiesLoaded(IReadOnlyList<AuthorityItem> Authorities) : Message;

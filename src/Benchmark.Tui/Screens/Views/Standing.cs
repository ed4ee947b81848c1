namespace Benchmark.Tui.Screens.Views;

/// <summary>Who a figure belongs to, as seen from the authority that the screen is about.</summary>
internal enum Standing
{
    Other,
    Neighbour,
    Self,
}

using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Map;

internal static class MapCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        FigureCommands.OpenSelected(state => Top(state).Selected is { } tile ? (tile.Code, tile.Name) : null),
        Move("left", "move", "Goes to the tile at the left.", 0, -1, KeyPress.Of(Key.Left)) with { KeyNames = "Arrows", InFooter = true },
        Move("right", "right", "Goes to the tile at the right.", 0, 1, KeyPress.Of(Key.Right)),
        Move("up", "up", "Goes to the tile above.", -1, 0, KeyPress.Of(Key.Up), KeyPress.Of('k')),
        Move("down", "down", "Goes to the tile below.", 1, 0, KeyPress.Of(Key.Down), KeyPress.Of('j')),
        FigureCommands.MarkSelected(state => Top(state).Selected?.Code),
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.EarlierPeriod,
        FigureCommands.LaterPeriod,
        Define(
            "map-by",
            [KeyPress.Of('v')],
            "fifth/verdict",
            "Marks the tiles by the fifth that each figure lies in, or by the verdict against each authority's own neighbours.",
            state => state.WithTop(Top(state) with { ByVerdict = !Top(state).ByVerdict }),
            FigureCommands.WhyNotReady),
        Define(
            "self",
            [KeyPress.Of('o')],
            "go to itself",
            "Goes to the authority's own tile.",
            state => state.WithTop(Top(state).AtSelf()),
            state => FigureCommands.WhyNotReady(state)
                ?? (Top(state).Content!.Tiles.Any(tile => tile.Standing == Views.Standing.Self) ? null : $"{state.Top.Subject.Name} has no tile: the map is of today's authorities.")),
        FigureCommands.Evidence,
        FigureCommands.Prices with { InFooter = false },
    ];

    private static MapScreenView Top(DashboardState state) => (MapScreenView)state.Top;

    private static Command<DashboardState, Turn> Move(string id, string label, string help, int down, int right, params KeyPress[] keys) =>
        Define(id, keys, label, help, state => state.Top.IsLoaded ? state.WithTop(Top(state).Towards(down, right)) : state, FigureCommands.WhyNotReady) with
        { InFooter = false };
}

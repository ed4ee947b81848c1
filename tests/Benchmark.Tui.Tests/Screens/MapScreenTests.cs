using Benchmark.Tui.Screens.Map;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>England in tiles: where the keys go, what each tile says, whom Enter opens.</summary>
public sealed class MapScreenTests(RealFigures figures) : IClassFixture<RealFigures>
{
    [Fact]
    public async Task Arrows_go_to_the_nearest_tile_and_name_it_with_its_figure()
    {
        var session = await OpenAsync("805", 80, 24);
        Assert.Equal("Hartlepool", View(session).Selected!.Name);
        Assert.Contains("Hartlepool: 157", session.Text(), StringComparison.Ordinal);
        // tiles.csv: 805 at 3, 9; 807 at 3, 10, the last of its row; 393 at 2, 9; 392 at 1, 8.
        session.Press("Right", "Right");
        Assert.Equal("Redcar and Cleveland", View(session).Selected!.Name);
        session.Press("Left", "Up");
        Assert.Equal("South Tyneside", View(session).Selected!.Name);
        session.Press("k", "Up");
        Assert.Equal("North Tyneside", View(session).Selected!.Name);
        session.Press("o");
        Assert.Equal("Hartlepool", View(session).Selected!.Name);
    }

    [Fact]
    public async Task A_tile_stays_selected_when_the_measure_changes_and_Enter_makes_it_the_subject()
    {
        var session = await OpenAsync("805", 120, 40);
        await figures.PressAsync(session, "Right", "m");
        Assert.Equal("Redcar and Cleveland", View(session).Selected!.Name);
        // Whoever the cursor stands on, the screen is about Hartlepool until Enter.
        Assert.Equal("805", session.State.Top.Subject.Code);
        await figures.PressAsync(session, "Enter");
        Assert.Equal("807", session.State.Top.Subject.Code);
        await figures.PressAsync(session, "Escape");
        Assert.Equal(("805", "Redcar and Cleveland"), (session.State.Top.Subject.Code, View(session).Selected!.Name));
    }

    [Fact]
    public async Task Each_tile_has_the_fifth_of_its_place_and_the_level_of_its_verdict()
    {
        var tiles = View(await OpenAsync("805", 120, 40)).Content!.Tiles;
        Assert.Equal(153, tiles.Count);
        // 151 authorities have a rate of children in care; places 1 to 31 are the highest fifth.
        Assert.All(tiles, tile => Assert.Equal(tile.Place is { } place ? 5 - ((place.Place - 1) * 5 / 151) : 0, tile.Fifth));
        Assert.Equal(2, tiles.Count(tile => tile.Fifth == 0));
        // Hartlepool's level depends on the model, which is none.
        Assert.Equal((0, "depends"), tiles.Where(tile => tile.Code == "805").Select(tile => (tile.Level, tile.Verdict)).Single());
        Assert.Equal(10, tiles.Count(tile => tile.Standing == Standing.Neighbour));
    }

    [Fact]
    public async Task A_former_authority_has_no_tile_and_that_is_said()
    {
        var session = await OpenAsync("909", 80, 24);
        session.Press("o");
        Assert.Equal("Cumbria has no tile: the map is of today's authorities.", session.State.Notice);
    }

    private static MapScreenView View(Session session) => Assert.IsType<MapScreenView>(session.State.Top);

    private async Task<Session> OpenAsync(string code, int width, int height)
    {
        var session = await figures.OpenAsync(code, width, height);
        await figures.PressAsync(session, "E");
        return session;
    }
}

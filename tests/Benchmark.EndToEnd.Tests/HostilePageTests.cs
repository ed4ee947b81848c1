using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Client;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Whatever a server answers, each screen shows figures or a sentence, and nothing commands the terminal.</summary>
public sealed class HostilePageTests(RunningServer server)
{
    private readonly Grid _grid = new(120, 40);
    private DashboardState _state = null!;

    [Fact]
    public async Task Each_field_of_each_answer_spoiled_ends_no_screen_badly()
    {
        await using var hostile = await SpoilingServer.StartAsync(server.Address);
        await using var connection = await Connection.OpenAsync(
            new(ServerAddress.TryParse(hostile.Address)), StateAsked.Present, _ => { }, TestContext.Current.CancellationToken);
        var step = ApiSoak.Count(small: 60, full: 1);
        var (shown, refused, faults) = (0, 0, new List<string>());
        foreach (var (turn, screen) in ScreenCatalogue.All.Index())
        {
            hostile.Spoil = null;
            hostile.Seen.Clear();
            Assert.True(await OpenAsync(new(connection), screen, "nothing spoiled"), $"{screen.Id} is not shown by an honest server");
            foreach (var spoiling in Spoiling.Of(hostile.Seen.ToHashSet(), turn, step))
            {
                hostile.Spoil = spoiling;
                try
                {
                    if (await OpenAsync(new(connection), screen, $"{spoiling}"))
                        shown++;
                    else
                        refused++;
                }
                catch (Exception fault)
                {
                    faults.Add($"{screen.Id}, {spoiling}: {fault}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{shown} shown, {refused} refused with a sentence");
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults)}");
        Assert.True(shown > 0 && refused > 0, $"{shown} shown, {refused} refused: was anything spoiled?");
    }

    // The list, an authority, the screen and a few keys on it: whether the screen has figures.
    private async Task<bool> OpenAsync(DashboardData data, ScreenEntry screen, string spoiled)
    {
        await ApplyAsync(data, Dashboard.Start(Glyphs.Unicode));
        await ApplyAsync(data, Dashboard.Update(_state, new ResizeInput(120, 40)));
        await ApplyAsync(data, Dashboard.Update(_state, new TypedInput("805")));
        foreach (var key in (KeyPress[])[KeyPress.Of(Key.Enter), KeyPress.Of(screen.Key), KeyPress.Of(Key.Down), KeyPress.Of(Key.PageDown), KeyPress.Of('d')])
        {
            await ApplyAsync(data, Dashboard.Update(_state, new KeyInput(key)));
            Look($"{screen.Id}, {spoiled}");
        }

        return _state.Top.IsLoaded;
    }

    private void Look(string where)
    {
        _grid.Clear();
        Dashboard.Draw(_state, _grid.Whole);
        Dashboard.List(_state)?.Draw(_grid.Whole);
        foreach (var cell in _grid.Cells)
            Assert.False(cell.Glyph?.Any(letter => char.IsControl(letter) || letter == '\u202e') is true, $"{where}: a raw control character");
        // It stands in saved files too.
        Assert.False(Frame.Trail(_state).Any(letter => char.IsControl(letter) || letter == '\u202e'), $"{where}: a raw control character in the line of names");
    }

    private async Task ApplyAsync(DashboardData data, Turn turn)
    {
        _state = turn.State;
        foreach (var load in (turn.Effect is Several several ? several.Effects : [turn.Effect!]).OfType<Load>().Where(load => load is not WatchFigures))
            await ApplyAsync(data, Dashboard.Update(_state, await data.CarryOutAsync(load, TestContext.Current.CancellationToken)));
    }
}

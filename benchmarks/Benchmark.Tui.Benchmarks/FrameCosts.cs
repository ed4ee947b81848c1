using System.Diagnostics;
using System.Globalization;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Client;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Terminal;

namespace Benchmark.Tui.Benchmarks;

/// <summary>
/// What one key costs on each screen: the update, the drawing into the grid, and the bytes for the terminal, without the terminal.
/// </summary>
internal sealed class FrameCosts(DashboardData data)
{
    private const int Warm = 1_000;
    private const int Measured = 4_000;
    private const int Width = 120;
    private const int Height = 40;

    private readonly Grid _grid = new(Width, Height);
    private readonly FrameWriter _writer = new(Theme.Dark);
    private DashboardState _state = null!;

    public async Task MeasureAsync(TextWriter to)
    {
        await to.WriteLineAsync("| screen | median, us | p99, us | allocated a frame, bytes |\n|---|---|---|---|").ConfigureAwait(false);
        await ApplyAsync(Dashboard.Start(Glyphs.Unicode)).ConfigureAwait(false);
        await ApplyAsync(Dashboard.Update(_state, new ResizeInput(Width, Height))).ConfigureAwait(false);
        await to.WriteLineAsync(Measure("authorities")).ConfigureAwait(false);
        foreach (var letter in "/805")
            await PressAsync(KeyPress.Of(letter)).ConfigureAwait(false);
        await PressAsync(KeyPress.Of(Key.Enter)).ConfigureAwait(false);
        await PressAsync(KeyPress.Of(Key.Enter)).ConfigureAwait(false);
        foreach (var entry in ScreenCatalogue.All)
        {
            await PressAsync(KeyPress.Of(entry.Key)).ConfigureAwait(false);
            await to.WriteLineAsync(Measure(entry.Id)).ConfigureAwait(false);
        }

        await PressAsync(KeyPress.Of(':')).ConfigureAwait(false);
        await to.WriteLineAsync(Measure("palette")).ConfigureAwait(false);
    }

    // Ten rows down and ten up again, so that lists scroll and no key does nothing.
    private string Measure(string name)
    {
        var times = new double[Measured];
        var allocated = 0L;
        for (var i = -Warm; i < Measured; i++)
        {
            var key = new KeyInput(KeyPress.Of((i + Warm) / 10 % 2 == 0 ? Key.Down : Key.Up));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            _state = Dashboard.Update(_state, key).State;
            _grid.Clear();
            Dashboard.Draw(_state, _grid);
            _writer.Write(_grid);
            var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (i < 0)
                continue;
            times[i] = time;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(times);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times[Measured / 2]:0} | {times[Measured * 99 / 100]:0} | {allocated / Measured:#,0} |");
    }

    private Task PressAsync(KeyPress press) => ApplyAsync(Dashboard.Update(_state, new KeyInput(press)));

    private async Task ApplyAsync(Turn turn)
    {
        _state = turn.State;
        foreach (var load in (turn.Effect is Several several ? several.Effects : [turn.Effect!]).OfType<Load>())
            await ApplyAsync(Dashboard.Update(_state, await data.CarryOutAsync(load, CancellationToken.None).ConfigureAwait(false)))
                .ConfigureAwait(false);
    }
}

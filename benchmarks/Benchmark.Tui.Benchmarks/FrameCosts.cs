using System.Diagnostics;
using System.Globalization;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Client;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Benchmarks;

/// <summary>
/// What one key costs on each screen in our own code: the update, then the drawing into cells. What the library adds, a terminal tells.
/// </summary>
internal sealed class FrameCosts(DashboardData data)
{
    private const int Warm = 1_000;
    private const int Measured = 4_000;
    private const int Width = 120;
    private const int Height = 40;

    private readonly Grid _grid = new(Width, Height);
    private DashboardState _state = null!;

    public async Task MeasureAsync(TextWriter to)
    {
        await to.WriteLineAsync(
            "| screen | update, median us | p99 | bytes allocated | frame, median us | p99 | bytes allocated |\n|---|---|---|---|---|---|---|").ConfigureAwait(false);
        await ApplyAsync(Dashboard.Start(Glyphs.Unicode)).ConfigureAwait(false);
        await ApplyAsync(Dashboard.Update(_state, new ResizeInput(Width, Height))).ConfigureAwait(false);
        await to.WriteLineAsync(Measure("authorities")).ConfigureAwait(false);
        await ApplyAsync(Dashboard.Update(_state, new TypedInput("805"))).ConfigureAwait(false);
        await PressAsync(KeyPress.Of(Key.Enter)).ConfigureAwait(false);
        foreach (var entry in ScreenCatalogue.All)
        {
            await PressAsync(KeyPress.Of(entry.Key)).ConfigureAwait(false);
            await to.WriteLineAsync(Measure(entry.Id)).ConfigureAwait(false);
            // From the overview the cursor's measure goes with the user; children in care has something on every screen.
            if (entry.Id == "overview")
                await PressAsync(KeyPress.Of(Key.Down)).ConfigureAwait(false);
        }

        await PressAsync(KeyPress.Of(':')).ConfigureAwait(false);
        await to.WriteLineAsync(Measure("palette")).ConfigureAwait(false);
    }

    // Ten rows down and ten up again, so that lists scroll and no key does nothing.
    private string Measure(string name)
    {
        var updates = new Cost();
        var frames = new Cost();
        for (var i = 0; i < Warm + Measured; i++)
        {
            var key = new KeyInput(KeyPress.Of(i / 10 % 2 == 0 ? Key.Down : Key.Up));
            updates.Start();
            _state = Dashboard.Update(_state, key).State;
            updates.Stop(i - Warm);
            frames.Start();
            _grid.Clear();
            Dashboard.Draw(_state, _grid.Whole);
            frames.Stop(i - Warm);
        }

        return $"| {name} | {updates} | {frames} |";
    }

    private Task PressAsync(KeyPress press) => ApplyAsync(Dashboard.Update(_state, new KeyInput(press)));

    private async Task ApplyAsync(Turn turn)
    {
        _state = turn.State;
        foreach (var load in (turn.Effect is Several several ? several.Effects : [turn.Effect!]).OfType<Load>())
            await ApplyAsync(Dashboard.Update(_state, await data.CarryOutAsync(load, CancellationToken.None).ConfigureAwait(false)))
                .ConfigureAwait(false);
    }

    /// <summary>Time and memory of the same thing many times.</summary>
    private sealed class Cost
    {
        private readonly double[] _times = new double[Measured];
        private long _allocated;
        private long _start;
        private long _before;

        public void Start()
        {
            _before = GC.GetAllocatedBytesForCurrentThread();
            _start = Stopwatch.GetTimestamp();
        }

        public void Stop(int run)
        {
            var time = Stopwatch.GetElapsedTime(_start).TotalMicroseconds;
            if (run < 0)
                return;
            _times[run] = time;
            _allocated += GC.GetAllocatedBytesForCurrentThread() - _before;
        }

        public override string ToString()
        {
            Array.Sort(_times);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{_times[Measured / 2]:0.0} | {_times[Measured * 99 / 100]:0.0} | {_allocated / Measured:#,0}");
        }
    }
}

using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Shell;
using Benchmark.Tui.Tests.Screens;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>
/// Recorded journeys, a line each in journeys.txt: the same keys pressed on the pages alone and through the library's driver, whose fields
/// and parser have them first, come to the same states.
/// </summary>
public sealed class JourneyTests(RealFigures figures) : IClassFixture<RealFigures>
{
    // A server answers the same load with the same view.
    private readonly Dictionary<Load, Message> _answers = [];

    [Fact]
    public async Task The_same_keys_come_to_the_same_states_with_the_library_and_without()
    {
        var journeys = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "Benchmark.Tui.Tests", "Shell", "journeys.txt"));
        Assert.Equal(50, journeys.Length);
        var seen = new HashSet<Type>();
        foreach (var journey in journeys)
        {
            var keys = journey[(journey.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ');
            var alone = new Session(120, 40);
            var asked = new List<Load>();
            using var driven = new Driven(Dashboard.Start(Glyphs.Unicode), 120, 40, carryOut: effect =>
            {
                if (effect is Load load and not WatchFigures)
                    asked.Add(load);
            });
            await AnswerAsync(alone, driven, asked);
            foreach (var (i, key) in keys.Index())
            {
                alone.Press(key);
                driven.Press(KeyReading.Of(key.Length == 1 ? KeyPress.Of(key[0]) : KeyPress.TryParse(key) ?? KeyPress.Of(Enum.Parse<Key>(key))));
                await AnswerAsync(alone, driven, asked);
                Assert.True(
                    Told(alone.State) == Told(driven.Shell.State),
                    $"{journey}\nAfter {string.Join(' ', keys[..(i + 1)])}:\n{Told(alone.State)}\n\n{Told(driven.Shell.State)}");
                seen.Add(alone.State.Top.GetType());
            }

            Assert.Equal(Whole(alone.State), Whole(driven.Shell.State));
        }

        foreach (var entry in ScreenCatalogue.All)
            Assert.Contains(entry.Open(Subject.None).GetType(), seen);
    }

    private async Task AnswerAsync(Session alone, Driven driven, List<Load> asked)
    {
        while (alone.State.Pending.Count > 0 || asked.Count > 0)
        {
            // Asked for in the same order.
            Assert.Equal(alone.State.Pending.AsEnumerable(), asked);
            Load[] wanted = [.. asked];
            Load[] own = [.. alone.State.Pending];
            asked.Clear();
            foreach (var (i, load) in wanted.Index())
            {
                if (!_answers.TryGetValue(load, out var answer))
                    answer = _answers[load] = await figures.LoadAsync(load);
                alone.Tell(For(answer, own[i]));
                driven.Shell.Tell(For(answer, load));
            }
        }
    }

    // The same answer to whoever asked.
    private static Message For(Message answer, Load load)
    {
        if (answer is LoadFailed failed)
            return failed with { Failed = load };
        var copy = answer.GetType().GetMethod("<Clone>$")!.Invoke(answer, null)!;
        copy.GetType().GetProperty("For")!.SetValue(copy, load);
        return (Message)copy;
    }

    // Every view with its cursor, filter, sort and pane; contents are the answers themselves.
    private static string Told(DashboardState state) => string.Join('\n', state.Views.Concat(state.Ahead).Select(view => $"{view}")
        .Append($"{state.Notice} | {state.Chosen} | {state.Settings} | {string.Join(' ', state.Marked.Codes)} | {state.Pending.Count}"));

    private static string Whole(DashboardState state)
    {
        var grid = new Grid(state.Width, state.BodyHeight + 2);
        Dashboard.DrawBody(Dashboard.Page(state), grid.Whole.Rows(0, state.BodyHeight));
        Frame.DrawMessage(state, grid.Whole.Rows(state.BodyHeight - 1, 2));
        return GridText.Dump(grid);
    }
}

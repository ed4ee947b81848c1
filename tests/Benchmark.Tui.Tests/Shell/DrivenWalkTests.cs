using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Shell;
using Benchmark.Tui.Tests.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Key = Benchmark.Tui.Commands.Key;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>Whatever comes, in whichever order, through the library's driver: its views, its menu, its fields and its parser stand in between.</summary>
public sealed class DrivenWalkTests(RealFigures figures) : IClassFixture<RealFigures>
{
    // BENCHMARK_SOAK multiplies it: 25 makes 2,000 events.
    private const int Events = 80;

    private static readonly string[] Pastes = ["é", "中文", "a\nb", "\e[A", " ", "Hartlepool", "=cmd|' /C calc'!A0", "a\u0301\u0308", "👩‍👩‍👧", "~/x.csv", new('x', 5_000)];

    private readonly Dictionary<Load, Message> _answers = [];

    [Fact]
    public async Task A_random_walk_through_the_library_never_fails()
    {
        var soak = int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK"), out var times) ? times : 1;
        var random = new Random(20250331);
        var asked = new List<Load>();
        using var driven = new Driven(Dashboard.Start(Glyphs.Unicode), 120, 40, carryOut: effect =>
        {
            if (effect is Load load and not WatchFigures)
                asked.Add(load);
        });
        driven.Shell.Tell(await AnswerAsync(asked[0]));
        asked.Clear();
        var keys = Enum.GetValues<Key>();
        var done = new List<string>();
        var (isAway, filled) = (false, new HashSet<Type>());
        try
        {
            for (var step = 0; step < Events * soak; step++)
            {
                // Often enough that something comes of it, seldom enough that much happens before it does.
                while (asked.Count > 0 && random.Next(3) > 0)
                {
                    var load = asked[random.Next(asked.Count)];
                    asked.Remove(load);
                    done.Add($"answer to {load}");
                    driven.Shell.Tell(isAway
                        ? new LoadFailed(load, "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = true }
                        : await AnswerAsync(load));
                }

                done.Add(Step(driven, random, keys, ref isAway));
                if (driven.Shell.State.Top is { Load: not null, IsLoaded: true } top)
                    filled.Add(top.GetType());
                var text = driven.Text();
                Assert.True(text.Split('\n').Length <= driven.App.Driver!.Rows + 1);
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"After {string.Join("; ", done.TakeLast(8))}, on {driven.Shell.State.Top.GetType().Name}", fault);
        }

        // A walk that saw nothing filled says nothing.
        Assert.True(filled.Count >= Math.Min(3 * soak, ScreenCatalogue.All.Count - 1), string.Join(", ", filled.Select(type => type.Name)));
    }

    private static string Step(Driven driven, Random random, Key[] keys, ref bool isAway)
    {
        var (width, height) = (driven.App.Driver!.Cols, driven.App.Driver.Rows);
        switch (random.Next(20))
        {
            case 0 when random.Next(3) == 0:
                driven.Resize(random.Next(1, 301), random.Next(1, 101));
                return $"resize to {driven.App.Driver.Cols}x{driven.App.Driver.Rows}";
            case 0 or 1:
                driven.Resize(random.Next(80, 301), random.Next(24, 101));
                return $"resize to {driven.App.Driver.Cols}x{driven.App.Driver.Rows}";
            case 2:
                var paste = Pastes[random.Next(Pastes.Length)];
                driven.App.RaisePasteEvent(paste);
                return $"paste of {paste.Length}";
            case 3:
                isAway = !isAway && random.Next(3) == 0;
                driven.Shell.Tell(new AskAgain(driven.Shell.State.Top.Load ?? new LoadAuthorities()));
                return isAway ? "the server goes" : "the server is there";
            case 4 or 5:
                driven.App.InjectSequence(InputInjectionExtensions.LeftButtonClick(new Point(random.Next(width), random.Next(height))));
                return "a click";
            case 6:
                driven.App.InjectMouse(new Mouse
                {
                    ScreenPosition = new Point(random.Next(width), random.Next(height)),
                    Flags = random.Next(2) == 0 ? MouseFlags.WheeledDown : MouseFlags.WheeledUp,
                });
                return "the wheel";
            case 7 or 8 or 9:
                driven.Press(KeyReading.Of(KeyPress.Of((char)random.Next('!', '~' + 1))));
                return "a letter";
            case 10:
                driven.Press(KeyReading.Of(KeyPress.Of("abdefgknoprstxy"[random.Next(15)], KeyModifiers.Control)));
                return "a chord";
            case 11 or 12 or 13 or 14 when driven.Shell.State.Top.IsTyping && !driven.Shell.State.IsTooSmall:
                driven.Shell.Send(new TypedInput(""));
                driven.Press(Terminal.Gui.Input.Key.Enter);
                return "the first of the list";
            case 11 or 12 or 13 or 14:
                driven.Press(KeyReading.Of(KeyPress.Of(ScreenCatalogue.All[random.Next(ScreenCatalogue.All.Count)].Key)));
                return "a screen's key";
            default:
                var key = keys[random.Next(1, keys.Length)];
                driven.Press(KeyReading.Of(KeyPress.Of(key)));
                return $"key {key}";
        }
    }

    private async Task<Message> AnswerAsync(Load load) =>
        _answers.TryGetValue(load, out var known) ? known : _answers[load] = await figures.LoadAsync(load);
}

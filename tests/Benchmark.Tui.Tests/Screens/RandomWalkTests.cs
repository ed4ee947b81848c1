using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Terminal;
using Benchmark.Tui.Tests.Terminal;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>Whatever is pressed, clicked, pasted, resized or answered, in whichever order.</summary>
public sealed class RandomWalkTests
{
    // BENCHMARK_SOAK multiplies it: 40 makes 200,000 events of the two walks.
    private const int Events = 2_500;

    private static readonly string[] Pastes = ["é", "中文", "\n", "\e[A", " ", "Hartlepool", "=cmd|' /C calc'!A0", "a\u0301\u0308", "👩‍👩‍👧", "~/x.csv"];

    private static readonly Glyphs[] Alphabets = [Glyphs.Unicode, Glyphs.Ascii];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_random_walk_never_fails_and_every_frame_has_the_size_asked_for(int seed)
    {
        var soak = int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK"), out var times) ? times : 1;
        var random = new Random(seed);
        var session = Session.WithAuthorities(glyphs: Alphabets[seed % Alphabets.Length]);
        var writer = new FrameWriter(Theme.Dark);
        var terminal = new ModelTerminal(80, 24);
        var keys = Enum.GetValues<Key>();
        var last = "start";
        try
        {
            for (var step = 0; step < Events * soak; step++)
            {
                last = Step(session, random, keys);
                var grid = session.Draw();
                Assert.Equal((session.State.Width, session.State.Height), (grid.Width, grid.Height));
                if (terminal.Width != grid.Width || terminal.Height != grid.Height)
                    terminal.Resize(grid.Width, grid.Height);
                // The model refuses whatever leaves the screen.
                terminal.Accept(writer.Write(grid).Span);
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed}, after {last}, on {session.State.Top.GetType().Name}", fault);
        }
    }

    private static string Step(Session session, Random random, Key[] keys)
    {
        switch (random.Next(16))
        {
            case 0 when random.Next(4) == 0:
                session.Resize(random.Next(1, 301), random.Next(1, 101));
                return $"resize to {session.State.Width}x{session.State.Height}";
            case 0 or 1:
                session.Resize(random.Next(80, 301), random.Next(24, 101));
                return $"resize to {session.State.Width}x{session.State.Height}";
            case 2:
                var paste = Pastes[random.Next(Pastes.Length)];
                session.Send(new PasteInput(paste));
                return $"paste of {paste}";
            case 3 or 4 when session.State.Pending.Count > 0:
                var load = session.State.Pending[random.Next(session.State.Pending.Count)];
                session.Tell(Answer(load, random));
                return $"answer to {load}";
            case 5:
                session.Wait();
                return "some time";
            case 6 or 7:
                // Of all places those near the edges are the ones to go wrong.
                var mouse = new MouseInput(
                    (MouseAction)random.Next(Enum.GetValues<MouseAction>().Length), (MouseButton)random.Next(3),
                    random.Next(-1, session.State.Width + 1), random.Next(-1, session.State.Height + 1), KeyModifiers.None);
                session.Send(mouse);
                return $"{mouse}";
            case 8 or 9 or 10 or 11:
                var letter = (char)random.Next(' ', '~' + 1);
                session.Press(letter.ToString());
                return $"key {letter}";
            case 12:
                var chord = KeyPress.Of((char)random.Next('a', 'z' + 1), KeyModifiers.Control);
                session.Send(new KeyInput(chord));
                return $"key {chord}";
            default:
                var key = keys[random.Next(1, keys.Length)];
                session.Send(new KeyInput(KeyPress.Of(key)));
                return $"key {key}";
        }
    }

    private static Message Answer(Load load, Random random)
    {
        if (random.Next(4) == 0)
            return new LoadFailed(load, "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = random.Next(3) > 0 };
        return load switch
        {
            LoadAuthorities => new Loaded<IReadOnlyList<AuthorityItem>>(load, Demo.Authorities),
            LoadOverview overview => new Loaded<OverviewView>(load, random.Next(3) switch
            {
                0 => Demo.Gaps() with { Code = overview.Of.Code },
                1 => Demo.WithoutNeighbours() with { Code = overview.Of.Code },
                _ => Demo.Hartlepool() with { Code = overview.Of.Code },
            }),
            LoadNeighbours => new Loaded<NeighboursView>(load, Demo.Neighbours()),
            // A screen whose data nobody has made up here goes on waiting, which it must bear as well.
            _ => new StillWaiting(),
        };
    }
}

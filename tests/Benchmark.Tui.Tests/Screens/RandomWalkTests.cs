using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Spine;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>
/// Whatever is pressed, clicked, pasted, resized or answered, in whichever order. Every screen is filled by a server on the seed
/// data, some also with views made up to be awkward.
/// </summary>
public sealed class RandomWalkTests(RealFigures figures) : IClassFixture<RealFigures>
{
    // BENCHMARK_SOAK multiplies it: 25 makes 200,000 events of the two walks.
    private const int Events = 4_000;

    // A server answers the same load with the same view; asked once it need not be asked again.
    private readonly Dictionary<Load, Message> _answers = [];

    private static readonly string[] Pastes = ["é", "中文", "\n", "\e[A", " ", "Hartlepool", "=cmd|' /C calc'!A0", "a\u0301\u0308", "👩‍👩‍👧", "~/x.csv"];

    private static readonly Glyphs[] Alphabets = [Glyphs.Unicode, Glyphs.Ascii];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_random_walk_never_fails_and_every_frame_has_the_size_asked_for(int seed)
    {
        var soak = int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK"), out var times) ? times : 1;
        var random = new Random(seed);
        var session = Session.WithAuthorities(glyphs: Alphabets[seed % Alphabets.Length]);
        var grid = new Grid(0, 0);
        var keys = Enum.GetValues<Key>();
        var last = "start";
        var filled = new HashSet<Type>();
        try
        {
            for (var step = 0; step < Events * soak; step++)
            {
                last = await StepAsync(session, random, keys);
                if (session.State.Top is { Load: not null, IsLoaded: true } top)
                    filled.Add(top.GetType());
                grid.Resize(session.State.Width, session.State.Height);
                Dashboard.Draw(session.State, grid.Whole);
                Screens(session.State);
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed}, after {last}, on {session.State.Top.GetType().Name}", fault);
        }

        // The list, and every screen of the catalogue: a walk that never saw one filled says nothing about it.
        Assert.Equal(ScreenCatalogue.All.Count, filled.Count(type => type != typeof(ChooseView)));
    }

    // What surrounds a screen is asked of every state too.
    private static void Screens(DashboardState state)
    {
        Assert.NotEmpty(Frame.Crumbs(state, state.Width));
        Frame.Hints(state, state.Width);
        var menu = MenuGroups.Of(Dashboard.Commands(state.Top));
        Assert.All(menu, group => Assert.NotEmpty(group.Commands));
        if (Dashboard.List(state) is { } list)
            list.Draw(new Grid(state.Width, state.BodyHeight).Whole);
    }

    private async Task<string> StepAsync(Session session, Random random, Key[] keys)
    {
        switch (random.Next(18))
        {
            case 0 when random.Next(4) == 0:
                session.Resize(random.Next(1, 301), random.Next(1, 101));
                return $"resize to {session.State.Width}x{session.State.Height}";
            case 0 or 1:
                session.Resize(random.Next(80, 301), random.Next(24, 101));
                return $"resize to {session.State.Width}x{session.State.Height}";
            case 2:
                var paste = Pastes[random.Next(Pastes.Length)];
                session.Send(new TypedInput(Dashboard.Line(session.State)?.Text + paste));
                return $"paste of {paste}";
            case 3 or 4 or 16 when session.State.Pending.Count > 0:
                var load = session.State.Pending[random.Next(session.State.Pending.Count)];
                session.Tell(await AnswerAsync(load, random));
                return $"answer to {load}";
            case 5:
                session.Wait();
                return "some time";
            case 6 or 7:
                InputEvent pointed = random.Next(4) switch
                {
                    0 => new HeadInput(random.Next(10)),
                    1 => new WheelInput(random.Next(2) == 0),
                    _ => new PointedInput(random.Next(160)),
                };
                session.Send(pointed);
                return $"{pointed}";
            case 8 or 9 or 10 or 11:
                var letter = (char)random.Next(' ', '~' + 1);
                session.Press(letter.ToString());
                return $"key {letter}";
            case 15 or 17 when session.State.Top is ChooseView or SpineScreenView:
                // Letters at random fit no name.
                session.Send(new TypedInput(""));
                session.Press("Enter");
                return "the first of the list";
            case 15 or 17:
                session.Press(ScreenCatalogue.All[random.Next(ScreenCatalogue.All.Count)].Key.ToString());
                return "a screen's key";
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

    private async Task<Message> AnswerAsync(Load load, Random random)
    {
        if (random.Next(4) == 0)
            return new LoadFailed(load, "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = random.Next(3) > 0 };
        return load switch
        {
            LoadAuthorities => new Loaded<IReadOnlyList<AuthorityItem>>(load, Demo.Authorities),
            LoadOverview overview when random.Next(2) == 0 => new Loaded<OverviewView>(load, random.Next(3) switch
            {
                0 => Demo.Gaps() with { Code = overview.Of.Code },
                1 => Demo.WithoutNeighbours() with { Code = overview.Of.Code },
                _ => Demo.Hartlepool() with { Code = overview.Of.Code },
            }),
            LoadNeighbours when random.Next(2) == 0 => new Loaded<NeighboursView>(load, Demo.Neighbours()),
            _ => _answers.TryGetValue(load, out var known) ? known : _answers[load] = await figures.LoadAsync(load),
        };
    }
}

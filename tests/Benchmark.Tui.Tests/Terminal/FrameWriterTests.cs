using System.Text;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Terminal;

namespace Benchmark.Tui.Tests.Terminal;

public sealed class FrameWriterTests
{
    private static readonly string[] Texts =
        ["a", "Hartlepool", "Môn", "e\u0301\u0301", "中国", "─│◆o╪", "\t\e[2J", "👍", "x中", "£1,370", "한국어"];

    [Fact]
    public void Any_series_of_frames_leaves_the_terminal_showing_the_grid()
    {
        var random = new Random(805);
        var grid = new Grid(20, 6);
        var writer = new FrameWriter(Theme.Dark);
        var terminal = new ModelTerminal(20, 6);
        for (var frame = 0; frame < 2_000; frame++)
        {
            if (random.Next(50) == 0)
            {
                var (width, height) = (random.Next(1, 40), random.Next(1, 12));
                grid.Resize(width, height);
                terminal.Resize(width, height);
                writer.Forget();
            }

            if (random.Next(4) == 0)
                grid.Clear();
            for (var i = random.Next(6); i > 0; i--)
            {
                grid.Whole.Write(
                    random.Next(-3, grid.Width + 3),
                    random.Next(-2, grid.Height + 2),
                    Texts[random.Next(Texts.Length)],
                    new Style((Role)random.Next(Enum.GetValues<Role>().Length), (Emphasis)random.Next(8)));
            }

            terminal.Accept(writer.Write(grid).Span);
            for (var y = 0; y < grid.Height; y++)
            {
                for (var x = 0; x < grid.Width; x++)
                {
                    var expected = grid[x, y];
                    var style = Encoding.ASCII.GetString(Theme.Dark.Sequence(expected.Style))[2..^1];
                    Assert.Equal((expected.Glyph, style), terminal[x, y]);
                }
            }
        }
    }

    [Fact]
    public void The_same_frame_again_writes_nothing()
    {
        var grid = new Grid(10, 3);
        var writer = new FrameWriter(Theme.Dark);
        grid.Whole.Write(0, 0, "Stockton", Role.Heading);
        Assert.False(writer.Write(grid).IsEmpty);
        Assert.True(writer.Write(grid).IsEmpty);
    }

    [Fact]
    public void Only_the_cells_that_changed_are_written()
    {
        var grid = new Grid(80, 24);
        var writer = new FrameWriter(Theme.Dark);
        var terminal = new ModelTerminal(80, 24);
        grid.Whole.Write(0, 5, "position 3 of 151", Role.Text);
        terminal.Accept(writer.Write(grid).Span);
        var before = terminal.CellsWritten;
        grid.Whole.Write(0, 5, "position 4 of 151", Role.Text);
        terminal.Accept(writer.Write(grid).Span);
        Assert.Equal(before + 1, terminal.CellsWritten);
    }

    [Fact]
    public void A_frame_is_one_synchronised_update()
    {
        var grid = new Grid(4, 1);
        var writer = new FrameWriter(Theme.Dark);
        var text = Encoding.UTF8.GetString(writer.Write(grid).Span);
        Assert.StartsWith("\e[?2026h", text, StringComparison.Ordinal);
        Assert.EndsWith("\e[?2026l", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warm_frame_allocates_nothing()
    {
        var grid = new Grid(120, 40);
        var writer = new FrameWriter(Theme.Dark);
        Draw(0);
        Draw(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Draw(i % 2);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Draw(int variant)
        {
            grid.Clear();
            for (var y = 0; y < 40; y++)
            {
                grid.Whole.Write(variant, y, "Blackburn with Darwen  ─── ◆ 121.126", Role.Text);
                grid.Whole.WriteFitted(60, y, 12, "Bournemouth, Christchurch and Poole", Role.Muted, Glyphs.Unicode);
            }

            writer.Write(grid);
        }
    }

    [Fact]
    public void No_colour_sets_no_colour()
    {
        var theme = Theme.For(null, name => name == "NO_COLOR" ? "1" : null);
        foreach (var role in Enum.GetValues<Role>())
        {
            var codes = Encoding.ASCII.GetString(theme.Sequence(new Style(role, Emphasis.Selected)))[2..^1].Split(';');
            Assert.DoesNotContain(codes, code => int.Parse(code) >= 30);
            Assert.Contains("7", codes);
        }
    }
}

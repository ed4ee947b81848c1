using Benchmark.Tui.Shell;
using Terminal.Gui.App;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>An input that sleeps, in the place of the library's.</summary>
public sealed class WaitingInputTests
{
    [Fact]
    public void The_library_still_takes_it()
    {
        using var app = Application.Create();
        Assert.Equal(!OperatingSystem.IsWindows(), WaitingInput.Use(app, () => true, () => { }, () => { }));
    }

    [Fact]
    public void It_says_when_something_has_been_read_and_ends_when_told()
    {
        var (isOver, read) = (false, 0);
        using var input = new WaitingInput(() => isOver, () => read++, () => { });
        input.InjectInput('x');
        Assert.True(input.Peek());
        Assert.Equal(0, read);
        Assert.Equal("x", string.Concat(input.Read()));
        isOver = true;
        Assert.False(input.Peek());
        Assert.Equal(1, read);
        Assert.False(input.Peek());
        Assert.Equal(1, read);
    }
}

using Spectre.Console;

namespace Benchmark.Tui.Verbs;

/// <summary>A line on a terminal that says what runs, once it has run for a while; it is gone when that ends.</summary>
internal sealed class WaitingLine
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _shown;

    /// <summary>Waits, and then shows the line.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="what">What runs, in words.</param>
    /// <param name="patience">How long nothing is shown.</param>
    public WaitingLine(IAnsiConsole console, string what, TimeSpan patience) => _shown = ShowAsync(console, what, patience);

    /// <summary>Takes the line away; whatever is written after this is not mixed with it.</summary>
    public void End()
    {
        _over.TrySetResult();
        _shown.GetAwaiter().GetResult();
    }

    private async Task ShowAsync(IAnsiConsole console, string what, TimeSpan patience)
    {
        if (await Task.WhenAny(_over.Task, Task.Delay(patience)).ConfigureAwait(false) != _over.Task)
            await console.Status().Spinner(Spinner.Known.Line).StartAsync(Markup.Escape(what), _ => _over.Task).ConfigureAwait(false);
    }
}

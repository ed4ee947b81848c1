namespace Benchmark.Tui.Shell;

/// <summary>Brings what work in the background has to say onto the screen; said before the dashboard runs, it is lost.</summary>
internal sealed class Announcements
{
    private volatile Action<string>? _hear;

    public void Say(string sentence) => _hear?.Invoke(sentence);

    /// <summary>Who passes it on from now on.</summary>
    public void HeardBy(Action<string> hear) => _hear = hear;
}

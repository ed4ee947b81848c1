namespace Benchmark.Tui.Screens;

/// <summary>
/// The state of one screen. Screens stay on a stack while others cover them, so going back finds them as they were.
/// </summary>
internal abstract record View
{
    /// <summary>In the breadcrumb.</summary>
    public abstract string Title { get; }

    /// <summary>Whether keys type text now, so that letters are no commands.</summary>
    public virtual bool IsTyping => false;
}

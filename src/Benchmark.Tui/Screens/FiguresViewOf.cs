namespace Benchmark.Tui.Screens;

/// <summary>A screen of figures with the type of what fills it.</summary>
internal abstract record FiguresView<T>(Subject Subject) : FiguresView(Subject) where T : class
{
    private T? _before;

    /// <summary>Null until it has come.</summary>
    public T? Content { get; init; }

    /// <summary>
    /// What came last, be it about another subject: what the keys choose from when a load has failed, so that a choice the server
    /// refused can be undone.
    /// </summary>
    protected T? Latest => Content ?? _before;

    public sealed override bool IsLoaded => Content is not null;

    public override FiguresView About(Subject subject) => this with { Subject = subject, Content = null, _before = Latest, Failure = null };

    public sealed override View Receive(Message message) =>
        message is Loaded<T> loaded && loaded.For == Load ? Filled(loaded.Value) : this;

    /// <summary>Where the cursor stands once something has come depends on the screen.</summary>
    protected virtual FiguresView<T> Filled(T content) => this with { Content = content };
}

namespace Benchmark.Tui.Screens.Views;

/// <summary>
/// A figure ready to be shown: a value with its text, or the reason there is none. Which of the two is decided where it is made,
/// so no screen can show a blank or a nought for a missing one.
/// </summary>
internal sealed record FigureView
{
    private FigureView(double? value, string text, string? reason, string unit = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Value = value;
        Text = text;
        Reason = reason;
        Unit = unit;
    }

    /// <summary>Unrounded, for plots and sorting; null when there is none.</summary>
    public double? Value { get; }

    /// <summary>
    /// What a column shows: "157", "15.6 %", "£418", or for a missing figure a word or two such as "suppressed".
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// Why there is no value, as a clause: "suppressed to protect individuals". Null exactly when there is a value.
    /// </summary>
    public string? Reason { get; }

    /// <summary>The contract's code of why there is no value: <c>SUPPRESSED</c>; empty where it has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the value counts, as the measure has it: "%", "£ per child"; of a missing one empty.</summary>
    public string Unit { get; }

    /// <summary>The other members of a joint return, "Richmond upon Thames"; null for a return of its own.</summary>
    public string? JointWith { get; init; }

    /// <summary>What a reader must know beside the number, such as "small base: 2.0 of 2.0 FTE", or more about why there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it may be quoted, in tables of many: "!" to check it first, "~" with care; empty otherwise.</summary>
    public string Mark { get; init; } = "";

    /// <summary>All there is to say about why there is no value; null exactly when there is one.</summary>
    public string? Why => Reason is null || Note is null ? Reason : $"{Reason}: {Note}";

    public static FigureView Of(double value, string text, string unit = "")
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A figure is a finite number or missing.");
        return new FigureView(value, text, reason: null, unit);
    }

    /// <param name="word">At most 13 columns, so that no table cuts it: "not available", "rounds to 0".</param>
    /// <param name="reason">The same as a clause; the word again where nothing more is known.</param>
    public static FigureView Missing(string word, string? reason = null) => new(value: null, word, reason ?? word);
}

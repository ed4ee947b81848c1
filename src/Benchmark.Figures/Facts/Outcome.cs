namespace Benchmark.Figures.Facts;

/// <summary>
/// A value or the reason there is none; no third case. <c>default</c> is missing (<see cref="MissingReason.NoReturn"/>),
/// never zero.
/// </summary>
public readonly record struct Outcome
{
    private readonly double _value;
    private readonly bool _present;
    private readonly MissingReason _reason;

    private Outcome(double value, bool present, MissingReason reason) =>
        (_value, _present, _reason) = (value, present, reason);

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => _present;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public double Value => _present ? _value : throw new InvalidOperationException($"No value: {_reason}.");

    /// <summary>The reason there is no value.</summary>
    /// <exception cref="InvalidOperationException">There is a value.</exception>
    public MissingReason Reason => _present ? throw new InvalidOperationException("There is a value.") : _reason;

    /// <summary>The value, or null where there is none.</summary>
    public double? ValueOrNull => _present ? _value : null;

    /// <summary>An outcome with a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a finite number.</exception>
    public static Outcome Of(double value) => double.IsFinite(value)
        ? new(value, true, default)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A figure's value is a finite number.");

    /// <summary>An outcome without a value.</summary>
    public static Outcome Missing(MissingReason reason) => new(0, false, reason);

    /// <summary>Applies <paramref name="change"/> to the value and keeps a reason as it is.</summary>
    public Outcome Select(Func<double, double> change) => _present ? Of(change(_value)) : this;

    /// <inheritdoc/>
    public override string ToString() =>
        _present ? _value.ToString(System.Globalization.CultureInfo.InvariantCulture) : _reason.ToString();
}

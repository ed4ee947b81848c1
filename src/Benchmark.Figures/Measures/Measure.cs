using System.Runtime.CompilerServices;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One defined quantity.</summary>
/// <param name="Row">The row as held.</param>
/// <param name="Formula">How it is computed, and all that follows from it.</param>
/// <param name="Polarity">Which direction is good.</param>
internal sealed record Measure(MeasureRow Row, Formula Formula, Polarity Polarity)
{
    /// <summary>Only itself, as it was with a formula that is only itself; nothing of its row is looked at where it is a key.</summary>
    public bool Equals(Measure? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Stable id.</summary>
    public string Id => Row.Id;

    /// <summary>Whether it is shown as context only: neither ranked nor judged.</summary>
    public bool IsContext => Polarity == Polarity.Context;

    /// <summary>Reads a row's words.</summary>
    /// <exception cref="DataFault">One of them is not known.</exception>
    public static Measure Of(MeasureRow row, IReadOnlyDictionary<string, SeriesRow> series) => new(
        row, Formula.Of(row, series),
        row.Polarity switch
        {
            "neutral" => Polarity.Neutral,
            "low-is-good" => Polarity.LowIsGood,
            "high-is-good" => Polarity.HighIsGood,
            "context" => Polarity.Context,
            var other => throw new DataFault($"Measure {row.Id}: polarity \"{other}\" is not known."),
        });
}

namespace Benchmark.Presentation.Charts;

/// <summary>Where values lie between the two ends of an axis.</summary>
internal readonly record struct Scale
{
    private Scale(double start, double end, bool logarithmic)
    {
        if (!(start < end) || !double.IsFinite(start) || !double.IsFinite(end))
            throw new ArgumentException($"An axis needs two ends, the first the smaller: found {start} and {end}.", nameof(start));
        if (logarithmic && start <= 0)
            throw new ArgumentException($"A logarithmic axis starts above zero: found {start}.", nameof(start));
        (Start, End, IsLogarithmic) = (start, end, logarithmic);
    }

    /// <summary>Value at the lower or left end.</summary>
    public double Start { get; }

    /// <summary>Value at the upper or right end.</summary>
    public double End { get; }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>Equal distances are equal differences.</summary>
    public static Scale Linear(double start, double end) => new(start, end, logarithmic: false);

    /// <summary>Equal distances are equal ratios.</summary>
    public static Scale Log(double start, double end) => new(start, end, logarithmic: true);

    /// <summary>Whether a value lies between the ends, both included.</summary>
    public bool Holds(double value) => value >= Start && value <= End;

    /// <summary>Where a value lies: 0 at the start, 1 at the end. What is beyond an end is put on it.</summary>
    public double Place(double value)
    {
        var share = !IsLogarithmic ? (value - Start) / (End - Start)
            : value <= 0 ? 0
            : Math.Log(value / Start) / Math.Log(End / Start);
        return Math.Clamp(share, 0, 1);
    }

    /// <summary>The value at a place between 0 and 1.</summary>
    public double At(double place) =>
        IsLogarithmic ? Start * Math.Pow(End / Start, place) : Start + (place * (End - Start));
}

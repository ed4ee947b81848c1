namespace Benchmark.Figures.Calculation;

/// <summary>On which side of its neighbours' middle a value lies.</summary>
internal enum Direction
{
    /// <summary>Under it.</summary>
    Below,

    /// <summary>Neither.</summary>
    Same,

    /// <summary>Over it.</summary>
    Above,
}

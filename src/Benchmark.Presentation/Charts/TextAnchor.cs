namespace Benchmark.Presentation.Charts;

/// <summary>Which part of some words lies at their place.</summary>
internal enum TextAnchor
{
    /// <summary>They begin there.</summary>
    Start,

    /// <summary>They are centred there.</summary>
    Middle,

    /// <summary>They end there.</summary>
    End,
}

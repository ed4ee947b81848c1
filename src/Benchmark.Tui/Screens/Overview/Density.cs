namespace Benchmark.Tui.Screens.Overview;

/// <summary>How generously the overview is laid out; the first that leaves the table enough rows is taken.</summary>
internal enum Density
{
    /// <summary>A titled rule over each question and a blank row between them.</summary>
    Roomy,

    /// <summary>A titled rule, no blank rows.</summary>
    Full,

    /// <summary>No rules: the figures' own row is the heading.</summary>
    Compact,

    /// <summary>Every sentence is cut to a single row.</summary>
    Tight,
}

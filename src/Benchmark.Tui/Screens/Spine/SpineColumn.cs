namespace Benchmark.Tui.Screens.Spine;

/// <summary>What the rows can be put in order by. Figures of different units have none.</summary>
internal enum SpineColumn
{
    Measure,
    Place,
    Verdict,
    Mark,
}

namespace Benchmark.Presentation.Words;

/// <summary>That figures are of an earlier day.</summary>
public static class AsAtText
{
    /// <summary>As a sentence.</summary>
    /// <param name="day">ISO date.</param>
    public static string Of(string day) => $"{Brief(day)}: only what had been published by then.";

    /// <summary>In three words and a date.</summary>
    /// <param name="day">ISO date.</param>
    public static string Brief(string day) => $"As at {PlainWords.Day(day)}";
}

using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>What is said of the numbers that a printed sentence rests on.</summary>
internal static class ClaimWords
{
    /// <summary>A part with its number: "Net spending on children looked after: £4,261.9m".</summary>
    public static string Of(ClaimPart part) => $"{part.Name}: {Style(part).Text(part.Value)}{(part.Unit is "£" or "%" ? "" : $" {part.Unit}")}";

    /// <summary>How its number is written.</summary>
    public static NumberStyle Style(ClaimPart part) => NumberStyle.Of(part.Unit, part.Decimals);
}

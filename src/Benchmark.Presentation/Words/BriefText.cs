using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>What verb and dashboard tell of a brief beside the answers that the server words.</summary>
internal static class BriefText
{
    /// <summary>What the bridge from the neighbours is about.</summary>
    public const string BesideOthers = "Spending per child beside others";

    /// <summary>What the bridge from the year before is about.</summary>
    public const string SinceLastYear = "Spending per child since last year";

    // More blocks than these would be a table, which is what the bridge is.
    private const int StepsTold = 3;

    /// <summary>A question for the finance officer, with what raises it.</summary>
    public static string Of(BriefQuestion question) => $"{question.Question} ({question.Because.TrimEnd('.')})";

    /// <summary>A bridge in a few sentences: the whole, then its largest steps.</summary>
    public static IEnumerable<string> Told(Bridge bridge) => bridge.Steps.Take(StepsTold).Select(step => step.Words).Prepend(bridge.Words);
}

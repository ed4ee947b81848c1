using System.Globalization;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Whether the stress tests run with their full counts: <c>make soak</c> sets BENCHMARK_SOAK.</summary>
internal static class ApiSoak
{
    public static bool IsFull =>
        int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK"), CultureInfo.InvariantCulture, out var times) && times > 0;

    public static int Count(int small, int full) => IsFull ? full : small;
}

using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Whom a request names to compare with.</summary>
internal static class Whom
{
    /// <summary>A group when it has members, else an edition when it has a name, else nobody in particular.</summary>
    public static Peers? Of(string edition, params IReadOnlyCollection<string> group) =>
        group.Count > 0 ? new() { Group = new() { Codes = { group } } } : edition.Length > 0 ? new() { Edition = edition } : null;

    /// <summary>A group.</summary>
    public static Peers Group(params IReadOnlyCollection<string> group) => Of("", group)!;
}

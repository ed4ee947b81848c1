using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The parts that questions share, as short as a test can say them.</summary>
internal static class Asked
{
    /// <summary>To be compared with a group when it has members, else by an edition when it has a name, else by what is usual.</summary>
    public static Peers? Of(string edition, params IReadOnlyCollection<string> group) =>
        group.Count > 0 ? new() { Group = new() { Codes = { group } } } : edition.Length > 0 ? new() { Edition = edition } : null;

    /// <summary>To be compared with a group.</summary>
    public static Peers Group(params IReadOnlyCollection<string> group) => Of("", group)!;

    /// <summary>To be compared by an edition.</summary>
    public static Peers Edition(string name) => new() { Edition = name };

    /// <summary>In real terms.</summary>
    /// <param name="baseYear">Whose pounds.</param>
    /// <param name="population">What rates are set against; the default of the method when it does not say.</param>
    public static Basis Real(string baseYear, Population population = Population.Unspecified) =>
        new() { Prices = Prices.Real, BaseYear = baseYear, Population = population };
}

using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Benchmark.Figures.Calculation;
using Benchmark.Presentation.Words;
using Benchmark.Server.Hosting;
using Benchmark.Tui.Client;

namespace Benchmark.Conventions.Tests;

/// <summary>Who refers to whom, read from the compiled code.</summary>
internal static class Uses
{
    /// <summary>The product's assemblies, by the name of their folder under src.</summary>
    public static readonly IReadOnlyDictionary<string, System.Reflection.Assembly> Assemblies = new Dictionary<string, System.Reflection.Assembly>
    {
        ["Benchmark.Figures"] = typeof(Rounding).Assembly,
        ["Benchmark.Presentation"] = typeof(NumberStyle).Assembly,
        ["Benchmark.Server"] = typeof(ServerHost).Assembly,
        ["Benchmark.Tui"] = typeof(Connection).Assembly,
    };

    private static readonly Lazy<Architecture> Product = new(() => new ArchLoader().LoadAssemblies([.. Assemblies.Values]).Build());

    /// <summary>The types in or under a namespace, each with a type that it refers to.</summary>
    public static IEnumerable<(string Type, string Space, string Used, string UsedSpace)> Of(string space) => Product.Value.Types
        .Where(type => InOrUnder(type.Namespace.FullName, space))
        .SelectMany(type => type.Dependencies.Select(used =>
            (type.FullName, type.Namespace.FullName, used.Target.FullName, used.Target.Namespace?.FullName ?? "")));

    /// <summary>Whether a name is a prefix or stands under it.</summary>
    public static bool InOrUnder(string name, string prefix) =>
        name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}

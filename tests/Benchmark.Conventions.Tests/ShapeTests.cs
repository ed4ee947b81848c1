namespace Benchmark.Conventions.Tests;

/// <summary>Habits of the house that a compiler does not keep.</summary>
public sealed class ShapeTests
{
    private static readonly string[] VagueEndings = ["Manager", "Helper", "Util", "Utils", "Base", "Dto", "Extensions"];

    public static TheoryData<string> Assemblies => [.. Uses.Assemblies.Values.Select(assembly => assembly.FullName!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Classes_are_sealed_abstract_or_static(string assembly) => Assert.Empty(
        Ours(assembly).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Names_say_what_a_thing_is(string assembly) => Assert.Empty(
        Ours(assembly).Where(type => VagueEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))).Select(type => type.FullName));

    private static IEnumerable<Type> Ours(string assembly) => System.Reflection.Assembly.Load(assembly).GetTypes()
        .Where(type => (type.Namespace ?? "").StartsWith("Benchmark.", StringComparison.Ordinal) && !type.Name.Contains('<', StringComparison.Ordinal));
}

using Benchmark.Server.Hosting;

namespace Benchmark.Conventions.Tests;

/// <summary>Keeps what is pure free of protos, SQL, clocks, logging and I/O, by what its compiled code refers to.</summary>
public sealed class PurityTests
{
    private static readonly string[] Outside =
    [
        "System.IO", "System.Net", "System.Diagnostics", "System.Threading", "System.Console", "System.Environment", "System.Random",
        "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Data", "Microsoft", "Dapper", "Grpc", "Google",
        "Benchmark.V1", "Benchmark.Tui",
    ];

    [Theory]
    [InlineData("Benchmark.Server.Calculation", "Benchmark.Server.Calculation")]
    [InlineData("Benchmark.Server.Charts", "Benchmark.Server.Charts,Benchmark.Server.Calculation")]
    public void Nothing_outside_is_named(string pure, string allowed)
    {
        var types = typeof(ServerHost).Assembly.GetTypes().Where(type => InOrUnder(type, pure)).ToList();

        var bad = types.SelectMany(type => IlReferences.Of(type).Select(used => (type, used: Element(used))))
            .Where(pair => Outside.Any(prefix => Named(pair.used, prefix))
                || (Named(pair.used, "Benchmark") && !allowed.Split(',').Any(prefix => InOrUnder(pair.used, prefix))))
            .Select(pair => $"{pair.type} names {pair.used}")
            .Distinct();

        Assert.Empty(bad);
    }

    [Fact]
    public void The_check_sees_what_a_method_calls()
    {
        // The database code does what the pure code must not, so the check has to find it there.
        var used = IlReferences.Of(typeof(ServerHost).Assembly.GetType("Benchmark.Server.Data.Database", throwOnError: true)!);

        Assert.Contains(used, type => Named(Element(type), "System.IO"));
    }

    [Fact]
    public void Calculation_is_there_to_be_checked() =>
        Assert.True(typeof(ServerHost).Assembly.GetTypes().Count(type => InOrUnder(type, "Benchmark.Server.Calculation")) > 20);

    private static Type Element(Type type) => type.HasElementType ? Element(type.GetElementType()!) : type;

    private static bool InOrUnder(Type type, string space) =>
        type.Namespace == space || (type.Namespace ?? "").StartsWith(space + ".", StringComparison.Ordinal);

    private static bool Named(Type type, string prefix)
    {
        var name = type.FullName ?? $"{type.Namespace}.{type.Name}";
        return name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
    }
}

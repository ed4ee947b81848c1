using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
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

    private static readonly Lazy<Architecture> Server = new(() => new ArchLoader().LoadAssembly(typeof(ServerHost).Assembly).Build());

    [Theory]
    [InlineData("Benchmark.Server.Calculation", "Benchmark.Server.Calculation")]
    [InlineData("Benchmark.Server.Charts", "Benchmark.Server.Charts,Benchmark.Server.Calculation")]
    public void Nothing_outside_is_named(string pure, string allowed)
    {
        var bad = Uses(pure)
            .Where(pair => Outside.Any(prefix => InOrUnder(pair.Used.FullName, prefix))
                || (InOrUnder(pair.Used.FullName, "Benchmark") && !allowed.Split(',').Any(prefix => InOrUnder(pair.Used.FullName, prefix))))
            .Select(pair => $"{pair.Type.FullName} names {pair.Used.FullName}")
            .Distinct();

        Assert.Empty(bad);
    }

    [Fact]
    public void The_check_sees_what_a_method_calls() =>
        // The database code does what the pure code must not, so the check has to find it there.
        Assert.Contains(Uses("Benchmark.Server.Data"), pair => InOrUnder(pair.Used.FullName, "System.IO"));

    [Fact]
    public void Calculation_is_there_to_be_checked() =>
        Assert.True(Uses("Benchmark.Server.Calculation").DistinctBy(pair => pair.Type).Count() > 20);

    private static IEnumerable<(IType Type, IType Used)> Uses(string space) => Server.Value.Types
        .Where(type => InOrUnder(type.Namespace.FullName, space))
        .SelectMany(type => type.Dependencies.Select(used => (type, used.Target)));

    private static bool InOrUnder(string name, string prefix) =>
        name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}

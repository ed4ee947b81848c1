namespace Benchmark.Conventions.Tests;

/// <summary>
/// What the references between projects do not keep: what is pure knows no clock, log or file, folders do not refer to each other in
/// circles, and nothing but its own folder knows the terminal.
/// </summary>
public sealed class DirectionTests
{
    private static readonly string[] Outside =
    [
        "System.IO", "System.Net", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Threading.Tasks", "System.Console", "System.Environment", "System.Random", "System.DateTime", "System.DateTimeOffset",
        "System.TimeProvider", "System.Data", "Microsoft.Data", "Microsoft.Extensions", "Microsoft.AspNetCore", "Dapper", "Grpc",
    ];

    public static TheoryData<string> Projects => [.. Uses.Assemblies.Keys];

    [Theory]
    [InlineData("Benchmark.Figures", "Google", "Benchmark.V1")]
    [InlineData("Benchmark.Presentation")]
    [InlineData("Benchmark.Tui.Canvas", "Benchmark.Tui.Shell", "Terminal.Gui", "Benchmark.Tui.Client", "Benchmark.Server", "Benchmark.V1", "Benchmark.Tui.Commands", "Benchmark.Tui.Screens")]
    [InlineData("Benchmark.Tui.Commands", "Benchmark.Tui.Shell", "Terminal.Gui", "Benchmark.Tui.Client", "Benchmark.Server", "Benchmark.V1", "Benchmark.Tui.Canvas", "Benchmark.Tui.Screens")]
    [InlineData("Benchmark.Tui.Screens", "Benchmark.Tui.Shell", "Terminal.Gui", "Benchmark.Tui.Client", "Benchmark.Server", "Benchmark.V1")]
    public void What_is_pure_refers_to_nothing_outside(string pure, params string[] alsoNot)
    {
        var uses = Uses.Of(pure).ToList();
        Assert.NotEmpty(uses);

        var bad = uses.Where(use => Outside.Concat(alsoNot).Any(prefix => Uses.InOrUnder(use.Used, prefix)))
            .Select(use => $"{use.Type} refers to {use.Used}").Distinct();

        Assert.Empty(bad);
    }

    [Fact]
    public void The_check_sees_what_a_method_calls() =>
        // The store does what the pure code must not, so the check has to find it there.
        Assert.Contains(Uses.Of("Benchmark.Server.Store"), use => Uses.InOrUnder(use.Used, "System.IO"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_do_not_refer_to_each_other_in_circles(string project)
    {
        var graph = Uses.Of(project)
            .Select(use => (From: Folder(project, use.Space), To: Folder(project, use.UsedSpace)))
            .Where(pair => pair is { From: not null, To: not null } && pair.From != pair.To)
            .ToLookup(pair => pair.From!, pair => pair.To!);

        foreach (var start in graph.Select(folder => folder.Key))
            Assert.DoesNotContain(start, Reached(graph, start));
    }

    [Fact]
    public void The_snapshot_holds_the_parts_together_and_no_part_knows_it() => Assert.Empty(
        Uses.Of("Benchmark.Figures").Where(use => use is { Used: "Benchmark.Figures.Snapshot", Space: not "Benchmark.Figures" })
            .Select(use => use.Type).Distinct());

    [Fact]
    public void Nothing_but_the_formula_itself_asks_which_kind_a_measure_is()
    {
        const string Formula = "Benchmark.Figures.Measures.Formula";
        var kinds = Uses.Of("Benchmark.Figures.Measures").Where(use => use.Type == Formula && use.Used.EndsWith("Formula", StringComparison.Ordinal))
            .Select(use => use.Used).Where(used => used != Formula).ToHashSet();
        Assert.Contains("Benchmark.Figures.Measures.RateFormula", kinds);

        Assert.Empty(Uses.Assemblies.Keys.SelectMany(Uses.Of)
            .Where(use => kinds.Contains(use.Used) && use.Type != Formula && !kinds.Contains(use.Type))
            .Select(use => $"{use.Type} knows {use.Used}").Distinct());
    }

    /// <summary>The folder of a project that a namespace is of; null outside the project and in its root, where its entry is.</summary>
    private static string? Folder(string project, string space) =>
        space.StartsWith(project + ".", StringComparison.Ordinal) ? space[(project.Length + 1)..].Split('.')[0] : null;

    private static HashSet<string> Reached(ILookup<string, string> graph, string start)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(graph[start]);
        while (next.TryPop(out var folder))
            if (reached.Add(folder))
                foreach (var beyond in graph[folder])
                    next.Push(beyond);
        return reached;
    }
}

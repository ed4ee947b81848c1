using System.Text.Json;

namespace Benchmark.Conventions.Tests;

/// <summary>NOTICE carries the licences of what ships, so it has to keep pace with the packages.</summary>
public sealed class NoticeTests
{
    // What a package brings that is copied beside the program; a package without any of these only names others.
    private static readonly string[] Assets = ["runtime", "native", "runtimeTargets", "resources"];

    [Fact]
    public void Notice_names_the_packages_that_ship_and_no_others()
    {
        var shipped = Shipped("benchmark").Union(Shipped("Benchmark.Server")).Order(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(shipped, Named().Select(line => line[0]));
    }

    [Fact]
    public void Notice_says_licence_and_copyright_of_each() => Assert.All(Named(), line => Assert.Equal(3, line.Length));

    /// <summary>The lines in columns under "Packages"; read beside the tests, where it is because it ships.</summary>
    private static IEnumerable<string[]> Named() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "NOTICE"))
        .SkipWhile(line => line != "Packages")
        .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .SkipWhile(columns => columns.Length < 2)
        .TakeWhile(columns => columns.Length > 0);

    private static IEnumerable<string> Shipped(string program)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, program + ".deps.json"));
        using var json = JsonDocument.Parse(file);
        var target = json.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var libraries = json.RootElement.GetProperty("libraries");
        return
        [
            .. json.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject()
                .Where(library => libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package"
                    && Assets.Any(asset => library.Value.TryGetProperty(asset, out var files) && files.EnumerateObject().Any()))
                .Select(library => library.Name.Split('/')[0]),
        ];
    }
}

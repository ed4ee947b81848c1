namespace Benchmark.Tui.Tests;

/// <summary>What keeps the terminal replaceable: nothing but its own folder and the program's entry may know it.</summary>
public sealed class LayeringTests
{
    [Theory]
    [InlineData("Canvas", "Benchmark.Tui.Commands", "Benchmark.Tui.Screens")]
    [InlineData("Commands", "Benchmark.Tui.Canvas", "Benchmark.Tui.Screens")]
    [InlineData("Screens")]
    public void Knows_neither_terminal_nor_server(string folder, params string[] alsoNot)
    {
        string[] everywhere =
            ["Benchmark.Tui.Terminal", "Benchmark.Tui.Client", "Benchmark.Server", "Grpc", "Console.", "DateTime.", "\\e["];
        var path = Path.Combine(Repository.Root, "src", "Benchmark.Tui", folder);
        foreach (var file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories))
        {
            // Scales, ticks and marks are pure, and the same for cells as for a report's SVG.
            var text = File.ReadAllText(file).Replace("Benchmark.Server.Charts", "", StringComparison.Ordinal);
            foreach (var word in everywhere.Concat(alsoNot))
                Assert.False(text.Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(file)} knows {word}");
        }
    }
}

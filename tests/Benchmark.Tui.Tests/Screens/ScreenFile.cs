namespace Benchmark.Tui.Tests.Screens;

/// <summary>
/// Screens kept as text files beside the tests. UPDATE_SCREENS=1 rewrites them, for the reviewer to read the change.
/// </summary>
internal static class ScreenFile
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Benchmark.Tui.Tests", "Screens");

    public static void AssertMatches(string name, string screen)
    {
        var path = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENS") == "1")
        {
            File.WriteAllText(path, screen);
            return;
        }

        Assert.True(File.Exists(path), $"There is no {name}.txt; run with UPDATE_SCREENS=1 and read what it writes.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != screen)
            Assert.Fail($"Not as in {name}.txt; if it should differ, run with UPDATE_SCREENS=1.\n{Difference(expected, screen)}");
    }

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            var one = i < before.Length ? before[i] : null;
            var other = i < after.Length ? after[i] : null;
            if (one == other)
                continue;
            if (one is not null)
                lines.Add($"{i + 1,3} - {one}");
            if (other is not null)
                lines.Add($"{i + 1,3} + {other}");
        }

        return string.Join('\n', lines);
    }
}

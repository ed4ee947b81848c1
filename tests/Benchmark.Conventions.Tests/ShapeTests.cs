using System.Text.RegularExpressions;

namespace Benchmark.Conventions.Tests;

/// <summary>Habits of the house that a compiler does not keep.</summary>
public sealed partial class ShapeTests
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

    /// <summary>
    /// What a measure or a series is stands in the seed files. A program that names one of them would say something of it that the files
    /// do not, and would miss the next one. An id of one plain word is looked for as code would write it, in quotes.
    /// </summary>
    [Fact]
    public void No_measure_and_no_series_is_named_in_the_program()
    {
        var root = Repository();
        string[] ids = [.. new[] { "measures.csv", "series.csv" }.SelectMany(file => File.ReadLines(Path.Combine(root, "seed-data", file)).Skip(1))
            .Select(line => line.Split(',')[0])];
        Assert.Contains("children-in-care-rate", ids);
        Assert.Contains("looked-after-children", ids);
        // An id of one word may be any word, and is one only where it is a whole text.
        var inCompound = new Regex($@"(?<![\w-])({string.Join('|', ids.Where(id => id.Contains('-')))})(?![\w-])", RegexOptions.Compiled);
        string[] words = [.. ids.Where(id => !id.Contains('-')).Select(id => $"\"{id}\"")];
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where inCompound.IsMatch(line) || words.Any(word => line.Contains(word, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {line.Trim()}");
    }

    /// <summary>A number that is read is rounded in one place, half up; a .NET format would round again, and by other digits.</summary>
    [Fact]
    public void No_number_is_rounded_for_reading_outside_presentation()
    {
        var source = Path.Combine(Repository(), "src");
        string[] exact =
        [
            // Sizes in a drawing, a page and a workbook; a number of evidence, and a published cell, with all its digits.
            "GridSvg.cs", "HtmlWriter.cs", "XlsxWriter.cs", "Formula.cs", "PublishedTable.cs",
        ];
        Assert.Contains(Formatted(Path.Combine(source, "Benchmark.Presentation")), found => found.File == "SvgChart.cs");
        Assert.DoesNotContain(
            Formatted(source), found => !found.Path.Contains("Benchmark.Presentation", StringComparison.Ordinal) && !exact.Contains(found.File));
    }

    private static IEnumerable<(string Path, string File, string Line)> Formatted(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(path)
        where NumberFormat().IsMatch(line)
        select (path, Path.GetFileName(path), line.Trim());

    [GeneratedRegex("""(ToString\("|\{[^{}"]+:)(#,[0#.]*|[0#]*0\.[0#]+|[CEFNP][0-9]|0)["}]""")]
    private static partial Regex NumberFormat();

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Benchmark.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static IEnumerable<Type> Ours(string assembly) => System.Reflection.Assembly.Load(assembly).GetTypes()
        .Where(type => (type.Namespace ?? "").StartsWith("Benchmark.", StringComparison.Ordinal) && !type.Name.Contains('<', StringComparison.Ordinal));
}

using System.Globalization;
using Benchmark.Presentation.Charts;

namespace Benchmark.Server.Import;

/// <summary>Something about a file that whoever imports it should know.</summary>
/// <param name="Stops">Whether nothing is imported because of it.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line; 0 where it concerns none alone.</param>
/// <param name="Column">The column; empty where it concerns none alone.</param>
/// <param name="Sentence">All of it in words, with the place.</param>
internal sealed record ImportFinding(bool Stops, string File, long Line, string Column, string Sentence);

/// <summary>What was found in the files of one import: as much as anybody reads, and how much more there was.</summary>
internal sealed class ImportFindings
{
    /// <summary>As many of each kind are kept.</summary>
    public const int MostKept = 50;

    private const int LongestShown = 80;
    private const int LongestSentence = 1000;
    private readonly List<ImportFinding> _kept = [];
    private readonly HashSet<string> _sentences = new(StringComparer.Ordinal);

    /// <summary>What is kept, in the order in which it was found.</summary>
    public IReadOnlyList<ImportFinding> All => _kept;

    /// <summary>How many stop the import.</summary>
    public int Errors { get; private set; }

    /// <summary>How many only warn.</summary>
    public int Warnings { get; private set; }

    /// <summary>A cell that cannot be as it is.</summary>
    public void Error(string file, long line, string column, string found, string expected) => Error(
        file, line, column,
        string.Create(CultureInfo.InvariantCulture,
            $"{file}, line {line}, column {Shown(column)}: found \"{Shown(found)}\", expected {expected}."));

    /// <summary>Something that stops the import.</summary>
    public void Error(string file, long line, string column, string sentence) => Add(new(true, file, line, column, sentence));

    /// <summary>Something that should be known and stops nothing.</summary>
    public void Warn(string file, long line, string column, string sentence) => Add(new(false, file, line, column, sentence));

    /// <summary>Text of a file as it may be printed: inert, and not longer than a line.</summary>
    public static string Shown(string text, int longest = LongestShown)
    {
        var plain = PlainText.Of(text.Length > 4 * longest ? text[..(4 * longest)] : text);
        return plain.Length > longest ? plain[..longest].TrimEnd() + "..." : plain;
    }

    // What was expected may name other cells of the file, which are as little to be trusted.
    private void Add(ImportFinding of)
    {
        var finding = of with { Sentence = Shown(of.Sentence, LongestSentence) };
        if (!_sentences.Add(finding.Sentence))
            return;
        var count = finding.Stops ? ++Errors : ++Warnings;
        if (count <= MostKept)
            _kept.Add(finding);
        else
            _sentences.Remove(finding.Sentence);
    }
}

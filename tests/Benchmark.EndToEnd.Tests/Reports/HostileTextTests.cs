using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Server.Import;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Local data whose every free text is an attack: names, notes, reasons, titles, sources. All are words in every report.</summary>
public sealed partial class HostileTextTests
{
    private const string Marks = "\u202E\u200F\u2066\u2028";
    private const string Hostile = "=HYPERLINK(\"http://x\")<script>alert(1)</script>\" onload=\"x|*b*[l](http://x)" + Marks;

    /// <summary>Every column of the seed files that is words for people, and none that anything is looked up by.</summary>
    private static readonly (string File, string[] Columns)[] Words =
    [
        ("authorities.csv", ["name"]), ("regions.csv", ["name"]), ("releases.csv", ["title", "publisher", "origin", "licence"]),
        ("definitions.csv", ["name", "source"]), ("exclusions.csv", ["reason"]), ("measures.csv", ["name", "formula", "numerator_words", "denominator_words", "sentence", "more", "fewer", "aggregate_note"]),
        ("series.csv", ["name", "cell"]), ("spend-blocks.csv", ["name"]), ("spend.csv", ["origin"]),
    ];

    [Fact]
    public async Task Whatever_data_say_is_words_in_every_format_of_every_report()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopyOfSeed("seed");
        foreach (var (file, columns) in Words)
            Poison(Path.Combine(seed, file), columns);
        await using var own = await ApiServer.StartAsync(with: options => options with { SeedData = seed });

        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Csv })
        {
            using var call = new ReportService.ReportServiceClient(own.Channel).GetReports(new()
            {
                // A joint return, a former authority and its successor, one with missing values, an ordinary one.
                Authorities = new() { Codes = { "314", "805", "420", "909", "942" } }, Format = format,
            });
            var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));
            foreach (var (name, bytes) in await ReportClient.NationalAsync(own.Channel, format))
                files.Add(name, bytes);
            Assert.True(files.Count >= 7);
            foreach (var (name, bytes) in files)
                Inert(name, bytes);
        }
    }

    private static void Poison(string path, string[] columns)
    {
        var text = new StringBuilder();
        using (var csv = new CsvTable(path))
        {
            text.AppendJoin(',', csv.Header).Append('\n');
            while (csv.Next())
                text.AppendJoin(',', csv.Header.Select((column, i) => Quoted(columns.Contains(column) && csv[i].Length > 0 ? Hostile + csv[i] : csv[i]))).Append('\n');
        }

        File.WriteAllText(path, text.ToString());

        static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Inert(string name, byte[] bytes)
    {
        var texts = Path.GetExtension(name) is ".xlsx" or ".docx" ? Unzipped(bytes) : [Encoding.UTF8.GetString(bytes)];
        var text = string.Concat(texts);
        if (!name.EndsWith(".meta.csv", StringComparison.Ordinal))
            Assert.True(text.Contains("alert", StringComparison.Ordinal), $"{name} holds none of the words, so nothing was tried");
        Assert.DoesNotContain(text, letter => Marks.Contains(letter, StringComparison.Ordinal));
        switch (Path.GetExtension(name))
        {
            case ".html":
                // The one script that a page may hold is the one whose hash its policy names; no other would run.
                foreach (Match own in Script().Matches(text).Where(script => text.Contains(
                    $"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)))}'\">", StringComparison.Ordinal)))
                    text = text.Replace(own.Value, "", StringComparison.Ordinal);
                Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
                // Out of an attribute's quotes a word would be an attribute of its own.
                Assert.DoesNotMatch("<[a-zA-Z][^<>]*\" onload=\"", text);
                Assert.DoesNotMatch("(?:href|src)=\"(?!profile-)", text);
                break;
            case ".md":
                Assert.DoesNotMatch(Markup(), text);
                Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith('='));
                break;
            case ".csv":
                Assert.DoesNotContain(Cells(bytes), cell => cell.TrimStart() is ['=' or '+' or '-' or '@', ..]
                    && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
                break;
            case ".docx":
                foreach (var part in texts)
                {
                    var elements = XDocument.Parse(part).Descendants().ToList();
                    Assert.DoesNotContain(elements, element => element.Name.LocalName is "script" or "instrText" or "object" or "altChunk");
                    // Fields count pages; links lead to the files beside it.
                    Assert.All(elements.Where(element => element.Name.LocalName == "fldSimple"), field => Assert.Contains(field.Attributes().Single().Value, new[] { "PAGE", "NUMPAGES" }));
                    Assert.All(
                        elements.Where(element => (string?)element.Attribute("TargetMode") == "External"),
                        link => Assert.Matches("^profile-[0-9]{3}\\.docx$", link.Attribute("Target")!.Value));
                    Assert.DoesNotContain(elements.Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
                }

                break;
            case ".xlsx":
                foreach (var part in texts)
                    Assert.DoesNotContain(XDocument.Parse(part).Descendants(), element => element.Name.LocalName is "f" or "script" or "hyperlink");
                break;
            default:
                Assert.Fail(name);
                break;
        }
    }

    private static List<string> Cells(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["data.csv"], bytes);
        var cells = new List<string>();
        using var csv = new CsvTable(folder["data.csv"]);
        while (csv.Next())
            cells.AddRange(csv.Header.Select((_, i) => csv[i]));
        return cells;
    }

    private static List<string> Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Where(entry => !entry.FullName.EndsWith(".png", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        })];
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("(?<!\\\\)\\*b|(?<!\\\\)\\[l|(?<!\\\\)<script|(?<!\\\\)://|(?<!\\\\)\\|\\\\\\*b")]
    private static partial Regex Markup();
}

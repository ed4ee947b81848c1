using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>
/// A report read back as lines: headings, facts, sentences, list items, charts as their titles and descriptions, captions, and rows
/// with " | " between cells. The written formats give the same lines.
/// </summary>
internal static partial class ReportLines
{
    public static List<string> OfMarkdown(byte[] file)
    {
        var lines = new List<string>();
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            if (line.Length == 0 || line.StartsWith("|---", StringComparison.Ordinal))
                continue;
            var text = Start().Replace(line, "");
            if (text.StartsWith("| ", StringComparison.Ordinal))
                text = string.Join(" | ", Bars().Split(text)[1..^1].Select(cell => cell.Trim()));
            lines.Add(Escaped().Replace(text.Replace("**", "", StringComparison.Ordinal), "$1"));
        }

        return lines;
    }

    public static List<string> OfHtml(byte[] file)
    {
        var lines = new List<string>();
        foreach (Match part in Parts().Matches(Encoding.UTF8.GetString(file)))
        {
            var text = part.Groups["figure"].Success
                ? $"Chart: {Inside(part.Value, "figcaption")}. {Inside(part.Value, "desc")}"
                : part.Groups["fact"].Success ? $"{Inside(part.Value, "dt")}: {Inside(part.Value, "dd")}"
                : part.Groups["row"].Success ? string.Join(" | ", Cells().Matches(part.Value).Select(cell => Tags().Replace(cell.Groups[1].Value, "")))
                : Tags().Replace(part.Value, "");
            lines.Add(WebUtility.HtmlDecode(text));
        }

        return lines;
    }

    /// <summary>Paragraphs of a Word file in order; charts by their alternative text, under the title that stands above them.</summary>
    public static List<string> OfWord(byte[] file)
    {
        XNamespace main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        // A minus that no line ends after is an element of its own.
        string Words(XElement of) => string.Concat(of.Descendants().Where(part => part.Name == main + "t" || part.Name == main + "noBreakHyphen").Select(part => part.Name == main + "t" ? part.Value : "-"));
        var (lines, title) = (new List<string>(), "");
        foreach (var block in XDocument.Load(stream).Root!.Element(main + "body")!.Elements())
        {
            var style = (string?)block.Element(main + "pPr")?.Element(main + "pStyle")?.Attribute(main + "val");
            if (block.Name == main + "tbl")
                lines.AddRange(block.Elements(main + "tr").Select(row => string.Join(" | ", row.Elements(main + "tc").Select(Words))));
            else if (style == "ChartTitle")
                title = Words(block);
            else if (block.Descendants(drawing + "docPr").SingleOrDefault() is { } picture)
            {
                Assert.StartsWith($"{title}. ", picture.Attribute("descr")!.Value, StringComparison.Ordinal);
                lines.Add($"Chart: {picture.Attribute("descr")!.Value}");
            }
            else if (block.Name == main + "p" && style != "SectionBreak")
                lines.Add(Words(block));
        }

        return lines;
    }

    /// <summary>The workbook's notes with each table's rows where its notes name its sheet.</summary>
    public static List<string> OfWorkbook(byte[] file)
    {
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var zip = new ZipArchive(new MemoryStream(file));
        XDocument Part(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }

        var names = Part("xl/workbook.xml").Descendants(main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
        var formats = Part("xl/styles.xml");
        var codes = formats.Descendants(main + "numFmt").ToDictionary(f => f.Attribute("numFmtId")!.Value, f => f.Attribute("formatCode")!.Value);
        var styles = formats.Descendants(main + "cellXfs").Single().Elements().Select(xf => codes.GetValueOrDefault(xf.Attribute("numFmtId")!.Value, "")).ToList();
        List<string> Rows(int sheet) => [.. Part($"xl/worksheets/sheet{sheet + 1}.xml").Descendants(main + "row").Select(
            row => string.Join(" | ", row.Elements().Select(cell => cell.Element(main + "v") is { } number
                ? Formatted(double.Parse(number.Value, CultureInfo.InvariantCulture), styles[int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture)])
                : cell.Value)))];
        var lines = new List<string>();
        foreach (var note in Rows(0))
        {
            if (Sheet().Match(note) is not { Success: true } at)
            {
                lines.Add(note);
                continue;
            }

            lines.Add(at.Groups[1].Value);
            lines.AddRange(Rows(names.IndexOf(at.Groups[2].Value)));
        }

        return lines;
    }

    // As a spreadsheet shows it: digits, thousands, millions by commas after the digits, and quoted signs around it.
    private static string Formatted(double value, string code)
    {
        var isSigned = code[0] == '+';
        var size = isSigned ? code.Split(';')[0][1..] : code;
        Assert.Equal(isSigned ? $"+{size};-{size};{size}" : size, code);
        var format = Code().Match(size);
        Assert.True(format.Success, code);
        var decimals = Math.Max(0, format.Groups[2].Length - 1);
        value = format.Groups[3].Length > 0 ? value / 1e6 : value;
        return isSigned
            ? Shown.Signed(value, decimals, format.Groups[1].Value, format.Groups[4].Value)
            : Shown.Of(value, decimals, format.Groups[1].Value, format.Groups[4].Value);
    }

    private static string Inside(string html, string tag) => Regex.Match(html, $"<{tag}[^>]*>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("^(#{1,3} |- )")]
    private static partial Regex Start();

    [GeneratedRegex("(?<!\\\\)\\|")]
    private static partial Regex Bars();

    [GeneratedRegex("\\\\(.)")]
    private static partial Regex Escaped();

    [GeneratedRegex("(?<figure><figure>.*?</figure>)|(?<fact><div><dt>.*?</div>)|(?<row><tr.*?</tr>)|<(h[1-3]|p|li|caption)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>")]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("^(.*): sheet \"([^\"]+)\"$")]
    private static partial Regex Sheet();

    [GeneratedRegex("^(?:\"([^\"]*)\")?#,##0(\\.0+)?(,,)?(?:\"([^\"]*)\")?$")]
    private static partial Regex Code();
}

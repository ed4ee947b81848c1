using System.Text.RegularExpressions;
using Benchmark.Presentation.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Benchmark.Server.Reports.Writers;

/// <summary>Words of a Word file: text of its own elements, inert whatever it holds.</summary>
internal static partial class Docx
{
    /// <summary>A paragraph of a style; the plain one where it is empty.</summary>
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = style.Length > 0 ? new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style })) : new Paragraph();
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>A paragraph of words.</summary>
    public static Paragraph Paragraph(string style, string words) => Paragraph(style, Run(words));

    /// <summary>Words that look alike.</summary>
    public static Run Run(string words, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is { HasChildren: true })
            run.Append(properties);
        foreach (var (i, part) in Minus().Split(PlainText.Of(words)).Index())
        {
            // A line never ends between a minus and its number.
            if (i > 0)
                run.Append(new NoBreakHyphen());
            if (part.Length > 0)
                run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
    [GeneratedRegex(@"(?<!\w)-(?=[£0-9])")]
    private static partial Regex Minus();
}

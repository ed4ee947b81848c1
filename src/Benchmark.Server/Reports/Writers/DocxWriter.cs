using System.Text;
using System.Xml.Linq;
using Benchmark.Presentation.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// A report for Word: headings, lists, tables and links are such by their styles, so that a reader can go from one to the next; charts are
/// pictures with the words of their description; A4, upright, on its side where a table needs it.
/// </summary>
internal sealed class DocxWriter
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Subject = "Children's services: an authority's figures beside those of others";

    // The extension of a picture that says where its SVG is; the identifier is Office's own.
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    // A4 and its margins of 1.7 cm, in twentieths of a point.
    private const int Short = 11_906;
    private const int Long = 16_838;
    private const int Margin = 964;

    // A unit of a drawing is 11/12 of a point on paper, in English metric units: charts are 4.6 inches wide, their words of 11 points.
    private const double Unit = 12_700 * 11 / 12.0;

    private readonly MainDocumentPart _main;
    private readonly Body _body = new();
    private readonly ReportDocument _document;
    private int _drawn;
    private int _linked;

    private DocxWriter(MainDocumentPart main, ReportDocument document) => (_main, _document) = (main, document);

    /// <summary>The file.</summary>
    /// <param name="document">The report.</param>
    /// <param name="date">Its date, which the file's properties carry: an ISO date or month.</param>
    /// <exception cref="Grpc.Core.RpcException">What draws the pictures is not there for this system.</exception>
    public static ReportFile Write(ReportDocument document, string date)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rIdMain"); // The library draws one.
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.All();
            main.AddNewPart<NumberingDefinitionsPart>("rIdLists").Numbering = DocxStyles.Lists();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new(
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new ThemeFontLanguages { Val = "en-GB" });
            new DocxWriter(main, document).Compose();
            var properties = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(properties, "rIdProperties");
            Fill(properties, Properties(document.Title, date));
        }

        return new($"{document.FileStem}.docx", ContentType, SteadyZip.Of(bytes.ToArray()));
    }

    private void Compose()
    {
        _main.AddNewPart<FooterPart>("rIdFooter").Footer = new(Docx.Paragraph(
            DocxStyles.Footer, Docx.Run($"{_document.Title} · page "), new SimpleField(Docx.Run("1")) { Instruction = "PAGE" }, Docx.Run(" of "),
            new SimpleField(Docx.Run("1")) { Instruction = "NUMPAGES" }));
        _body.Append(Docx.Paragraph(DocxStyles.Title, _document.Title));
        foreach (var (name, text) in _document.Facts)
            _body.Append(Docx.Paragraph(DocxStyles.Facts, Docx.Run($"{name}: ", new(new Bold())), Docx.Run(text)));
        // A heading and the sentences under it wait for what comes after them, so that they are on the same kind of page.
        var waiting = new List<ReportBlock>();
        var isLying = false;
        foreach (var block in _document.Blocks.SelectMany(block => block is TablesBlock several ? several.Tables : Enumerable.Repeat(block, 1)))
        {
            if (block is HeadingBlock || (block is ParagraphBlock && waiting.Count > 0))
            {
                waiting.Add(block);
                continue;
            }

            var table = block is TableBlock of ? new DocxTable(of, Short - (2 * Margin), Long - (2 * Margin)) : null;
            if ((table?.IsLying ?? false) != isLying)
            {
                Break(isLying);
                isLying = !isLying;
            }

            _body.Append(waiting.SelectMany(Elements));
            waiting.Clear();
            OpenXmlElement[] elements = [.. table?.Elements(Link) ?? Elements(block)];
            if (_body.LastChild is Table && block is not TableBlock && elements is [Paragraph under, ..])
                (under.ParagraphProperties ??= new()).SpacingBetweenLines = new() { Before = "160" };
            _body.Append(elements);
        }

        _body.Append(waiting.SelectMany(Elements));
        if (_body.LastChild is Table)
            _body.Append(Docx.Paragraph(DocxStyles.Break)); // A table is never the last.
        _body.Append(Page(isLying));
        _main.Document = new(_body);
    }

    private IEnumerable<OpenXmlElement> Elements(ReportBlock block) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => [Docx.Paragraph(paragraph.IsVerdict ? DocxStyles.Verdict : "", paragraph.Text)],
        ListBlock list => list.Items.Select(item => Docx.Paragraph(DocxStyles.List, item)),
        LinksBlock links => links.Links.Select(link => Docx.Paragraph(DocxStyles.List, Link(link.Text, link.File))),
        ChartsBlock charts => charts.Charts.SelectMany(chart => new[] { Docx.Paragraph(DocxStyles.ChartTitle, chart.Title), Docx.Paragraph(DocxStyles.Chart, new Run(Picture(chart))) }),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that Word knows."),
    };

    private static Paragraph Heading(HeadingBlock heading)
    {
        var paragraph = Docx.Paragraph(DocxStyles.Heading(heading.Level - 1), heading.Text);
        if (heading.OnNewPage)
            paragraph.ParagraphProperties!.PageBreakBefore = new();
        return paragraph;
    }

    private Hyperlink Link(string words, string file)
    {
        var id = $"rIdLink{++_linked}";
        _main.AddHyperlinkRelationship(new(Uri.EscapeDataString(file), UriKind.Relative), isExternal: true, id);
        return new(Docx.Run(words, new(new RunStyle { Val = DocxStyles.Link }))) { Id = id };
    }

    // Dots for programs that know no better, and the drawing itself for those that do.
    private Drawing Picture(Chart chart)
    {
        var number = (uint)++_drawn;
        var svg = SvgChart.Alone(chart);
        var box = XElement.Parse(svg);
        var (width, height) = ((long)((double)box.Attribute("width")! * Unit), (long)((double)box.Attribute("height")! * Unit));
        var (dots, drawing) = ($"rIdPng{number}", $"rIdSvg{number}");
        Fill(_main.AddImagePart(ImagePartType.Png, dots), ChartPicture.Of(svg));
        Fill(_main.AddImagePart(ImagePartType.Svg, drawing), Encoding.UTF8.GetBytes(svg));
        var words = PlainText.Of($"{chart.Title}. {chart.Description}");
        return new(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = number, Name = $"Chart {number}", Description = words },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(
                new Pic.Picture(
                    new Pic.NonVisualPictureProperties(
                        new Pic.NonVisualDrawingProperties { Id = number, Name = $"Chart {number}", Description = words }, new Pic.NonVisualPictureDrawingProperties()),
                    new Pic.BlipFill(
                        new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new SVGBlip { Embed = drawing }) { Uri = SvgExtension })) { Embed = dots },
                        new A.Stretch(new A.FillRectangle())),
                    new Pic.ShapeProperties(
                        new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                        new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    // Ends the pages that lie or stand as they did so far.
    private void Break(bool isLying)
    {
        var paragraph = Docx.Paragraph(DocxStyles.Break);
        paragraph.ParagraphProperties!.Append(Page(isLying));
        _body.Append(paragraph);
    }

    private static SectionProperties Page(bool isLying) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooter" },
        isLying ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

    private static byte[] Properties(string title, string date)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance";
        var day = $"{date.Length switch { 10 => date, 7 => date + "-01", _ => "2000-01-01" }}T00:00:00Z";
        XElement Time(string name) => new(terms + name, new XAttribute(instance + "type", "dcterms:W3CDTF"), day);
        var xml = new XElement(
            package + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", package), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", instance),
            new XElement(dc + "title", PlainText.Of(title)), new XElement(dc + "subject", Subject), new XElement(dc + "creator", "Benchmark"),
            new XElement(dc + "language", "en-GB"), Time("created"), Time("modified"));
        return Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting));
    }

    private static void Fill(OpenXmlPart part, byte[] bytes)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(bytes);
    }
}

using System.Globalization;
using System.Xml.Linq;
using Benchmark.V1;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Grpc.Core;
using A = DocumentFormat.OpenXml.Drawing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>
/// Word files read back by the library that Office's format is kept in: what a heading, a table, a list, a picture is. That their words and
/// numbers are those of the other formats is in <see cref="ReportNumberTests"/>; tests/independent/word.py looks at them in LibreOffice.
/// </summary>
public sealed class WordTests(RunningServer server)
{
    private const int HalfAnInch = 457_200;

    /// <summary>An ordinary one, a joint return, a reorganised one, one with next to nothing, England.</summary>
    public static TheoryData<string> Reports => ["805", "314", "942", "420", "national"];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_is_sound_and_its_structure_is_there_for_a_program_to_read(string report)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await FileAsync(report)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var main = document.MainDocumentPart!;
        var body = main.Document!.Body!;
        var page = ReportLines.OfHtml(await FileAsync(report, ReportFormat.Html));
        Assert.Equal(page[0], document.PackageProperties.Title);
        Assert.Equal(("Benchmark", "en-GB"), (document.PackageProperties.Creator, document.PackageProperties.Language));
        Assert.NotEmpty(document.PackageProperties.Subject!);
        Assert.Equal("en-GB", main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val);

        // Headings are those of the page, a level each, in its order; a style says of each that it is one and stays with what it heads.
        var styles = main.StyleDefinitionsPart.Styles.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        Assert.Equal(page[0], Assert.Single(body.Elements<Paragraph>(), one => StyleOf(one) == "Title").InnerText);
        var headings = body.Elements<Paragraph>().Where(one => StyleOf(one).StartsWith("Heading", StringComparison.Ordinal)).ToList();
        Assert.True(headings.Count >= 5, $"{headings.Count} headings");
        Assert.All(headings, heading => Assert.Contains(heading.InnerText, page));
        Assert.All(headings, heading => Assert.NotNull(styles[StyleOf(heading)].StyleParagraphProperties!.KeepNext));
        Assert.Equal(0, styles["Heading1"].StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(StyleOf(pair.Second)[^1] - StyleOf(pair.First)[^1] <= 1, pair.Second.InnerText));
        Assert.All(body.Descendants<ParagraphStyleId>(), style => Assert.Contains(style.Val!.Value!, styles.Keys));
        Assert.Contains(body.Elements<Paragraph>(), one => StyleOf(one) == "ListBullet");
        Assert.NotNull(styles["ListBullet"].StyleParagraphProperties!.NumberingProperties);
        Assert.Contains("PAGE", main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value));

        Tables(body);
        Pictures(main, body);
    }

    [Fact]
    public async Task The_row_of_the_authority_itself_is_bold_and_no_other()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await FileAsync("805")), isEditable: false);
        var neighbours = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Single(table => table.InnerText.Contains("Hartlepool (this authority)", StringComparison.Ordinal));

        var bold = neighbours.Elements<TableRow>().Skip(1).Where(row => row.Descendants<Bold>().Any()).ToList();
        Assert.StartsWith("Hartlepool (this authority)", Assert.Single(bold).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_a_folder_whose_index_is_a_file_for_Word_that_links_them()
    {
        using var call = new ReportService.ReportServiceClient(server.Channel).GetReports(
            new() { Authorities = new() { Codes = { "805", "420" } }, Format = ReportFormat.Docx });
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));

        Assert.Equal(["index.docx", "profile-420.docx", "profile-805.docx"], files.Keys.Order(StringComparer.Ordinal));
        using var document = WordprocessingDocument.Open(new MemoryStream(files["index.docx"]), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => fault.Description));
        var main = document.MainDocumentPart!;
        Assert.Equal(
            [("Hartlepool (805)", "profile-805.docx"), ("Isles of Scilly (420)", "profile-420.docx")],
            main.Document!.Descendants<Hyperlink>().Select(link => (link.InnerText, main.HyperlinkRelationships.Single(target => target.Id == link.Id!.Value).Uri.ToString())));
    }

    private static void Tables(Body body)
    {
        // Upright or on its side: the section that a table is in ends with the next that says so.
        var room = 0;
        foreach (var element in body.Elements().Reverse())
        {
            if ((element as SectionProperties ?? element.Descendants<SectionProperties>().SingleOrDefault()) is { } section)
            {
                var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
                Assert.Equal((11_906u, 16_838u), (Math.Min(size.Width!.Value, size.Height!.Value), Math.Max(size.Width.Value, size.Height.Value))); // A4.
                room = (int)(size.Width.Value - margin.Left!.Value - margin.Right!.Value);
            }

            if (element is not Table table)
                continue;
            var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture)).ToList();
            Assert.True(widths.Sum() <= room, $"{widths.Sum()} of {room}: {table.InnerText[..60]}");
            Assert.All(widths, width => Assert.InRange(width, 400, room));
            Assert.Equal("Caption", StyleOf((Paragraph)table.PreviousSibling()!));
            Assert.Equal(table.PreviousSibling()!.InnerText, table.Descendants<TableCaption>().Single().Val!.Value);
            var rows = table.Elements<TableRow>().ToList();
            Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
            Assert.Equal([rows[0]], rows.Where(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
            Assert.All(rows, row => Assert.Equal(widths.Count, row.Elements<TableCell>().Count()));
            // A column is of numbers or of words from its heading down, and figures stand on the right.
            for (var i = 0; i < widths.Count; i++)
                Assert.Single(rows.Select(row => StyleOf(row.Elements<TableCell>().ElementAt(i).GetFirstChild<Paragraph>()!)).Distinct());
            Assert.All(
                rows.Skip(1).SelectMany(row => row.Elements<TableCell>()).Where(cell => cell.InnerText.StartsWith('£')),
                cell => Assert.Equal("TableNumber", StyleOf(cell.GetFirstChild<Paragraph>()!)));
        }
    }

    private static void Pictures(MainDocumentPart main, Body body)
    {
        var drawings = body.Descendants<Drawing>().ToList();
        Assert.NotEmpty(drawings);
        Assert.Equal(drawings.Count, drawings.Select(drawing => drawing.Inline!.DocProperties!.Id!.Value).Distinct().Count());
        foreach (var drawing in drawings)
        {
            var (words, extent, blip) = (drawing.Inline!.DocProperties!.Description!.Value!, drawing.Inline.Extent!, drawing.Descendants<A.Blip>().Single());
            // Reading size: 4.5 inches, and 3 for the map that only says where those are whom the others show.
            Assert.True(extent.Cx!.Value >= (words.Contains(": map of ", StringComparison.Ordinal) ? 6 : 9) * HalfAnInch, $"{extent.Cx}: {words[..60]}");
            var svg = XElement.Parse(new StreamReader(main.GetPartById(blip.Descendants<SVGBlip>().Single().Embed!.Value!).GetStream()).ReadToEnd());
            XNamespace ns = "http://www.w3.org/2000/svg";
            Assert.Equal(words, $"{svg.Element(ns + "title")!.Value}. {svg.Element(ns + "desc")!.Value}");
            // A PNG begins with its name, and holds its width and height from the seventeenth byte.
            using var png = main.GetPartById(blip.Embed!.Value!).GetStream();
            var head = new byte[24];
            png.ReadExactly(head);
            Assert.Equal("PNG"u8.ToArray(), head[1..4]);
            int Size(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(at));
            Assert.Equal((2 * (int)svg.Attribute("width")!, 2 * (int)svg.Attribute("height")!), (Size(16), Size(20)));
            Assert.Equal((double)Size(20) / Size(16), (double)extent.Cy!.Value / extent.Cx!.Value, 0.001);
        }
    }

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    private async Task<byte[]> FileAsync(string report, ReportFormat format = ReportFormat.Docx) =>
        (report == "national" ? await ReportClient.NationalAsync(server.Channel, format) : await ReportClient.ProfileAsync(server.Channel, report, format)).Single().Value;
}

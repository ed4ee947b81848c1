using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Benchmark.Tui.Workbook;

/// <summary>Charts over cells of a sheet, which follow what is picked there.</summary>
internal static class Drawings
{
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A series: the cell with its name, the cells of its values, its colour.</summary>
    internal sealed record Series(string Name, string Values, string Colour);

    /// <summary>A chart: what it shows, in words too; whether it is of years from left to right or else of places from the top; where it stands, in columns and rows from 0.</summary>
    internal sealed record Picture(
        string Title, string Words, bool IsOfYears, string Categories, IReadOnlyList<Series> Series, (int Column, int Row) From, (int Column, int Row) To);

    /// <summary>Adds charts to a sheet; gives the id of the drawing that holds them.</summary>
    public static string AddTo(WorksheetPart sheet, IReadOnlyList<Picture> pictures)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>("rId1");
        var anchors = new StringBuilder();
        foreach (var (i, picture) in pictures.Index())
        {
            var part = drawing.AddNewPart<ChartPart>($"rId{i + 1}");
            Write(part, Space(picture));
            anchors.Append($"""<xdr:twoCellAnchor><xdr:from>{At(picture.From)}</xdr:from><xdr:to>{At(picture.To)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{i + 2}" name="Chart {i + 1}" descr="{picture.Words}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{Chart}"><c:chart xmlns:c="{Chart}" xmlns:r="{Relations}" r:id="rId{i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>""");
        }

        Write(drawing, $"""<xdr:wsDr xmlns:xdr="{Drawing}" xmlns:a="{Main}">{anchors}</xdr:wsDr>""");
        return "rId1";

        static string At((int Column, int Row) place) =>
            $"<xdr:col>{place.Column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{place.Row}</xdr:row><xdr:rowOff>0</xdr:rowOff>";
    }

    private static string Space(Picture picture)
    {
        var series = string.Concat(picture.Series.Select((one, i) => $"""<c:ser><c:idx val="{i}"/><c:order val="{i}"/><c:tx><c:strRef><c:f>{one.Name}</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="{one.Colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>{picture.Categories}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>{one.Values}</c:f></c:numRef></c:val></c:ser>"""));
        // Years are bars too: a line is drawn by some programs through nought where there is no figure.
        var plot =
            $"""<c:barChart><c:barDir val="{(picture.IsOfYears ? "col" : "bar")}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="40"/><c:overlap val="{(picture.IsOfYears ? 0 : 100)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>""";
        // Bars from the top downwards, as the rows stand; their numbers below them all the same.
        var turned = picture.IsOfYears ? "minMax" : "maxMin";
        return $"""<c:chartSpace xmlns:c="{Chart}" xmlns:a="{Main}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>{picture.Title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>{plot}<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{turned}"/></c:scaling><c:delete val="0"/><c:axPos val="{(picture.IsOfYears ? "b" : "l")}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="{(picture.IsOfYears ? "l" : "b")}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="{(picture.IsOfYears ? "autoZero" : "max")}"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>""";
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
        part.FeedData(stream);
    }
}

using DocumentFormat.OpenXml.Spreadsheet;

namespace Benchmark.Tui.Workbook;

/// <summary>How cells of the workbook look, by number.</summary>
internal static class Styles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Title = 2;
    public const uint Picker = 3;
    public const uint Wrapped = 4;
    public const uint Quiet = 5;
    public const uint Section = 6;

    private const uint FirstNumber = 7;
    private const int MostDecimals = 6;

    /// <summary>Numbers with so many decimals.</summary>
    public static uint Number(int decimals) => FirstNumber + (uint)Math.Clamp(decimals, 0, MostDecimals);

    /// <summary>All of them.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(Enumerable.Range(0, MostDecimals + 1).Select(decimals => new NumberingFormat
        {
            NumberFormatId = 164 + (uint)decimals, FormatCode = "#,##0" + (decimals > 0 ? "." + new string('0', decimals) : ""),
        })),
        new Fonts(
            Font(11), Font(11, isBold: true), Font(15, isBold: true), Font(10, colour: "FF6B6B6B")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE6EEF5"), Solid("FFFFF2CC")),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
        [
            Format(font: 0), Format(font: 1, fill: 2, wraps: true), Format(font: 2), Format(font: 1, fill: 3, border: 1), Format(font: 0, wraps: true), Format(font: 3), Format(font: 1),
            .. Enumerable.Range(0, MostDecimals + 1).Select(decimals => Format(font: 0, number: 164 + (uint)decimals)),
        ]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(double size, bool isBold = false, string? colour = null)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (colour is not null)
            font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill = 0, uint border = 0, uint number = 0, bool wraps = false)
    {
        var format = new CellFormat
        {
            FontId = font, FillId = fill, BorderId = border, NumberFormatId = number, FormatId = 0, ApplyFont = true, ApplyFill = fill > 0,
            ApplyBorder = border > 0, ApplyNumberFormat = number > 0,
        };
        if (wraps)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        }

        return format;
    }
}

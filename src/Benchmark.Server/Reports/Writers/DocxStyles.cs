using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Benchmark.Server.Reports.Writers;

/// <summary>The styles of a Word file, by which its headings, tables and lists are what they look like.</summary>
internal static class DocxStyles
{
    /// <summary>Name of a style.</summary>
    public const string Title = "Title", Facts = "Facts", Verdict = "Verdict", List = "ListBullet", Caption = "Caption", ChartTitle = "ChartTitle",
        Chart = "Chart", TableText = "TableText", TableNumber = "TableNumber", Table = "ReportTable", Link = "Hyperlink", Footer = "Footer", Break = "SectionBreak";

    /// <summary>Size of a table's words where all columns have room, in half points.</summary>
    public const int TableSize = 18;

    /// <summary>Room beside the words of a cell, on each side, in twentieths of a point.</summary>
    public const int CellRoom = 70;

    private const string Blue = "1D5C8F";
    private const string Shade = "F1F4F7";
    private const string Rule = "767676";

    /// <summary>Name of the style of a heading.</summary>
    /// <param name="level">1 for a section of the report; its title is no heading.</param>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>The styles.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault()),
        Paragraph("Normal", "Normal", "", Spacing(60, 100, 264), isDefault: true),
        Paragraph(Title, "Title", "Normal", [new KeepNext(), new KeepLines(), .. Spacing(0, 160)], [new Bold(), new FontSize { Val = "40" }]),
        Paragraph("Heading1", "heading 1", "Normal", Section(320, 120, 0), [new Bold(), new FontSize { Val = "28" }]),
        Paragraph("Heading2", "heading 2", "Normal", Section(240, 80, 1), [new Bold(), new FontSize { Val = "24" }]),
        Paragraph("Heading3", "heading 3", "Normal", Section(200, 60, 2), [new Bold(), new FontSize { Val = "21" }]),
        Paragraph(Facts, "Report facts", "Normal", [new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade }, .. Spacing(0, 0, 264)], [new FontSize { Val = "18" }]),
        Paragraph(
            Verdict, "Verdict", "Normal",
            [new KeepLines(), new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 6, Color = Blue })], [new Bold()]),
        Paragraph(List, "List Bullet", "Normal", [new NumberingProperties(new NumberingId { Val = 1 }), .. Spacing(30, 50, 264)]),
        Paragraph(Caption, "caption", "Normal", [new KeepNext(), new KeepLines(), .. Spacing(240, 80)], [new Bold(), new FontSize { Val = "19" }]),
        Paragraph(ChartTitle, "Chart title", Caption, []),
        Paragraph(Chart, "Chart", "Normal", [new KeepLines(), .. Spacing(0, 160)]),
        Paragraph(TableText, "Table text", "Normal", Spacing(0, 0), [new FontSize { Val = $"{TableSize}" }]),
        Paragraph(TableNumber, "Table number", TableText, [new Justification { Val = JustificationValues.Right }]),
        Paragraph(Footer, "footer", "Normal", [.. Spacing(0, 0), new Justification { Val = JustificationValues.Right }], [new Color { Val = "595959" }, new FontSize { Val = "16" }]),
        // Where portrait turns to landscape a paragraph has to stand, as low as it can be.
        Paragraph(Break, "Section break", "Normal", [new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }], [new FontSize { Val = "2" }]),
        new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden(), new UnhideWhenUsed())
        { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(
            new StyleName { Val = "Hyperlink" }, new BasedOn { Val = "DefaultParagraphFont" },
            new StyleRunProperties(new Color { Val = Blue }, new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = Link },
        new Style(
            new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new SemiHidden(), new UnhideWhenUsed(),
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        new Style(
            new StyleName { Val = "Report table" }, new BasedOn { Val = "TableNormal" }, new UIPriority { Val = 59 },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
                new TableCellMarginDefault(
                    new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = CellRoom, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = CellRoom, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(
                new StyleParagraphProperties(new KeepNext()), new RunPropertiesBaseStyle(new Bold()),
                new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }))
            { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = Table });

    /// <summary>The one kind of list: a dot before each item.</summary>
    public static Numbering Lists() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new ParagraphStyleIdInLevel { Val = List }, new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "227" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static OpenXmlElement[] Spacing(int before, int after, int line = 240) =>
        [new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto }];

    // A heading never stands at the foot of a page without what it heads.
    private static OpenXmlElement[] Section(int before, int after, int level) =>
        [new KeepNext(), new KeepLines(), .. Spacing(before, after), new OutlineLevel { Val = level }];

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Rule };

    private static Style Paragraph(string id, string name, string basedOn, OpenXmlElement[] paragraph, OpenXmlElement[]? run = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (basedOn.Length > 0)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0)
            style.Append(new StyleParagraphProperties(paragraph));
        if (run is not null)
            style.Append(new StyleRunProperties(run));
        return style;
    }
}

using System.Globalization;
using System.Security;
using System.Text;

namespace Benchmark.Tui.Canvas;

/// <summary>A drawn screen as a picture: for papers, so dark on white whatever the theme.</summary>
internal static class GridSvg
{
    // Of a monospaced font at 14 pixels: the advance is six tenths of the size in all common ones.
    private const double CellWidth = 8.4;
    private const int CellHeight = 18;
    private const int Baseline = 14;

    public static string Of(Grid grid, string title)
    {
        var width = (grid.Width * CellWidth).ToString("0.#", CultureInfo.InvariantCulture);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {grid.Height * CellHeight}" role="img">
            <title>{Escaped(title)}</title>
            <rect width="100%" height="100%" fill="#fff"/>
            <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">

            """);
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width;)
                x = Run(svg, grid, x, y);
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    // Cells of one style are one text, stretched to its columns so that fonts of other widths keep them straight.
    private static int Run(StringBuilder svg, Grid grid, int x, int y)
    {
        var style = grid[x, y].Style;
        var end = x;
        var text = new StringBuilder();
        while (end < grid.Width && grid[end, y].Style == style)
            text.Append(grid[end++, y].Glyph);
        var isSelected = style.Emphasis.HasFlag(Emphasis.Selected);
        if (isSelected)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x * CellWidth:0.#}\" y=\"{y * CellHeight}\" ")
                .Append(CultureInfo.InvariantCulture, $"width=\"{(end - x) * CellWidth:0.#}\" height=\"{CellHeight}\" fill=\"#e4e4e4\"/>\n");
        if (text.ToString().AsSpan().Trim().IsEmpty)
            return end;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x * CellWidth:0.#}\" y=\"{y * CellHeight + Baseline}\" ")
            .Append(CultureInfo.InvariantCulture, $"textLength=\"{(end - x) * CellWidth:0.#}\" fill=\"{Colour(style.Role)}\"")
            .Append(style.Role is Role.Heading or Role.Self ? " font-weight=\"bold\">" : ">")
            .Append(Escaped(text.ToString())).Append("</text>\n");
        return end;
    }

    // All at 4.5 or more on white and on the selection's grey.
    private static string Colour(Role role) => role switch
    {
        Role.Muted or Role.Border => "#555555",
        Role.Self => "#870087",
        Role.Median => "#005f5f",
        Role.Chosen or Role.Key => "#00509f",
        Role.Good => "#005f00",
        Role.Bad => "#a00000",
        Role.Warning or Role.Missing => "#6f4f00",
        _ => "#1c1c1c",
    };

    private static string Escaped(string text) => SecurityElement.Escape(text);
}

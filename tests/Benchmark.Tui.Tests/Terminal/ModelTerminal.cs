using System.Text;
using System.Text.RegularExpressions;
using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Tests.Terminal;

/// <summary>As much of a terminal as frames need: cursor, erasing, styles, wide glyphs. Refuses what it does not know.</summary>
internal sealed partial class ModelTerminal(int width, int height)
{
    private (string Glyph, string Style)[] _cells = Blank(width, height);
    private int _x;
    private int _y;
    private string _style = "0";

    public int Width { get; private set; } = width;

    public int Height { get; private set; } = height;

    public int CellsWritten { get; private set; }

    public (string Glyph, string Style) this[int x, int y] => _cells[y * Width + x];

    public void Resize(int newWidth, int newHeight)
    {
        // What a terminal keeps on a resize is its own affair: fill with rubbish, the next frame has to cope.
        Width = newWidth;
        Height = newHeight;
        _cells = new (string, string)[newWidth * newHeight];
        Array.Fill(_cells, ("?", "?"));
    }

    public void Accept(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(bytes);
        while (!text.IsEmpty)
        {
            if (text[0] == '\e')
            {
                var match = Sequence().Match(text.ToString());
                Assert.True(match.Success, "Unknown sequence in a frame");
                Obey(match);
                text = text[match.Length..];
                continue;
            }

            var glyphWidth = TextWidth.Next(ref text, out var glyph);
            Assert.True(glyphWidth > 0, "A frame writes a glyph without width");
            Assert.True(_x + glyphWidth <= Width, "A frame writes across the right edge");
            CellsWritten++;
            _cells[_y * Width + _x] = (glyph.ToString(), _style);
            if (glyphWidth == 2)
                _cells[_y * Width + _x + 1] = ("", _style);
            _x += glyphWidth;
        }
    }

    private void Obey(Match match)
    {
        var parameters = match.Groups[1].Value;
        switch (match.Groups[2].Value)
        {
            case "H":
                var place = parameters.Split(';');
                _y = int.Parse(place[0]) - 1;
                _x = int.Parse(place[1]) - 1;
                Assert.True(_x >= 0 && _x < Width && _y >= 0 && _y < Height, "The cursor leaves the screen");
                break;
            case "m":
                _style = parameters;
                break;
            case "J" when parameters == "2":
                _cells = Blank(Width, Height);
                break;
            case "h" or "l" when parameters == "?2026":
                break;
            default:
                Assert.Fail($"Unknown sequence {match.Value[1..]}");
                break;
        }
    }

    private static (string Glyph, string Style)[] Blank(int width, int height)
    {
        var cells = new (string, string)[width * height];
        Array.Fill(cells, (" ", "0"));
        return cells;
    }

    [GeneratedRegex(@"^\e\[([0-9;?]*)([A-Za-z])")]
    private static partial Regex Sequence();
}

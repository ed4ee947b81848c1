namespace Benchmark.Tui.Canvas;

/// <summary>How finely a cell can be drawn in: so many dots across and down, and a glyph for every pattern of them.</summary>
internal sealed record Ink
{
    /// <summary>Eight dots a cell; needs a font with braille.</summary>
    public static readonly Ink Braille = new(2, 4, BrailleTable());

    /// <summary>Four quarters a cell; nearly every font has them.</summary>
    public static readonly Ink Blocks = new(2, 2, [.. " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".Select(glyph => glyph.ToString())]);

    /// <summary>Upper and lower half, in characters that every terminal has.</summary>
    public static readonly Ink Ascii = new(1, 2, [" ", "'", ".", ":"]);

    private readonly string[] _glyphs;

    private Ink(int across, int down, string[] glyphs) => (Across, Down, _glyphs) = (across, down, glyphs);

    public int Across { get; }

    public int Down { get; }

    /// <param name="dots">Bit y * Across + x is the dot at column x, row y of the cell.</param>
    public string Glyph(int dots) => _glyphs[dots];

    // Unicode numbers the dots down the left column, down the right one, and the fourth row last.
    private static string[] BrailleTable()
    {
        int[] unicode = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
        var table = new string[256];
        for (var dots = 0; dots < table.Length; dots++)
        {
            var mask = 0;
            for (var bit = 0; bit < unicode.Length; bit++)
                mask |= (dots & (1 << bit)) != 0 ? unicode[bit] : 0;
            table[dots] = ((char)(0x2800 + mask)).ToString();
        }

        return table;
    }
}

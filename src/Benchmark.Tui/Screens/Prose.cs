using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>Text in paragraphs, wrapped to a width: for screens that are read rather than looked at.</summary>
internal sealed class Prose(int width)
{
    /// <summary>Columns that the word for more takes at the end of the last row.</summary>
    public const int MoreWidth = 8;


    private readonly List<(int Indent, string Text, Role Role)> _lines = [];

    public int Count => _lines.Count;

    public Prose Heading(string text)
    {
        if (_lines.Count > 0)
            _lines.Add((0, "", Role.Text));
        _lines.Add((1, text, Role.Heading));
        return this;
    }

    public Prose Say(string text, Role role = Role.Text, int indent = 3)
    {
        foreach (var line in TextWrap.Lines(text, width - indent - 1))
            _lines.Add((indent, line, role));
        return this;
    }

    /// <summary>A line that is a row of columns already and must not be wrapped.</summary>
    public Prose Row(string text, Role role = Role.Text)
    {
        _lines.Add((3, text, role));
        return this;
    }

    public void Draw(Region body, int top, Glyphs glyphs)
    {
        top = Math.Clamp(top, 0, Math.Max(_lines.Count - body.Height, 0));
        // A text that seems to end would be taken to end.
        var hasMore = top + body.Height < _lines.Count;
        for (var y = 0; y < body.Height && top + y < _lines.Count; y++)
        {
            var (indent, text, role) = _lines[top + y];
            var room = body.Width - indent - 1 - (hasMore && y == body.Height - 1 ? MoreWidth : 0);
            body.WriteFitted(indent, y, room, text, role, glyphs);
        }

        if (hasMore)
            SayMore(body, glyphs);
    }

    /// <summary>Says in the last row that the text goes on below.</summary>
    public static void SayMore(Region body, Glyphs glyphs)
    {
        body.Write(body.Width - MoreWidth + 1, body.Height - 1, glyphs.Descending, Role.Key);
        body.Write(body.Width - MoreWidth + 3, body.Height - 1, "more", Role.Key);
    }
}

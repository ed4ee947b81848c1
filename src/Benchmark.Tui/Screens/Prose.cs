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

    /// <param name="body">Where.</param>
    /// <param name="top">The row that stands first.</param>
    /// <param name="glyphs">The glyphs.</param>
    /// <param name="columns">In how many columns, as a newspaper has them; the text was wrapped to the width of one.</param>
    public void Draw(Region body, int top, Glyphs glyphs, int columns = 1)
    {
        var fit = body.Height * columns;
        top = Math.Clamp(top, 0, Math.Max(_lines.Count - fit, 0));
        // A text that seems to end would be taken to end.
        var hasMore = top + fit < _lines.Count;
        for (var i = 0; i < fit && top + i < _lines.Count; i++)
        {
            var (indent, text, role) = _lines[top + i];
            var column = body.Columns(i / body.Height * (body.Width / columns), body.Width / columns);
            var room = column.Width - indent - 1 - (hasMore && i == fit - 1 ? MoreWidth : 0);
            column.WriteFitted(indent, i % body.Height, room, text, role, glyphs);
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

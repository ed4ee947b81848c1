using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Terminal;

/// <summary>Frames to bytes: of each grid only the cells that differ from what the terminal already shows.</summary>
internal sealed class FrameWriter(Theme initial)
{
    private Theme _theme = initial;
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private Cell[] _shown = [];
    private int _width;
    private int _height;

    private static ReadOnlySpan<byte> BeginUpdate => "\e[?2026h"u8;

    private static ReadOnlySpan<byte> EndUpdate => "\e[0m\e[?2026l"u8;

    /// <summary>What cells look like; another one has all of them written again.</summary>
    public Theme Theme
    {
        get => _theme;
        set
        {
            if (!ReferenceEquals(_theme, value))
                Forget();
            _theme = value;
        }
    }

    /// <summary>What the terminal shows is unknown, after a resize or when another program has had the screen.</summary>
    public void Forget() => _width = _height = 0;

    /// <summary>The bytes that make the terminal show the grid; empty when it already does. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Write(Grid grid)
    {
        _bytes.ResetWrittenCount();
        if (grid.Width != _width || grid.Height != _height)
        {
            _width = grid.Width;
            _height = grid.Height;
            if (_shown.Length < _width * _height)
                _shown = new Cell[_width * _height];
            // A cell nobody can draw, so that every one is written.
            Array.Fill(_shown, default);
            _bytes.Write(BeginUpdate);
            _bytes.Write("\e[0m\e[2J"u8);
        }

        var cells = grid.Cells;
        var cursor = -1;
        Style? style = null;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (cell == _shown[i])
                continue;
            _shown[i] = cell;
            if (cell.Glyph.Length == 0)
                continue; // Written with the wide glyph to its left, which has changed too.
            if (_bytes.WrittenCount == 0)
                _bytes.Write(BeginUpdate);
            if (cursor != i)
                MoveTo(i % _width, i / _width);
            if (style != cell.Style)
            {
                _bytes.Write(_theme.Sequence(cell.Style));
                style = cell.Style;
            }

            WriteGlyph(cell.Glyph);
            // At the right edge terminals differ in where the cursor is, and after anything but plain characters in how far
            // it moved: there the next cell says where it stands.
            var isPlain = cell.Glyph.Length == 1 && cell.Glyph[0] < '\u2900';
            cursor = isPlain && (i + 1) % _width != 0 ? i + 1 : -1;
        }

        if (_bytes.WrittenCount > 0)
            _bytes.Write(EndUpdate);
        return _bytes.WrittenMemory;
    }

    private void MoveTo(int x, int y)
    {
        _bytes.Write("\e["u8);
        WriteNumber(y + 1);
        _bytes.Write(";"u8);
        WriteNumber(x + 1);
        _bytes.Write("H"u8);
    }

    private void WriteNumber(int number)
    {
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(11), out var written);
        _bytes.Advance(written);
    }

    private void WriteGlyph(string glyph)
    {
        var written = Encoding.UTF8.GetBytes(glyph, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(glyph.Length)));
        _bytes.Advance(written);
    }
}

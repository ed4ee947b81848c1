using System.Text;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Passes text on and does something after the first of it: in the middle of a stream.</summary>
internal sealed class StoppingWriter(TextWriter to, Action once) : TextWriter
{
    private bool _done;

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        to.Write(buffer);
        if (_done)
            return;
        _done = true;
        once();
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());
}

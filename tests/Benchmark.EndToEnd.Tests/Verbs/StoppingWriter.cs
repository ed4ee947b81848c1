using System.Text;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Passes text on and cancels after the first of it: Ctrl-C in the middle of a stream.</summary>
internal sealed class StoppingWriter(TextWriter to, CancellationTokenSource cancel) : TextWriter
{
    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        to.Write(buffer);
        cancel.Cancel();
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());
}

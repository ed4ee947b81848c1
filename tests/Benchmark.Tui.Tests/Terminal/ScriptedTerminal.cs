using System.Collections.Concurrent;
using System.Text;
using Benchmark.Tui.Terminal;

namespace Benchmark.Tui.Tests.Terminal;

/// <summary>A terminal whose keys are given by the test and whose output is kept.</summary>
internal sealed class ScriptedTerminal : ITerminalDevice
{
    private readonly BlockingCollection<byte[]> _input = [];
    private readonly StringBuilder _output = new();

    public bool IsTerminal { get; init; } = true;

    public bool CanSuspend => false;

    public (int Width, int Height) Size => (80, 24);

    public bool IsRaw { get; private set; }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public void Type(string keys) => _input.Add(Encoding.UTF8.GetBytes(keys));

    public void HangUp() => _input.Add([]);

    public void EnterRawMode() => IsRaw = true;

    public void LeaveRawMode() => IsRaw = false;

    public int Read(Span<byte> buffer, int timeoutMilliseconds)
    {
        if (!_input.TryTake(out var bytes, timeoutMilliseconds))
            return -1;
        if (bytes is [0xFF])
            return -1;
        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_output)
            _output.Append(Encoding.UTF8.GetString(bytes));
    }

    public void Wake() => _input.Add([0xFF]);

    public void RequestSuspend()
    {
    }

    public void StopUntilContinued()
    {
    }

    public void Dispose() => _input.Dispose();

    /// <summary>Waits until the output, the sequences taken out, holds the text.</summary>
    public async Task Shows(string text)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(DateTime.UtcNow < deadline, $"\"{text}\" never showed; the terminal got: {Output.Replace("\e", "ESC")}");
            await Task.Delay(5);
        }
    }
}

namespace Benchmark.Tui.Commands;

/// <summary>The bits are those terminals send, less one, so that no table stands between them.</summary>
[Flags]
internal enum KeyModifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}

namespace Benchmark.Tui.Commands;

/// <summary>
/// Something the user's terminal told us. Kept outside Terminal/ so that screens need not know where it came from.
/// </summary>
internal abstract record InputEvent;

using System.Collections.Concurrent;
using Benchmark.V1;

namespace Benchmark.Server.Importing;

/// <summary>The imports that run and can be followed, by the ids that their callers chose. Each is there for as long as its call.</summary>
internal sealed class RunningImports
{
    private const int ShortestId = 8;
    private const int LongestId = 64;

    /// <summary>What an id is, for messages about one that is none.</summary>
    public static readonly string Expected = $"{ShortestId} to {LongestId} ASCII letters, digits and hyphens that no import has which runs";

    private readonly ConcurrentDictionary<string, RunningImport> _all = new(StringComparer.Ordinal);

    /// <summary>Begins one.</summary>
    /// <returns>It; disposed of when it has ended. Null where the id is none, or another's.</returns>
    public RunningImport? Begin(string id)
    {
        if (id.Length is < ShortestId or > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return null;
        var running = new RunningImport(() => _all.TryRemove(id, out _));
        return _all.TryAdd(id, running) ? running : null;
    }

    /// <summary>The one of an id; null where none runs.</summary>
    public RunningImport? Find(string id) => _all.GetValueOrDefault(id);
}

/// <summary>Where one import stands: told by its own thread, read by any.</summary>
/// <param name="forget">Called when it has ended.</param>
internal sealed class RunningImport(Action? forget = null) : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FollowImportResponse _now = new() { Phase = ImportPhase.Receiving };

    /// <summary>Where it stands now. A message is never changed once it is here.</summary>
    public FollowImportResponse Now
    {
        get => Volatile.Read(ref _now);
        private set => Volatile.Write(ref _now, value);
    }

    /// <summary>Done when it has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>So many bytes have come.</summary>
    public void Received(long bytes) => Now = new() { Phase = ImportPhase.Receiving, Bytes = bytes };

    /// <summary>All have come, and it is another's turn.</summary>
    public void Waits() => Now = new() { Phase = ImportPhase.Waiting, Bytes = Now.Bytes, TotalBytes = Now.Bytes };

    /// <summary>So far they are read.</summary>
    public void Reads(ReadSoFar read) => Now = new()
    {
        Phase = read.IsAll ? ImportPhase.Keeping : ImportPhase.Reading, Bytes = read.Bytes, TotalBytes = read.TotalBytes, Rows = read.Rows,
    };

    /// <summary>It has ended.</summary>
    public void Dispose()
    {
        forget?.Invoke();
        _ended.TrySetResult();
    }
}

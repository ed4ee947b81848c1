using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Tells the log of refused calls without letting a flood of them become a flood of lines: of each caller and sentence the first is told
/// in full, those that follow within ten seconds are counted and told together.
/// </summary>
internal sealed partial class RefusalLog(ILogger<RefusalLog> log, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    // Whoever has more addresses than this is counted as one.
    private const int MostCallers = 100;
    private static readonly (string Caller, string Sentence) Others = ("others", "");

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Caller, string Sentence), int> _more = [];
    private ITimer? _timer;

    /// <summary>A call was refused.</summary>
    /// <param name="method">Its path.</param>
    /// <param name="caller">Who called.</param>
    /// <param name="refusal">Why it was refused.</param>
    public void Add(string method, string caller, RpcException refusal)
    {
        lock (_lock)
        {
            var who = (caller, refusal.Status.Detail);
            if (!_more.ContainsKey(who) && _more.Count >= MostCallers)
                who = Others;
            if (_more.TryGetValue(who, out var more))
            {
                _more[who] = more + 1;
                return;
            }

            _more[who] = 0;
            _timer ??= clock.CreateTimer(_ => Tell(), null, Together, Timeout.InfiniteTimeSpan);
        }

        if (refusal.StatusCode == StatusCode.InvalidArgument)
            LogUnreadable(method, caller, refusal.Status.Detail);
        else
            LogRefused(method, caller, refusal.StatusCode, refusal.Status.Detail);
    }

    /// <inheritdoc/>
    public void Dispose() => Tell();

    private void Tell()
    {
        lock (_lock)
        {
            foreach (var ((caller, sentence), more) in _more.Where(pair => pair.Value > 0))
                LogMore(more, caller, Together.TotalSeconds, sentence);
            _more.Clear();
            _timer?.Dispose();
            _timer = null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Method} from {Caller}: {Code}, {Sentence}")]
    private partial void LogRefused(string method, string caller, StatusCode code, string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Method} from {Caller}: {Sentence}")]
    private partial void LogUnreadable(string method, string caller, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Count} more calls from {Caller} within {Seconds} s: {Sentence}")]
    private partial void LogMore(int count, string caller, double seconds, string sentence);
}

using System.Threading.RateLimiting;
using Benchmark.Server.Rpc;
using Grpc.Core;

namespace Benchmark.Server.Access;

/// <summary>How many calls a second one caller may make.</summary>
internal sealed class CallRate : IDisposable
{
    private readonly int _perSecond;
    private readonly PartitionedRateLimiter<string>? _limiter;

    /// <summary>A limit; none when 0. A caller may save up two seconds' worth, as a dashboard's start needs.</summary>
    public CallRate(int perSecond)
    {
        _perSecond = perSecond;
        if (perSecond > 0)
            _limiter = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(
                caller, _ => new()
                {
                    TokenLimit = perSecond * 2,
                    TokensPerPeriod = perSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
    }

    /// <summary>Counts a call; the refusal when it is one too many.</summary>
    public RpcException? Count(string caller)
    {
        if (_limiter is null)
            return null;
        using var lease = _limiter.AttemptAcquire(caller);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero
            ? after
            : TimeSpan.FromSeconds(1);
        return Fault.Passing(FaultReason.TooManyCalls, $"One caller gets {_perSecond} calls a second here.", wait);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();
}

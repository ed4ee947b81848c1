using System.Threading.RateLimiting;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The processors shared out to work that lasts: streams and reports. Each caller has all but one of them at most, and all callers
/// together no more than there are, so that single answers come as fast beside any number of streams as they do alone.
/// </summary>
internal sealed class LongWork : IDisposable
{
    private readonly PartitionedRateLimiter<string> _processors;

    /// <summary>Shares out the processors.</summary>
    /// <param name="most">How many there are.</param>
    /// <param name="forOne">How many of them one caller has at most.</param>
    public LongWork(int most, int forOne) => _processors = PartitionedRateLimiter.CreateChained(Shared(forOne, caller => caller), Shared(most, _ => ""));

    /// <summary>Work of the caller of a call, which has no processor yet.</summary>
    public Turn Of(ServerCallContext call) => Of(Caller.Of(call.GetHttpContext()), call.CancellationToken);

    /// <summary>Work of a caller, which has no processor yet.</summary>
    public Turn Of(string caller, CancellationToken cancel) => new(_processors, caller, cancel);

    /// <inheritdoc/>
    public void Dispose() => _processors.Dispose();

    // Whoever waits longest comes first; nobody is refused.
    private static PartitionedRateLimiter<string> Shared(int most, Func<string, string> among) =>
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetConcurrencyLimiter(
            among(caller), _ => new() { PermitLimit = most, QueueLimit = int.MaxValue }));

    /// <summary>One call's work: it has a processor for some milliseconds, then lets the next one have it.</summary>
    public sealed class Turn(PartitionedRateLimiter<string> processors, string caller, CancellationToken cancel) : IDisposable
    {
        private static readonly TimeSpan Lasts = TimeSpan.FromMilliseconds(5);

        private RateLimitLease? _lease;
        private long _since;

        /// <summary>Asked for before each piece of work: goes on with the processor that it has, or waits for one.</summary>
        /// <exception cref="OperationCanceledException">The caller has gone.</exception>
        public ValueTask GoOnAsync() =>
            _lease is not null && TimeProvider.System.GetElapsedTime(_since) < Lasts ? ValueTask.CompletedTask : NextAsync();

        /// <summary>Waits for something that is no work, a slow reader above all; the processor is another's meanwhile.</summary>
        public ValueTask WaitForAsync(Task other)
        {
            if (other.IsCompletedSuccessfully)
                return ValueTask.CompletedTask;
            Dispose();
            return new(other);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _lease?.Dispose();
            _lease = null;
        }

        private async ValueTask NextAsync()
        {
            Dispose();
            _lease = await processors.AcquireAsync(caller, 1, cancel).ConfigureAwait(false);
            _since = TimeProvider.System.GetTimestamp();
        }
    }
}

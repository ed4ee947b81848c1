using Benchmark.Server.Hosting;
using Benchmark.Server.Rpc;
using Microsoft.Extensions.Logging;

namespace Benchmark.EndToEnd.Tests;

/// <summary>A flood of refused calls is not a flood of lines.</summary>
public sealed class RefusalLogTests
{
    [Fact]
    public void The_first_of_a_caller_is_told_and_the_others_are_counted()
    {
        var lines = new Lines();
        using (var log = new RefusalLog(lines, TimeProvider.System))
        {
            for (var i = 0; i < 3_000; i++)
                log.Add("/m", "10.0.0.1", Fault.Passing(FaultReason.TooManyCalls, "One caller gets 100 calls a second here.", TimeSpan.FromSeconds(1)));
            log.Add("/m", "10.0.0.2", Fault.Unreadable());
        }

        Assert.Equal(
            [
                "Warning Refused /m from 10.0.0.1: ResourceExhausted, One caller gets 100 calls a second here.",
                "Information Refused /m from 10.0.0.2: The bytes of the request are not a message of the method's request type.",
                "Warning Refused 2999 more calls from 10.0.0.1 within 10 s: One caller gets 100 calls a second here.",
            ],
            lines);
    }

    [Fact]
    public void Any_number_of_callers_gives_a_bounded_number_of_lines()
    {
        var lines = new Lines();
        using (var log = new RefusalLog(lines, TimeProvider.System))
            for (var i = 0; i < 10_000; i++)
                log.Add("/m", $"10.0.{i / 256}.{i % 256}", Fault.Draining());

        Assert.Equal(102, lines.Count); // A hundred, the first of the others, and how many others there were.
        Assert.EndsWith("Refused 9899 more calls from others within 10 s: ", lines[^1], StringComparison.Ordinal);
    }

    private sealed class Lines : List<string>, ILogger<RefusalLog>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add($"{logLevel} {formatter(state, exception)}");
    }
}

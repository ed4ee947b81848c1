using Benchmark.Server.Rpc;

namespace Benchmark.Server.Tests.Rpc;

/// <summary>Two processors, of which one caller has one.</summary>
public sealed class LongWorkTests : IDisposable
{
    private readonly LongWork _work = new(most: 2, forOne: 1);

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_caller_has_no_more_than_his_share_and_the_next_caller_need_not_wait_for_him()
    {
        using var first = Of("one");
        using var second = Of("one");
        using var other = Of("two");

        await first.GoOnAsync();
        var waits = second.GoOnAsync().AsTask();
        Assert.False(waits.IsCompleted);
        Assert.True(other.GoOnAsync().AsTask().IsCompletedSuccessfully);

        first.Dispose();
        await waits;
    }

    [Fact]
    public async Task All_callers_together_have_no_more_than_there_are()
    {
        using var one = Of("one");
        using var two = Of("two");
        using var three = Of("three");
        await one.GoOnAsync();
        await two.GoOnAsync();
        var waits = three.GoOnAsync().AsTask();
        Assert.False(waits.IsCompleted);

        two.Dispose();
        await waits;
    }

    [Fact]
    public async Task Who_waits_for_a_slow_reader_holds_none()
    {
        using var slow = Of("one");
        using var next = Of("one");
        await slow.GoOnAsync();
        var reader = new TaskCompletionSource();
        var sent = slow.WaitForAsync(reader.Task).AsTask();

        Assert.True(next.GoOnAsync().AsTask().IsCompletedSuccessfully);
        reader.SetResult();
        await sent;
    }

    [Fact]
    public async Task Work_that_lasts_lets_the_next_go_on()
    {
        using var first = Of("one");
        using var second = Of("one");
        await first.GoOnAsync();
        var waits = second.GoOnAsync().AsTask();

        await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        var again = first.GoOnAsync().AsTask();
        await waits;
        Assert.False(again.IsCompleted);
        second.Dispose();
        await again;
    }

    [Fact]
    public async Task Who_has_gone_waits_no_longer()
    {
        using var first = Of("one");
        using var gone = new CancellationTokenSource();
        using var second = _work.Of("one", gone.Token);
        await first.GoOnAsync();
        var waits = second.GoOnAsync().AsTask();

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }

    private LongWork.Turn Of(string caller) => _work.Of(caller, TestContext.Current.CancellationToken);
}

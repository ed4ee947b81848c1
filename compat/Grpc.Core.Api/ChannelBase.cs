namespace Grpc.Core;

/// <summary>A way to a service.</summary>
public abstract class ChannelBase
{
    /// <summary>A way to this target.</summary>
    protected ChannelBase(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
    }

    /// <summary>What the channel leads to.</summary>
    public string Target { get; }

    /// <summary>What starts calls on the channel.</summary>
    public abstract CallInvoker CreateCallInvoker();

    /// <summary>Ends the channel in an orderly way.</summary>
    public Task ShutdownAsync() => ShutdownAsyncCore();

    /// <summary>Does the ending; nothing to do unless a channel says otherwise.</summary>
    protected virtual Task ShutdownAsyncCore() => Task.CompletedTask;
}

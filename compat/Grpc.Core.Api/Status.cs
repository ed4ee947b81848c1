namespace Grpc.Core;

/// <summary>The outcome of a call: a code, a sentence for people, and the local fault that led to it, if any.</summary>
public readonly struct Status
{
    /// <summary>Success without a detail.</summary>
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");

    /// <summary>Cancellation without a detail.</summary>
    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, "");

    private readonly string? detail;

    /// <summary>An outcome with a code and a detail.</summary>
    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, null)
    {
    }

    /// <summary>An outcome that remembers the local exception behind it. The exception never travels.</summary>
    public Status(StatusCode statusCode, string detail, Exception? debugException)
    {
        StatusCode = statusCode;
        this.detail = detail;
        DebugException = debugException;
    }

    /// <summary>The code.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>The sentence for people; empty when there is none.</summary>
    public string Detail => detail ?? "";

    /// <summary>The local exception behind the outcome, if there was one.</summary>
    public Exception? DebugException { get; }

    /// <inheritdoc/>
    public override string ToString() => Detail.Length == 0 ? $"{StatusCode}" : $"{StatusCode}: {Detail}";
}

using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The errors that callers get: each names the field, what was found and what is allowed.</summary>
internal static class Fault
{
    /// <summary>Something asked for by its code does not exist.</summary>
    /// <param name="field">Name of the request's field.</param>
    /// <param name="found">What it held.</param>
    /// <param name="hint">The nearest thing that exists, or what there is; a sentence without its full stop, or empty.</param>
    public static RpcException NotFound(string field, string found, string hint = "") =>
        new(new Status(StatusCode.NotFound, $"{field}: \"{found}\" is not known{(hint.Length == 0 ? "" : "; " + hint)}{(hint.EndsWith('?') ? "" : ".")}"));

    /// <summary>A field holds what it cannot hold.</summary>
    /// <param name="field">Name of the request's field.</param>
    /// <param name="found">What it held.</param>
    /// <param name="expected">What is allowed, without full stop.</param>
    public static RpcException Invalid(string field, string found, string expected) =>
        new(new Status(StatusCode.InvalidArgument, $"{field}: found \"{found}\", expected {expected}."));
}

using Benchmark.Figures.Facts;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The errors that callers get: each names the field, what was found and what is allowed, in a sentence for people and in
/// google.rpc details for programs.
/// </summary>
internal static class Fault
{
    /// <summary>Whose reasons these are.</summary>
    public const string Domain = "benchmark";

    // About as long as a restart takes.
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan DatabaseAgain = TimeSpan.FromSeconds(5);

    // A caller's words come back in trailers, which clients accept a few kilobytes of.
    private const int MostEchoed = 100;

    /// <summary>Something asked for by its code does not exist.</summary>
    /// <param name="field">Name of the request's field.</param>
    /// <param name="found">What it held.</param>
    /// <param name="hint">The nearest thing that exists, or what there is; a sentence without its full stop, or empty.</param>
    /// <param name="suggestion">What to put into the field instead, where something near exists.</param>
    public static RpcException NotFound(string field, string found, string hint = "", string suggestion = "") =>
        OfField(
            FaultReason.NoSuchName, field, found,
            $"\"{Short(found)}\" is not known{(hint.Length == 0 ? "" : "; " + hint)}{(hint.EndsWith('?') ? "" : ".")}", suggestion);

    /// <summary>A field holds what it cannot hold.</summary>
    /// <param name="field">Name of the request's field.</param>
    /// <param name="found">What it held.</param>
    /// <param name="expected">What is allowed, without full stop.</param>
    public static RpcException Invalid(string field, string found, string expected) =>
        Invalid(FaultReason.InvalidField, field, found, expected);

    /// <summary>A field holds what it cannot hold, for a reason of its own.</summary>
    public static RpcException Invalid(FaultReason reason, string field, string found, string expected) =>
        OfField(reason, field, found, $"found \"{Short(found)}\", expected {expected}.", "");

    /// <summary>Any other reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="sentence">What is wrong and what to do, for people.</param>
    /// <param name="details">Further details for programs.</param>
    public static RpcException Of(FaultReason reason, string sentence, params IMessage[] details) =>
        Of(reason, sentence, new ErrorInfo { Reason = reason.Id, Domain = Domain }, details);

    /// <summary>A reason that passes by itself.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="sentence">What is wrong, for people.</param>
    /// <param name="retryAfter">When to try again.</param>
    public static RpcException Passing(FaultReason reason, string sentence, TimeSpan retryAfter) =>
        Of(reason, sentence, new RetryInfo { RetryDelay = retryAfter.ToDuration() });

    /// <summary>There is nothing at all of what a request asks for, which as at an earlier day had not been published.</summary>
    public static RpcException NothingHeld(object request, NothingHeld nothing) => CallBasis.Of(request) is ({ AsAt: { Length: > 0 } day }, var field)
        ? OfField(
            FaultReason.NothingHeld, $"{field}.as_at", day,
            $"as at {Short(day)} there are no {nothing.What}; the list of releases says since when each was out.", "")
        : Of(FaultReason.NothingHeld, nothing.Message);

    /// <summary>A snapshot that is asked for by name cannot be had.</summary>
    /// <param name="field">Name of the request's field.</param>
    /// <param name="name">What it held.</param>
    /// <param name="why">Why, as the rest of a sentence about it, without full stop.</param>
    /// <param name="instead">Name of the one to ask for in its place; empty where there is none.</param>
    public static RpcException NoSuchSnapshot(string field, string name, string why, string instead) => OfField(
        FaultReason.NoSuchSnapshot, field, name, $"\"{Short(name)}\" {why}{(instead.Length > 0 ? $" {instead}" : "")}.", instead);

    /// <summary>The bytes of a request are no message.</summary>
    public static RpcException Unreadable() =>
        Of(FaultReason.UnreadableRequest, "The bytes of the request are not a message of the method's request type.");

    /// <summary>There is no such service or method.</summary>
    public static RpcException NoSuchMethod(string path) =>
        Of(FaultReason.NoSuchMethod, $"There is no method {Short(path)}; reflection lists those that there are.");

    /// <summary>There is no such path over HTTP.</summary>
    public static RpcException NoSuchPath(string path) =>
        Of(FaultReason.NoSuchPath, $"There is nothing at {Short(path)}; /openapi/v1.json lists what there is.");

    /// <summary>A path over HTTP is asked by another method than its own.</summary>
    public static RpcException WrongHttpMethod(string found, string path, IEnumerable<string> allowed) => Of(
        FaultReason.WrongHttpMethod, $"{Short(path)} is asked by {string.Join(" or ", allowed)}, not by {Short(found)}.");

    /// <summary>A request over HTTP for another machine's name, sent to a server that is for this machine alone.</summary>
    public static RpcException NotThisHost(string host) => Of(
        FaultReason.NotThisHost, $"This server answers on this machine alone, as localhost or by its address, not as {Short(host)}.");

    /// <summary>The server is loading its figures.</summary>
    public static RpcException Loading() => Passing(FaultReason.Loading, "The server is loading its figures.", Restart);

    /// <summary>The database cannot be reached. Where it is stands in the log: it is no caller's concern.</summary>
    public static RpcException DatabaseLost() => Passing(
        FaultReason.DatabaseLost,
        "The server cannot reach its database: it answers from the figures that it has read, and neither changes nor reads others until it can.",
        DatabaseAgain);

    /// <summary>The server is about to stop.</summary>
    public static RpcException Draining() => Passing(
        FaultReason.Draining, "The server is about to stop; another one, or this one after its restart, will answer.", Restart);

    /// <summary>A stream that would not end before the server stops.</summary>
    public static RpcException BrokenOff() => Passing(
        FaultReason.Draining,
        "The server is about to stop. The stream breaks off here; with the resume_token of its last message it goes on at another server, or at this one after its restart.",
        Restart);

    private static RpcException OfField(FaultReason reason, string field, string found, string description, string suggestion)
    {
        var info = new ErrorInfo
        {
            Reason = reason.Id, Domain = Domain, Metadata = { ["field"] = field, ["found"] = Short(found) },
        };
        if (suggestion.Length > 0)
            info.Metadata["suggestion"] = suggestion;
        var violation = new BadRequest.Types.FieldViolation { Field = field, Description = description };
        // A person reads the field alone, a program where it stands in the request.
        return Of(reason, $"{field[(field.LastIndexOf('.') + 1)..]}: {description}", info, [new BadRequest { FieldViolations = { violation } }]);
    }

    private static RpcException Of(FaultReason reason, string sentence, ErrorInfo info, IMessage[] details)
    {
        var status = new Google.Rpc.Status { Code = (int)reason.Code, Message = sentence };
        status.Details.Add(Any.Pack(info));
        status.Details.Add(details.Select(Any.Pack));
        return status.ToRpcException();
    }

    private static string Short(string found)
    {
        if (found.Length <= MostEchoed)
            return found;
        // Half of a surrogate pair would not be text.
        var end = char.IsHighSurrogate(found[MostEchoed - 1]) ? MostEchoed - 1 : MostEchoed;
        return found[..end] + "...";
    }
}

using Benchmark.Figures;
using Benchmark.Server.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmark.Server.Releases;

/// <summary>
/// The snapshot that one call is answered from, whatever happens meanwhile: that of now, or the one that the request's basis names.
/// </summary>
internal sealed class CallSnapshot(Func<Snapshot> present)
{
    private Snapshot? _chosen;

    /// <summary>The snapshot.</summary>
    public Snapshot Snapshot
    {
        get => _chosen ??= present();
        set => _chosen = value;
    }
}

/// <summary>Chooses the snapshot of each call before the service that answers it is made.</summary>
internal sealed class SnapshotChoice(Func<Snapshots> snapshots) : Interceptor
{
    // Eight digits tell four thousand million names apart; a report prints twelve, an answer all.
    private const int ShortestName = 8;
    private const int LongestName = 64;

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await ChooseAsync(request, context).ConfigureAwait(false);
        return await continuation(request, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await ChooseAsync(request, context).ConfigureAwait(false);
        await continuation(request, responseStream, context).ConfigureAwait(false);
    }

    private async Task ChooseAsync(object request, ServerCallContext context)
    {
        if (CallBasis.Of(request) is not ({ } basis, var field))
            return;
        var call = context.GetHttpContext().RequestServices.GetRequiredService<CallSnapshot>();
        if (basis.AsAt.Length > 0 || basis.Snapshot.Length > 0)
            call.Snapshot = basis.AsAt.Length == 0
            ? await NamedAsync(basis.Snapshot, $"{field}.snapshot").ConfigureAwait(false)
            : basis.Snapshot.Length > 0
                ? throw Fault.Invalid($"{field}.snapshot", basis.Snapshot, "nothing beside as_at: each says which releases")
                : await snapshots().AsAtAsync(Lookup.Day(basis.AsAt, $"{field}.as_at")).ConfigureAwait(false);
        if (basis.Local)
            call.Snapshot = call.Snapshot.WithLocal;
    }

    private async Task<Snapshot> NamedAsync(string name, string field)
    {
        if (name.Length is < ShortestName or > LongestName || !name.All(char.IsAsciiHexDigitLower))
            throw Fault.Invalid(field, name, $"the snapshot of an answer: {ShortestName} to {LongestName} digits and letters from a to f");
        try
        {
            return await snapshots().NamedAsync(name).ConfigureAwait(false);
        }
        catch (NoSuchSnapshot none)
        {
            throw Fault.NoSuchSnapshot(field, name, none.Message, none.Instead);
        }
    }
}

using Google.Protobuf;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// What a caller sends one after the other. A message that cannot be read is its caller's mistake; the library would call it a defect.
/// </summary>
internal sealed class ReadableMessages<T>(IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
{
    /// <inheritdoc/>
    public T Current => inner.Current;

    /// <inheritdoc/>
    /// <exception cref="RpcException">The next message cannot be read.</exception>
    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await inner.MoveNext(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidDataException)
        {
            throw Fault.Unreadable();
        }
    }
}

using Benchmark.Server.Rpc;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Reads the details of errors as a client does.</summary>
internal static class ApiFaults
{
    public static async Task<RpcException> Of(Func<Task> call) => await Assert.ThrowsAsync<RpcException>(call);

    public static T Detail<T>(RpcException fault) where T : class, IMessage, new() =>
        Google.Rpc.Status.Parser.ParseFrom(fault.Trailers.GetValueBytes(Fault.DetailsTrailer)).Details
            .Where(detail => detail.Is(new T().Descriptor)).Select(detail => detail.Unpack<T>()).Single();

    public static string Reason(RpcException fault) => Detail<ErrorInfo>(fault).Reason;
}

using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Reads the details of errors as a client does.</summary>
internal static class ApiFaults
{
    public static async Task<RpcException> Of(Func<Task> call) => await Assert.ThrowsAsync<RpcException>(call);

    public static T Detail<T>(RpcException fault) where T : class, IMessage<T>, new() =>
        fault.GetRpcStatus()?.GetDetail<T>() ?? throw new InvalidOperationException($"{fault.StatusCode} has no {typeof(T).Name}: {fault.Status.Detail}");

    public static string Reason(RpcException fault) => Detail<ErrorInfo>(fault).Reason;
}

using Grpc.Core;

namespace Benchmark.Compat.Tests;

/// <summary>Calls with what every test leaves out left out.</summary>
internal static class Invoking
{
    public static AsyncUnaryCall<string> Call(
        this CallInvoker invoker, Method<string, string> method, string request, CallOptions options = default) =>
        invoker.AsyncUnaryCall(method, null, options, request);

    public static async Task<RpcException> Failure(this AsyncUnaryCall<string> call) =>
        await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
}

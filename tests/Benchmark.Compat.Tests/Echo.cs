using Grpc.Core;

namespace Benchmark.Compat.Tests;

/// <summary>A service written by hand, so that the tests need nothing but the contract types.</summary>
internal static class Echo
{
    public static readonly Method<string, string> Say = Describe(MethodType.Unary, nameof(Say));
    public static readonly Method<string, string> Fail = Describe(MethodType.Unary, nameof(Fail));
    public static readonly Method<string, string> Wait = Describe(MethodType.Unary, nameof(Wait));
    public static readonly Method<string, string> Flake = Describe(MethodType.Unary, nameof(Flake));
    public static readonly Method<string, string> Who = Describe(MethodType.Unary, nameof(Who));
    public static readonly Method<string, string> Gather = Describe(MethodType.ClientStreaming, nameof(Gather));
    public static readonly Method<string, string> Spread = Describe(MethodType.ServerStreaming, nameof(Spread));
    public static readonly Method<string, string> Chat = Describe(MethodType.DuplexStreaming, nameof(Chat));

    private static Method<string, string> Describe(MethodType type, string name) =>
        new(type, "benchmark.compat.Echo", name, Marshallers.StringMarshaller, Marshallers.StringMarshaller);
}

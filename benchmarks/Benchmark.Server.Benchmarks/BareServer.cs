using System.Buffers.Binary;
using Benchmark.V1;
using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmark.Server.Benchmarks;

/// <summary>
/// What no server of this kind can be faster than: the same libraries, the same method names, and answers that were made beforehand. A call of
/// one comparison is answered with nothing at all.
/// </summary>
/// <param name="messages">The messages of the stream.</param>
internal sealed class BareServer(byte[][] messages)
{
    /// <summary>A comparison of the real service, asked for and read as bytes.</summary>
    public static readonly Method<byte[], byte[]> One = Method(MethodType.Unary, "GetComparison");

    /// <summary>The stream of the real service, likewise.</summary>
    public static readonly Method<byte[], byte[]> All = Method(MethodType.ServerStreaming, "StreamComparisons");

    /// <summary>Starts one.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="messages">The messages of the stream.</param>
    public static async Task<WebApplication> StartAsync(string url, byte[][] messages)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.WebHost.UseUrls(url);
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new BareServer(messages));
        builder.Services.AddSingleton<IServiceMethodProvider<BareServer>, Methods>();
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<BareServer>();
        await app.StartAsync().ConfigureAwait(false);
        return app;
    }

    /// <summary>Reads messages that <see cref="Write"/> wrote.</summary>
    public static byte[][] Read(string path)
    {
        using var file = File.OpenRead(path);
        var (messages, length) = (new List<byte[]>(), new byte[4]);
        while (file.ReadAtLeast(length, 4, throwOnEndOfStream: false) == 4)
        {
            var message = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            file.ReadExactly(message);
            messages.Add(message);
        }

        return [.. messages];
    }

    /// <summary>Writes a message, its length before it.</summary>
    public static void Write(Stream file, byte[] message)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        file.Write(length);
        file.Write(message);
    }

    private async Task AllAsync(IServerStreamWriter<byte[]> to)
    {
        foreach (var message in messages)
            await to.WriteAsync(message).ConfigureAwait(false);
    }

    private static Method<byte[], byte[]> Method(MethodType type, string name)
    {
        var bytes = Marshallers.Create(message => message, message => message);
        return new(type, ComparisonService.Descriptor.FullName, name, bytes, bytes);
    }

    private sealed class Methods : IServiceMethodProvider<BareServer>
    {
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<BareServer> context)
        {
            context.AddUnaryMethod(One, [new GrpcMethodMetadata(typeof(BareServer), One)], (_, _, _) => Task.FromResult<byte[]>([]));
            context.AddServerStreamingMethod(All, [new GrpcMethodMetadata(typeof(BareServer), All)], (server, _, to, _) => server.AllAsync(to));
        }
    }
}

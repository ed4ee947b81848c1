using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmark.Compat.Tests;

/// <summary>A real server on the loopback interface and channels to it.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<GrpcChannel> channels = [];

    private EchoHost(WebApplication app) => this.app = app;

    public EchoLog Log => app.Services.GetRequiredService<EchoLog>();

    public Uri Address => new(app.Urls.Single());

    public static async Task<EchoHost> StartAsync(
        Action<GrpcServiceOptions>? options = null, Action<ListenOptions>? listen = null, string? socketPath = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            void Configure(ListenOptions endpoint)
            {
                endpoint.Protocols = HttpProtocols.Http2;
                listen?.Invoke(endpoint);
            }

            if (socketPath is null)
                kestrel.Listen(System.Net.IPAddress.Loopback, 0, Configure);
            else
                kestrel.ListenUnixSocket(socketPath, Configure);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<EchoLog>();
        builder.Services.AddGrpc(options ?? (_ => { }));
        var app = builder.Build();
        app.MapGrpcService<EchoService>();
        app.MapGrpcService<HealthService>();
        app.MapGrpcService(ServerServiceDefinition.CreateBuilder().AddMethod(Defined.Shout, Defined.Answer).Build());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new EchoHost(app);
    }

    public GrpcChannel Channel(GrpcChannelOptions? options = null)
    {
        var channel = GrpcChannel.ForAddress(Address, options ?? new GrpcChannelOptions());
        channels.Add(channel);
        return channel;
    }

    public CallInvoker Invoker(GrpcChannelOptions? options = null) => Channel(options).CreateCallInvoker();

    public async ValueTask DisposeAsync()
    {
        channels.ForEach(channel => channel.Dispose());
        await app.DisposeAsync();
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmark.Compat.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Call_credentials_add_their_headers()
    {
        await using var host = await EchoHost.StartAsync();
        var invoker = host.Invoker(new GrpcChannelOptions { UnsafeUseInsecureChannelCallCredentials = true });
        var credentials = CallCredentials.Compose(Token("token-a", "1"), Token("token-b", "2"));

        var answer = await invoker.Call(Echo.Who, "", new CallOptions(credentials: credentials));

        Assert.EndsWith("|12", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutual_tls_tells_the_server_who_calls()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("north.example");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var host = await EchoHost.StartAsync(listen: endpoint => endpoint.UseHttps(certificate, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        }));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.ClientCertificates = [certificate];
        handler.SslOptions.RemoteCertificateValidationCallback = (_, offered, _, _) => certificate.Equals(offered);
        var invoker = host.Invoker(new GrpcChannelOptions
        {
            HttpHandler = handler,
            Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, Token("token-a", "secret")),
        });

        var answer = (await invoker.Call(Echo.Who, "")).Split('|');

        Assert.Equal(["True", "north.example", "secret"], answer[2..]);
    }

    [Fact]
    public async Task The_balancer_goes_round_two_servers()
    {
        await using var one = await EchoHost.StartAsync();
        await using var two = await EchoHost.StartAsync();
        var addresses = new[] { one, two }.Select(host => new BalancerAddress(host.Address.Host, host.Address.Port)).ToArray();
        await using var services = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => addresses))
            .BuildServiceProvider();
        using var channel = GrpcChannel.ForAddress("static:///echo", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = services,
            ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } },
        });

        await channel.ConnectAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ConnectivityState.Ready, channel.State);
        var ports = new HashSet<string>();
        for (var i = 0; i < 1000 && ports.Count < 2; i++)
            ports.Add((await channel.CreateCallInvoker().Call(Echo.Who, "")).Split('|')[1]);

        Assert.Equal(addresses.Select(address => $"{address.EndPoint.Port}").Order(), ports.Order());
    }

    private static CallCredentials Token(string name, string value) =>
        CallCredentials.FromInterceptor((context, metadata) =>
        {
            Assert.NotEmpty(context.ServiceUrl);
            metadata.Add(name, value);
            return Task.CompletedTask;
        });
}

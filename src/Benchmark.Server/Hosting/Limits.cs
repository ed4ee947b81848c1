using System.IO.Compression;
using System.Security.Cryptography.X509Certificates;
using Benchmark.Server.Releases;
using Benchmark.Server.Rpc;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace Benchmark.Server.Hosting;

/// <summary>The limits within which calls are answered; docs/api/limits.md lists them.</summary>
internal static class Limits
{
    /// <summary>
    /// The largest request that is sensible, a stream that names every authority and measure, is a hundredth of this.
    /// </summary>
    public const int MostReceived = 256 * 1024;

    /// <summary>What clients accept unless told otherwise.</summary>
    public const int MostSent = 4 * 1024 * 1024;

    /// <summary>Connections at once; further ones are closed at once. Each costs some ten kilobytes.</summary>
    public const int Connections = 2_000;

    /// <summary>A connection that has not begun to speak HTTP/2 within this is closed.</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(20);

    /// <summary>Calls at once on one connection; further ones wait at the client.</summary>
    public const int StreamsPerConnection = 100;

    /// <summary>The server pings a connection that has been silent so long ...</summary>
    public static readonly TimeSpan KeepAliveDelay = TimeSpan.FromSeconds(30);

    /// <summary>... and drops it when it gets no answer within this.</summary>
    public static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Where a server listens, and its limits of connections.</summary>
    public static void Apply(KestrelServerOptions kestrel, ServerOptions options, X509Certificate2? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.KeepAliveTimeout = SilentFor;
        if (certificate is not null)
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        kestrel.Limits.Http2.MaxStreamsPerConnection = StreamsPerConnection;
        kestrel.Limits.Http2.KeepAlivePingDelay = KeepAliveDelay;
        kestrel.Limits.Http2.KeepAlivePingTimeout = KeepAliveTimeout;
        // A stream waits for its reader as long as the reader likes, at the cost of one buffer; pings find out who is gone.
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Configure(Endpoints(options));
    }

    // Two protocols on one address need TLS to choose between them, so that JSON has an address of its own.
    private static IConfiguration Endpoints(ServerOptions options)
    {
        var settings = new Dictionary<string, string?>();
        foreach (var (url, protocols) in options.Addresses.Select(url => (url, HttpProtocols.Http2)).Concat(Json(options)))
        {
            var endpoint = $"Endpoints:{settings.Count / 2}";
            settings[$"{endpoint}:Url"] = url;
            settings[$"{endpoint}:Protocols"] = protocols.ToString();
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    /// <summary>Limits of messages.</summary>
    public static void Apply(GrpcServiceOptions grpc)
    {
        grpc.MaxReceiveMessageSize = MostReceived;
        grpc.MaxSendMessageSize = MostSent;
        grpc.ResponseCompressionAlgorithm = "gzip";
        grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
        grpc.Interceptors.Add<FaultInterceptor>();
        grpc.Interceptors.Add<SnapshotChoice>();
    }

    private static IEnumerable<(string, HttpProtocols)> Json(ServerOptions options)
    {
        if (options.Http is { } url)
            yield return (url, url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1);
    }
}

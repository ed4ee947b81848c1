using Benchmark.Server.Hosting;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.EndToEnd.Tests;

/// <summary>A server of one test alone, on a port and in a folder of its own.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private ApiServer(DirectoryInfo folder, WebApplication app) => (_folder, App) = (folder, app);

    public WebApplication App { get; }

    public string Address => App.Urls.First();

    public GrpcChannel Channel => field ??= GrpcChannel.ForAddress(Address);

    /// <summary>Starts one; it loads the figures itself where somebody wants to hear of that, or they are other ones.</summary>
    public static async Task<ApiServer> StartAsync(
        string url = "http://127.0.0.1:0", Func<ServerOptions, ServerOptions>? with = null, Action<string>? progress = null)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-api-");
        var options = new ServerOptions(url, Path.Combine(folder.FullName, "benchmark.db"), LoadedSeed.Folder);
        options = with?.Invoke(options) ?? options;
        if (progress is null && options.SeedData == LoadedSeed.Folder)
            LoadedSeed.CopyTo(options.Database!);
        return new(folder, await ServerHost.StartAsync(options, progress ?? (_ => { })));
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

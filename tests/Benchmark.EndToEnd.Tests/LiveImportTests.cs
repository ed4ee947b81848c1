using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Server.Hosting;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>A release that is imported while twenty streams run, on one server and on a second process that serves the same file.</summary>
public sealed class LiveImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_call_fails_no_answer_is_of_two_states_and_both_processes_answer_from_the_new_one()
    {
        var (database, seed) = (_folder["a.db"], _folder.CopyOfSmallSeed("seed"));
        await using var server = await ServerHost.StartAsync(new("http://127.0.0.1:0", database, seed), _ => { });
        await using var process = await ApiProcess.StartAsync(database, "http://127.0.0.1:0", "--seed-data", seed);
        using var one = GrpcChannel.ForAddress(server.Urls.First());
        using var other = GrpcChannel.ForAddress(process.Address);
        MadeRelease.Write(_folder["release.csv"]);
        await SwapUnderStreams.CheckAsync(
            [one, other], 10, () => Ran.VerbAsync(["import", _folder["release.csv"], .. MadeRelease.Said, "--server", server.Urls.First()]));
    }
}

using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Readers that take their time cost the server time, not memory.</summary>
public sealed class ApiSlowReaderTests
{
    private const int Readers = 20;
    private const long Allowed = 50 << 20;

    [Fact]
    public async Task Twenty_readers_of_one_message_a_second_leave_memory_where_it_was()
    {
        var seconds = ApiSoak.Count(small: 5, full: 60);
        var folder = Directory.CreateTempSubdirectory("benchmark-slow-");
        await using (var server = await ApiProcess.StartAsync(LoadedSeed.CopyTo(Path.Combine(folder.FullName, "benchmark.db"))))
        {
            // Warm: every table is computed and every path compiled before the first measurement.
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ReadAsync(server.Address, int.MaxValue, TimeSpan.Zero)));
            var before = server.Memory;
            var most = before;
            var readers = Task.WhenAll(
                Enumerable.Range(0, Readers).Select(_ => ReadAsync(server.Address, seconds, TimeSpan.FromSeconds(1))));
            while (await Task.WhenAny(readers, Task.Delay(500)) != readers)
                most = Math.Max(most, server.Memory);
            await readers;

            TestContext.Current.TestOutputHelper?.WriteLine($"{before >> 20} MB before, {most >> 20} MB at most over {seconds} s");
            Assert.InRange(most - before, long.MinValue, Allowed);
        }

        folder.Delete(recursive: true);
    }

    private static async Task ReadAsync(string address, int messages, TimeSpan pause)
    {
        // A connection each, as readers on different machines have.
        using var channel = GrpcChannel.ForAddress(address);
        using var call = new ComparisonService.ComparisonServiceClient(channel).StreamComparisons(new());
        for (var i = 0; i < messages; i++)
        {
            if (!await call.ResponseStream.MoveNext(default))
            {
                Assert.Equal(TimeSpan.Zero, pause);
                break;
            }

            if (pause > TimeSpan.Zero)
                await Task.Delay(pause);
        }
    }
}

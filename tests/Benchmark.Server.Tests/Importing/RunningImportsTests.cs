using System.Text;
using Benchmark.Server.Import;
using Benchmark.Server.Importing;
using Benchmark.V1;

namespace Benchmark.Server.Tests.Importing;

/// <summary>Imports that can be followed: who finds which, and what is told of it.</summary>
public sealed class RunningImportsTests
{
    private const string Id = "0123-abcXYZ";
    private readonly RunningImports _running = new();

    [Theory]
    [InlineData("")]
    [InlineData("seven77")]
    [InlineData("with a blank")]
    [InlineData("under_score")]
    [InlineData("Umläute-in-it")]
    [InlineData("65-0123456789-0123456789-0123456789-0123456789-0123456789-0123456")]
    public void What_is_no_id_begins_none(string id) => Assert.Null(_running.Begin(id));

    [Fact]
    public void One_is_found_by_its_id_for_as_long_as_it_runs_and_by_no_other()
    {
        var import = _running.Begin(Id)!;

        Assert.Null(_running.Begin(Id));
        Assert.Same(import, _running.Find(Id));
        Assert.Null(_running.Find("another-id"));
        Assert.False(import.Ended.IsCompleted);

        import.Dispose();
        Assert.True(import.Ended.IsCompleted);
        Assert.Null(_running.Find(Id));
        Assert.NotNull(_running.Begin(Id));
    }

    [Fact]
    public void It_is_received_waits_is_read_and_is_kept()
    {
        using var import = _running.Begin(Id)!;
        var told = new List<FollowImportResponse> { import.Now };
        void Tell(Action happens)
        {
            happens();
            told.Add(import.Now);
        }

        Tell(() => import.Received(70));
        Tell(import.Waits);
        Tell(() => import.Reads(new(3, 35, 70)));
        Tell(() => import.Reads(new(6, 70, 70)));

        Assert.Equal(
            [
                (ImportPhase.Receiving, 0, 0, 0), (ImportPhase.Receiving, 70, 0, 0), (ImportPhase.Waiting, 70, 70, 0),
                (ImportPhase.Reading, 35, 70, 3), (ImportPhase.Keeping, 70, 70, 6),
            ],
            told.Select(one => (one.Phase, one.Bytes, one.TotalBytes, one.Rows)));
    }

    [Fact]
    public void Files_are_read_as_far_as_whoever_reads_got_in_any_of_them()
    {
        var reads = new List<ReadSoFar>();
        var watched = new WatchedFiles([Of("a", 10), Of("b", 30)], reads.Add);
        void Read(int file, int bytes)
        {
            using var stream = watched.Files[file].Open();
            stream.ReadExactly(new byte[bytes]);
        }

        Read(0, 10);
        watched.Rows("a", 2);
        // A file is opened again to be read from the first: it has been read further before.
        Read(1, 20);
        Read(1, 5);
        watched.Rows("b", 4);
        Read(1, 30);
        watched.Rows("b", 7);

        Assert.Equal([(2, 10, 40, false), (6, 30, 40, false), (9, 40, 40, true)], reads.Select(read => (read.Rows, read.Bytes, read.TotalBytes, read.IsAll)));
    }

    private static SourceFile Of(string name, int bytes) => SourceFile.Of(name, Encoding.ASCII.GetBytes(new string('x', bytes)));
}

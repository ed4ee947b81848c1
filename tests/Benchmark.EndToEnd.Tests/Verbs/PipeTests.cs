namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The program among other programs.</summary>
public sealed class PipeTests(RunningServer server)
{
    [Fact]
    public async Task A_reader_that_has_read_enough_ends_the_stream()
    {
        using var process = BenchmarkProcess.Start("stream", "--server", $"http://{server.Channel.Target}");
        Assert.StartsWith("{\"authority\":", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        process.StandardOutput.Close(); // As "head -1" does.

        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_stream_after_a_whole_line()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = BenchmarkProcess.Start("stream", "--server", $"http://{server.Channel.Target}");
        await process.StandardOutput.ReadLineAsync();
        BenchmarkProcess.Interrupt(process.Id);
        var rest = await process.StandardOutput.ReadToEndAsync();

        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.EndsWith("}\n", rest, StringComparison.Ordinal);
        Assert.Contains("--resume ", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_in_the_process_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["tmp"]);
        using var process = BenchmarkProcess.StartWith("TMPDIR", folder["tmp"], "measures", "--database", folder["b.db"]);
        process.StandardInput.Close();
        var notes = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Added 77 releases", await notes, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder["tmp"]), entry => Path.GetFileName(entry).StartsWith("benchmark-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var ran = await BenchmarkProcess.RunAsync("--version");

        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", ran.Data);
    }
}

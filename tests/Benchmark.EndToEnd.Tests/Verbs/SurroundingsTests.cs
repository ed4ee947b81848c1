using System.Diagnostics;
using Benchmark.Tui.Client;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Surroundings that a program cannot work in: a sentence that fits, exit code 4, never a stack trace.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"$B\" measures >&-", "Standard output cannot be written: Bad file descriptor")]
    [InlineData("\"$B\" measures >/dev/full", "Standard output cannot be written: No space left on device")]
    [InlineData("BENCHMARK_DATABASE= HOME=/etc/passwd XDG_DATA_HOME= \"$B\" measures", "/etc/passwd/.local/share/benchmark/benchmark.db: cannot be opened")]
    [InlineData("ulimit -n 70; \"$B\" measures", "are there too few file handles (ulimit -n)?")]
    [InlineData("ulimit -n 60; \"$B\" measures", "are there too few file handles (ulimit -n)?")]
    [InlineData("ulimit -n 105; \"$B\" measures", "are there too few file handles (ulimit -n)?")]
    [InlineData("\"$B\" measures --database :memory:", ":memory:: is no name of a file")]
    [InlineData("\"$B\" measures --database 'file:x.db?mode=ro'", "file:x.db?mode=ro: is no name of a file")]
    [InlineData("BENCHMARK_TOKEN=secret \"$B\" measures --server http://198.51.100.1:5080", "The token in BENCHMARK_TOKEN is not sent to http://198.51.100.1:5080")]
    public async Task A_sentence_and_code_4(string command, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are a Unix shell's.");
        var (code, notes) = await ShellAsync(command);

        Assert.Contains(sentence, notes, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", notes, StringComparison.Ordinal);
        Assert.Equal(4, code);
    }

    [Theory]
    [InlineData("export --to \"$D/out\"")]
    [InlineData("report --authority 805 --output \"$D/out/805.html\"")]
    [InlineData("backup \"$D/out/copy.db\"")]
    public async Task On_a_full_disk_the_file_is_named_and_nothing_is_left_of_it(string verb)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a Unix shell's.");
        Assert.Equal(0, (await ShellAsync("mkdir \"$D/out\"")).Code);

        var (code, notes) = await ShellAsync(
            $"unshare -rm /bin/bash -c 'mount -t tmpfs -o size=60k tmpfs \"$D/out\" || exit 99; \"$B\" {verb}; code=$?; find \"$D/out\" -type f >&2; exit $code'");
        Assert.SkipWhen(code == 99 || notes.StartsWith("unshare", StringComparison.Ordinal), "A small disk cannot be made here.");

        // One sentence: the list of what is left has nothing.
        Assert.Matches(@"^\S*/out\S*(: the disk is full\.| cannot be written: No space left on device.*)\n$", notes);
        Assert.DoesNotMatch(@"out/\S+\.\w{8}\.\w{3}", notes);
        Assert.Equal(4, code);
    }

    [Fact]
    public async Task With_standard_error_closed_the_code_is_what_it_would_be()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a Unix shell's.");
        Assert.Equal(1, (await ShellAsync("\"$B\" compare --authority nobody --measure agency-share 2>&-")).Code);
    }

    private async Task<(int Code, string Notes)> ShellAsync(string command)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["B"] = Path.Combine(AppContext.BaseDirectory, "benchmark");
        start.Environment["D"] = _folder[""];
        start.Environment["BENCHMARK_DATABASE"] = LoadedSeed.CopyTo(_folder["figures.db"]);
        using var process = Process.Start(start)!;
        var data = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var notes = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await data;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, notes);
    }
}

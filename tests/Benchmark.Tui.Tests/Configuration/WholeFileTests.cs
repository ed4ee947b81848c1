using System.Diagnostics;
using System.Text;
using Benchmark.Tui.Client;
using Benchmark.Tui.Configuration;

namespace Benchmark.Tui.Tests.Configuration;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-whole-file-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_there_when_it_is_whole_and_nothing_beside_it()
    {
        var path = At("new.txt");
        using (var file = new WholeFile(path))
        {
            file.Write(Encoding.UTF8.GetBytes("half"));
            Assert.False(File.Exists(path));
            file.Write(Encoding.UTF8.GetBytes(" and half"));
            file.Finish();
        }

        Assert.Equal("half and half", File.ReadAllText(path));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void One_that_is_not_finished_leaves_nothing()
    {
        using (var file = new WholeFile(At("new.txt")))
            file.Write(new byte[] { 1 });

        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void The_mode_of_a_file_whose_place_is_taken_is_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var mode in new[] { Private, Shared })
        {
            var path = At("kept.txt");
            File.WriteAllText(path, "before");
            File.SetUnixFileMode(path, mode);
            using (var file = new WholeFile(path))
            {
                file.Write(Encoding.UTF8.GetBytes("after"));
                file.Finish();
            }

            Assert.Equal(("after", mode), (File.ReadAllText(path), File.GetUnixFileMode(path)));
        }
    }

    [Fact]
    public void A_link_is_neither_followed_nor_replaced()
    {
        var (target, link) = (At("target.txt"), At("link.txt"));
        File.WriteAllText(target, "precious");
        File.CreateSymbolicLink(link, target);
        File.CreateSymbolicLink(At("dangling"), At("nowhere"));

        Assert.Contains("it is a link", Refused(link), StringComparison.Ordinal);
        Assert.Contains("it is a link", Refused(At("dangling")), StringComparison.Ordinal);
        Assert.Equal(("precious", target), (File.ReadAllText(target), new FileInfo(link).LinkTarget));
    }

    [Fact]
    public void What_is_read_only_stays()
    {
        var path = At("fixed.txt");
        File.WriteAllText(path, "fixed");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        Assert.Contains("marked read-only", Refused(path), StringComparison.Ordinal);
        Assert.Equal("fixed", File.ReadAllText(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_pipe_a_device_and_a_folder_are_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var mkfifo = Process.Start("mkfifo", At("pipe")))
            mkfifo.WaitForExit();

        Assert.Contains("no regular file", Refused(At("pipe")), StringComparison.Ordinal);
        Assert.Contains("no regular file", Refused("/dev/null"), StringComparison.Ordinal);
        Assert.Contains("is a folder", Refused(_folder.FullName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".bashrc")]
    [InlineData("../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b.html")]
    [InlineData("a\0b")]
    [InlineData("\u202Elmth.a")]
    public void A_server_names_no_file_outside_the_folder(string name) =>
        Assert.Contains("names a file of a report", Assert.Throws<ClientFault>(() => ReportFiles.In(_folder.FullName, name)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plain_name_stays_in_the_folder() =>
        Assert.Equal(At("805-hartlepool.html"), ReportFiles.In(_folder.FullName, "805-hartlepool.html"));

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static string Refused(string path) => Assert.Throws<ClientFault>(() => new WholeFile(path)).Message;
}

using Benchmark.Server;
using System.Text.RegularExpressions;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Folders of reports: whose they hold, and what a stream that was disturbed leaves in them.</summary>
public sealed partial class ReportFolderTests(RunningServer server)
{
    private readonly ReportService.ReportServiceClient _client = new(server.Channel);

    private string Address => $"http://{server.Channel.Target}";

    [Fact]
    public async Task Authorities_named_have_their_profiles_in_order_of_code()
    {
        using var call = _client.GetReports(new() { Authorities = new() { Codes = { "805", "E08000037" } }, Format = ReportFormat.Csv });
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));

        Assert.Equal(["profile-390.csv", "profile-390.meta.csv", "profile-805.csv", "profile-805.meta.csv", "index.html"], files.Keys);
    }

    [Fact]
    public async Task Authorities_that_cannot_be_had_are_named_before_anything_comes()
    {
        var unknown = await ApiFaults.Of(() => AskAsync("805", "999"));
        var twice = await ApiFaults.Of(() => AskAsync("805", "E06000001"));
        var none = await ApiFaults.Of(() => AskAsync());

        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("999", unknown.Status.Detail, StringComparison.Ordinal);
        foreach (var (fault, found) in new[] { (twice, "E06000001"), (none, "\"\"") })
        {
            Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
            Assert.Contains(found, fault.Status.Detail, StringComparison.Ordinal);
            Assert.Equal("authorities", Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
        }

        async Task AskAsync(params string[] codes)
        {
            using var call = _client.GetReports(new() { Authorities = new() { Codes = { codes } }, Format = ReportFormat.Html });
            await call.ResponseStream.MoveNext(default);
        }
    }

    [Fact]
    public async Task A_group_to_compare_with_is_checked_before_anything_comes()
    {
        var unknown = await ApiFaults.Of(() => ProfileAsync(new() { Peers = Asked.Group("806", "999") }));
        var twice = await ApiFaults.Of(() => ProfileAsync(new() { Peers = Asked.Group("806", "E06000002") }));
        var alone = await ApiFaults.Of(() => ProfileAsync(new() { Peers = Asked.Group("805") }));
        var nobody = await ApiFaults.Of(() => ProfileAsync(new() { Peers = new() { Group = new() } }));
        var national = await ApiFaults.Of(async () =>
        {
            using var call = _client.GetNationalReport(new() { Format = ReportFormat.Html, Options = new() { Peers = Asked.Group("806") } });
            await call.ResponseStream.MoveNext(default);
        });

        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("999", unknown.Status.Detail, StringComparison.Ordinal);
        foreach (var (fault, field) in new[] { (twice, "options.peers.group"), (alone, "options.peers.group"), (nobody, "options.peers.group"), (national, "options.peers.group") })
        {
            Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
            Assert.Equal(field, Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
        }

        Task<Dictionary<string, byte[]>> ProfileAsync(ReportOptions options) => ReportClient.ProfileAsync(server.Channel, "805", ReportFormat.Html, options);
    }

    [Fact]
    public async Task A_token_goes_on_after_the_last_whole_profile_and_belongs_to_its_stream()
    {
        var request = new GetReportsRequest { NeighboursOf = "805", Format = ReportFormat.Csv };
        var whole = new List<GetReportsResponse>();
        using (var call = _client.GetReports(request))
            await foreach (var message in call.ResponseStream.ReadAllAsync())
                whole.Add(message);
        // In the middle of the fourth profile, whose data have come and whose description of the columns has not.
        var broken = whole.FindIndex(message => message.Done == 3 && message.Part.EndOfFile && message.Part.FileName.EndsWith(".csv", StringComparison.Ordinal)
            && whole.FindIndex(m => m.Done == 3) < whole.IndexOf(message));
        request.ResumeToken = whole[broken].ResumeToken;

        using var rest = _client.GetReports(request);
        var files = await ReportClient.FilesAsync(rest.ResponseStream.ReadAllAsync().Select(message => message.Part));

        var complete = whole.Where(message => message.Part.EndOfFile).Select(message => message.Part.FileName).ToList();
        Assert.Equal(complete.Skip(6), files.Keys);
        request.Format = ReportFormat.Html;
        var other = await ApiFaults.Of(async () =>
        {
            using var call = _client.GetReports(request);
            await call.ResponseStream.MoveNext(default);
        });
        Assert.Equal(StatusCode.InvalidArgument, other.StatusCode);
    }

    [Fact]
    public async Task A_group_of_the_settings_file_is_a_folder_of_its_members()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["config"], "group.Tees and Tyne = 805 806 390\n");
        string[] report = ["report", "--config", folder["config"], "--server", Address, "--format", "markdown", "--output", folder["out"]];

        var ran = await Ran.VerbAsync([.. report, "--group", "tees and tyne"]);
        Assert.Equal((0, "", $"Wrote 4 files into {folder["out"]}.\n"), (ran.Code, ran.Data, ran.Notes));
        Assert.Equal(["index.md", "profile-390.md", "profile-805.md", "profile-806.md"], Names(folder["out"]));

        // Each is compared with the others of the group, as one of them alone is.
        var one = await Ran.VerbAsync(["report", "--config", folder["config"], "--server", Address, "--format", "markdown", "--authority", "805", "--group", "Tees and Tyne"]);
        Assert.Equal(one.Data, await File.ReadAllTextAsync(Path.Combine(folder["out"], "profile-805.md")));
        Assert.Contains("2 others in the group", one.Data, StringComparison.Ordinal);
        // Of two there is no median: said in the table, and no verdict is spoken of.
        Assert.Contains("| too few |", one.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("the verdict is by", one.Data, StringComparison.Ordinal);

        var unknown = await Ran.VerbAsync([.. report, "--group", "elsewhere"]);
        Assert.Equal((2, ""), (unknown.Code, unknown.Data));
        Assert.Contains("Tees and Tyne", unknown.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_authorities_and_the_neighbours_of_one_are_folders_too()
    {
        using var folder = new TemporaryFolder();
        string[] report = ["report", "--server", Address, "--format", "markdown"];

        Assert.Equal(0, (await Ran.VerbAsync([.. report, "--authority", "805", "--authority", "806", "--output", folder["two"]])).Code);
        Assert.Equal(0, (await Ran.VerbAsync([.. report, "--neighbours-of", "805", "--output", folder["near"]])).Code);

        Assert.Equal(["index.md", "profile-805.md", "profile-806.md"], Names(folder["two"]));
        Assert.Equal(12, Names(folder["near"]).Length);
        Assert.Contains("profile-805.md", Names(folder["near"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100)] // A terminal for both: no data go there, so nothing mixes.
    public async Task Whoever_waits_for_a_folder_sees_how_far_it_is_and_the_time_left(int? width)
    {
        using var folder = new TemporaryFolder();
        using var data = new StringWriter();
        using var notes = new StringWriter();

        var code = await Tui.Verbs.CommandLine.RunAsync(
            ["report", "--all", "--output", folder["out"], "--server", Address], new(data, notes, width, notesSeen: true));

        Assert.Equal((0, ""), (code, data.ToString()));
        Assert.Matches(@"Reports.*\d+%.*\d\d:\d\d:\d\d", Escapes().Replace(notes.ToString(), ""));
    }

    [Theory]
    [InlineData("--authority", "805", "--all")]
    [InlineData("--all")]
    [InlineData("--authority", "805", "--authority", "806")]
    [InlineData("--national", "--resume", "token")]
    [InlineData("--national", "--group", "805")]
    [InlineData("--authority", "805", "--group", "806", "--edition", "2025")]
    [InlineData("--format", "markdown")]
    [InlineData("--authority", "805", "--format", "html", "--output", "no/report.md")]
    [InlineData("--authority", "805", "--output", "no/report.pdf")]
    public async Task What_says_nothing_or_two_things_is_wrong_usage(params string[] args) =>
        Assert.Equal(2, (await Ran.VerbAsync(["report", "--server", Address, .. args])).Code);

    [Theory]
    [InlineData("a.md", "# Hartlepool")]
    [InlineData("a.Markdown", "# Hartlepool")]
    [InlineData("a.htm", "<!DOCTYPE html>")]
    [InlineData("a.csv", "time_period,")]
    [InlineData("a.docx", "PK")]
    [InlineData("a.xlsx", "PK")]
    [InlineData("a.text", "<!DOCTYPE html>", "--format", "html")]
    [InlineData("a", "# Hartlepool", "--format", "markdown")]
    [InlineData("new/a.html", "<!DOCTYPE html>", "--format", "html")]
    public async Task A_report_is_in_the_format_that_its_name_says(string name, string begins, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var ran = await Ran.VerbAsync(["report", "--server", Address, "--authority", "805", "--output", folder[name], .. args]);

        Assert.Equal((0, ""), (ran.Code, ran.Data));
        Assert.StartsWith($"Wrote {folder[name]}", ran.Notes, StringComparison.Ordinal);
        Assert.StartsWith(begins, (await File.ReadAllTextAsync(folder[name])).TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_there_is_left_unless_it_is_to_be_written_over_and_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] one = ["report", "--server", Address, "--authority", "805", "--output", folder["a.html"]];
        string[] many = ["report", "--server", Address, "--authority", "805", "--authority", "806", "--format", "markdown", "--output", folder["out"]];
        string[] workbook = ["report", "--server", Address, "--workbook", folder["a.xlsx"]];
        Directory.CreateDirectory(folder["out"]);
        foreach (var (report, path) in new[] { (one, folder["a.html"]), (many, Path.Combine(folder["out"], "profile-805.md")), (workbook, folder["a.xlsx"]) })
        {
            await File.WriteAllTextAsync(path, "mine");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var left = await Ran.VerbAsync(report);
            Assert.Equal((4, "mine"), (left.Code, await File.ReadAllTextAsync(path)));
            Assert.Contains($"{path} is not written: it is there already; --force writes over it.", left.Notes, StringComparison.Ordinal);

            Assert.Equal(0, (await Ran.VerbAsync([.. report, "--force"])).Code);
            Assert.NotEqual("mine", await File.ReadAllTextAsync(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

            File.Move(path, path + ".kept");
            File.CreateSymbolicLink(path, path + ".kept");
            var kept = await File.ReadAllBytesAsync(path + ".kept");
            var link = await Ran.VerbAsync([.. report, "--force"]);
            Assert.Equal(4, link.Code);
            Assert.Contains("it is a link", link.Notes, StringComparison.Ordinal);
            Assert.Equal(kept, await File.ReadAllBytesAsync(path + ".kept"));
        }
    }

    [Fact]
    public async Task An_index_in_the_way_is_said_before_any_profile_is_made_and_other_files_are_left()
    {
        using var folder = new TemporaryFolder();
        string[] report = ["report", "--server", Address, "--authority", "805", "--authority", "806", "--output", folder["out"]];
        Directory.CreateDirectory(folder["out"]);
        await File.WriteAllTextAsync(Path.Combine(folder["out"], "index.html"), "mine");
        await File.WriteAllTextAsync(Path.Combine(folder["out"], "notes.txt"), "mine");

        var left = await Ran.VerbAsync(report);
        Assert.Equal(4, left.Code);
        Assert.Contains("index.html is not written: it is there already; --force writes over it.", left.Notes, StringComparison.Ordinal);
        Assert.Equal(["index.html", "notes.txt"], Names(folder["out"]));

        var over = await Ran.VerbAsync([.. report, "--force"]);
        Assert.Equal((0, $"Wrote 3 files into {folder["out"]}. 1 other file that was there is left as before.\n"), (over.Code, over.Notes));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(folder["out"], "notes.txt")));
    }

    [Fact]
    public async Task A_format_that_is_not_the_one_its_name_says_is_refused_and_a_folder_has_no_ending()
    {
        using var folder = new TemporaryFolder();
        string[] report = ["report", "--server", Address, "--group", "805", "--group", "806", "--output", folder["k.md"], "--format", "csv"];

        var ran = await Ran.VerbAsync([.. report, "--authority", "805"]);

        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Contains(
            $"--output: found \"{folder["k.md"]}\", whose ending says markdown, beside --format csv; name one of the two, or two that agree.",
            ran.Notes, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["k.md"]));
        Assert.Equal(0, (await Ran.VerbAsync(report)).Code);
        Assert.Contains("profile-805.csv", Names(folder["k.md"]));
    }

    [Fact]
    public async Task A_folder_whose_server_is_killed_is_finished_by_the_next_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] args = ["--urls", $"http://unix:{folder["socket"]}", "--database", LoadedSeed.CopyTo(folder["b.db"])];
        using var first = await ServingProcess.StartAsync(args);
        using var notes = new StringWriter();
        using var data = new StringWriter();

        var run = Tui.Verbs.CommandLine.RunAsync(
            ["report", "--all", "--output", folder["out"], "--server", $"unix:{folder["socket"]}"], new(data, notes));
        await SomeAsync(folder["out"]);
        await first.KillAsync();
        using var second = await ServingProcess.StartAsync(args);

        Assert.Equal(0, await run);
        Assert.StartsWith($"The server at unix:{folder["socket"]} cannot be reached: ", notes.ToString(), StringComparison.Ordinal);
        await IsWholeAsync(folder["out"]);
    }

    [Fact]
    public async Task A_folder_that_was_stopped_says_what_it_holds_and_is_gone_on_with()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] report = ["report", "--all", "--output", folder["out"], "--server", Address];
        using (var process = BenchmarkProcess.Start(report))
        {
            await SomeAsync(folder["out"]);
            BenchmarkProcess.Interrupt(process.Id);
            var notes = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(130, process.ExitCode);
            var said = Stopped().Match(notes);
            Assert.True(said.Success, notes);
            // Each whole under its own name, nothing else, and as many as it says.
            Assert.Equal(int.Parse(said.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Names(folder["out"]).Length);
            Assert.All(Names(folder["out"]), name => Assert.Matches("^profile-[0-9]{3}\\.html$", name));

            var before = File.GetLastWriteTimeUtc(Path.Combine(folder["out"], Names(folder["out"])[0]));
            Assert.Equal(0, (await Ran.VerbAsync([.. report, "--resume", said.Groups[2].Value])).Code);
            Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(folder["out"], Names(folder["out"]).First(name => name.StartsWith("profile-", StringComparison.Ordinal)))));
        }

        await IsWholeAsync(folder["out"]);
    }

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Waits for the first reports of many.</summary>
    private static async Task SomeAsync(string folder)
    {
        for (var waited = 0; !Directory.Exists(folder) || Directory.GetFiles(folder, "*.html").Length < 3; waited++)
        {
            Assert.True(waited < 3000, "No report came within a minute.");
            await Task.Delay(20);
        }
    }

    /// <summary>Every profile of today's authorities and the index, byte for byte as an undisturbed stream gives them.</summary>
    private async Task IsWholeAsync(string folder)
    {
        using var call = _client.GetReports(new() { All = true, Format = ReportFormat.Html });
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Names(folder));
        foreach (var (name, bytes) in files)
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(folder, name)));
    }

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();

    [GeneratedRegex("Stopped after ([0-9]+) of 153 profiles\\..* --resume ([A-Za-z0-9_-]+)")]
    private static partial Regex Stopped();
}

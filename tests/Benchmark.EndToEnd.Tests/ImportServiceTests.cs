using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Files sent to a server.</summary>
public sealed class ImportServiceTests(RunningServer server)
{
    private readonly ImportService.ImportServiceClient _imports = new(server.Channel);

    [Fact]
    public async Task What_is_found_is_answered_with_its_place_and_nothing_is_changed()
    {
        var answer = await ImportAsync(
            new() { Settings = new() { DryRun = true } }, new() { FileName = "a.csv" }, Bytes("financial_year,gdp_deflator_2022_100,"),
            Bytes("sppi_2021_22_100\n2024-25,z,\n2023-24,1,\n"), new() { FileName = "b.csv" }, Bytes("a;b;c\n1;2;3\n"));

        Assert.Equal((2, 0), (answer.Errors, answer.Warnings));
        Assert.Empty(answer.Added);
        Assert.Matches("^[0-9a-f]{64}$", answer.Snapshot);
        var cell = answer.Findings.Single(finding => finding.File == "a.csv");
        Assert.Equal((true, 2L, "gdp_deflator_2022_100"), (cell.Stops, cell.Line, cell.Column));
        Assert.Equal("a.csv, line 2, column gdp_deflator_2022_100: found \"z\", expected an index number above 0, or an empty cell.", cell.Sentence);
        Assert.Contains("b.csv: this is a semicolon file", answer.Findings.Single(finding => finding.File == "b.csv").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings in the first message and in no other", "name", "content")]
    [InlineData("settings in the first message and in no other", "settings", "settings")]
    [InlineData("the name of a file before its bytes", "settings", "content")]
    [InlineData("settings, the name of a file, or bytes of it", "settings", "nothing")]
    [InlineData("settings, and then a file at least", "settings")]
    [InlineData("a name of 1 to 200 characters", "settings", "long")]
    public async Task Messages_in_another_order_are_refused(string expected, params string[] parts)
    {
        var fault = await Assert.ThrowsAsync<RpcException>(() => ImportAsync([.. parts.Select(part => part switch
        {
            "settings" => new ImportFilesRequest { Settings = new() { DryRun = true } },
            "name" => new() { FileName = "a.csv" },
            "long" => new() { FileName = new('a', 201) },
            "content" => Bytes("a,b\n"),
            _ => new(),
        })]));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.Contains(expected, fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_says_the_same_by_way_of_a_server()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.csv"], "financial_year,gdp_deflator_2022_100,sppi_2021_22_100\n2024-25,z,\n");

        var there = await Ran.VerbAsync("import", folder["a.csv"], "--dry-run", "--server", $"http://{server.Channel.Target}");
        var here = await Ran.VerbAsync("import", folder["a.csv"], "--dry-run", "--database", folder["x.db"], "--seed-data", RepositoryFiles.Folder("seed-data"));

        Assert.Equal(4, here.Code);
        Assert.Equal(here, there);
        Assert.Contains("line 2, column gdp_deflator_2022_100: found \"z\"", here.Data, StringComparison.Ordinal);
    }

    private static ImportFilesRequest Bytes(string text) => new() { Content = ByteString.CopyFromUtf8(text) };

    private async Task<ImportFilesResponse> ImportAsync(params ImportFilesRequest[] parts)
    {
        using var call = _imports.ImportFiles(cancellationToken: TestContext.Current.CancellationToken);
        try
        {
            foreach (var part in parts)
                await call.RequestStream.WriteAsync(part);
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception fault) when (fault is RpcException or InvalidOperationException)
        {
            // Refused before all of it was sent: the answer says why.
        }

        return await call;
    }
}

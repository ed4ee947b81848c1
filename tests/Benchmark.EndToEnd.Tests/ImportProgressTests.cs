using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Tui.Verbs;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmark.EndToEnd.Tests;

/// <summary>How far a server is with files that were sent to it, and who is told.</summary>
public sealed class ImportProgressTests(RunningServer server)
{
    private const string File = "financial_year,gdp_deflator_2022_100,sppi_2021_22_100\n2024-25,z,\n2023-24,1,\n";
    private readonly ImportService.ImportServiceClient _imports = new(server.Channel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_from_the_first_bytes_to_the_end()
    {
        const string Id = "told-to-the-end";
        using var call = _imports.ImportFiles(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new() { Settings = new() { DryRun = true, ImportId = Id } }, Cancel);
        await call.ResponseHeadersAsync;
        using var follow = _imports.FollowImport(new() { Id = Id }, cancellationToken: Cancel);
        Assert.True(await follow.ResponseStream.MoveNext(Cancel));
        Assert.Equal((ImportPhase.Receiving, 0, 0), Now());

        await call.RequestStream.WriteAsync(new() { FileName = "a.csv" }, Cancel);
        await call.RequestStream.WriteAsync(new() { Content = ByteString.CopyFromUtf8(File) }, Cancel);
        Assert.True(await follow.ResponseStream.MoveNext(Cancel));
        Assert.Equal((ImportPhase.Receiving, File.Length, 0), Now());

        // Nobody else may have its id meanwhile.
        using var other = _imports.ImportFiles(cancellationToken: Cancel);
        await other.RequestStream.WriteAsync(new() { Settings = new() { DryRun = true, ImportId = Id } }, Cancel);
        var refused = await ApiFaults.Of(() => other.ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (refused.StatusCode, ApiFaults.Reason(refused)));
        Assert.Contains("import_id: found \"told-to-the-end\", expected 8 to 64 ASCII letters, digits and hyphens that no import has which runs", refused.Status.Detail, StringComparison.Ordinal);

        await call.RequestStream.CompleteAsync();
        var last = Now();
        while (await follow.ResponseStream.MoveNext(Cancel))
            last = Now();
        // Two rows below the names of columns: what was told last, before the answer.
        Assert.Equal((ImportPhase.Keeping, File.Length, 2), last);
        Assert.Equal(1, (await call).Errors);
        await NotFound(Id);

        (ImportPhase, long, long) Now() => (follow.ResponseStream.Current.Phase, follow.ResponseStream.Current.Bytes, follow.ResponseStream.Current.Rows);
    }

    [Fact]
    public async Task One_that_is_given_up_is_followed_no_further()
    {
        const string Id = "given-up-by-its-caller";
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var call = _imports.ImportFiles(cancellationToken: giveUp.Token);
        await call.RequestStream.WriteAsync(new() { Settings = new() { DryRun = true, ImportId = Id } }, Cancel);
        await call.ResponseHeadersAsync;
        using var follow = _imports.FollowImport(new() { Id = Id }, cancellationToken: Cancel);
        Assert.True(await follow.ResponseStream.MoveNext(Cancel));

        await giveUp.CancelAsync();

        Assert.False(await follow.ResponseStream.MoveNext(Cancel));
        await NotFound(Id);
    }

    [Fact]
    public async Task Without_an_id_nothing_is_begun_that_could_be_followed()
    {
        await NotFound("");
        await NotFound("nobody-has-this-one");
    }

    [Theory]
    [InlineData(false, "12,345 rows, [0-9,]+ a second.*10%")]
    [InlineData(true, "25 rows, now checked and kept.*100%")]
    public async Task The_verb_shows_it_in_its_line_of_progress(bool isAll, string expected)
    {
        var (ran, settings) = await ImportAsync(
            notes => System.Text.RegularExpressions.Regex.IsMatch(notes, expected),
            new() { Phase = isAll ? ImportPhase.Keeping : ImportPhase.Reading, Bytes = isAll ? 1000 : 100, TotalBytes = 1000, Rows = isAll ? 25 : 12_345 });

        Assert.Equal(0, ran.Code);
        Assert.Matches("^[0-9a-f]{32}$", settings.ImportId);
    }

    [Fact]
    public async Task A_server_that_cannot_tell_is_not_asked_twice_and_the_import_succeeds()
    {
        var (ran, _) = await ImportAsync(notes => notes.Contains("the server reads, checks and keeps them", StringComparison.Ordinal), standing: null);

        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain("rows", ran.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "--quiet")]
    [InlineData(false)]
    public async Task Who_does_not_look_is_told_nothing_and_the_server_not_asked(bool seen, params string[] more)
    {
        var (ran, settings) = await ImportAsync(_ => true, new() { Phase = ImportPhase.Reading, Rows = 1, Bytes = 1, TotalBytes = 2 }, seen, more);

        Assert.Equal((0, "", ""), (ran.Code, ran.Notes, settings.ImportId));
    }

    // With a server that answers when its caller has seen what he is to see.
    private static async Task<(Ran Ran, ImportSettings Settings)> ImportAsync(
        Func<string, bool> until, FollowImportResponse? standing, bool seen = true, params string[] more)
    {
        using var folder = new TemporaryFolder();
        await System.IO.File.WriteAllTextAsync(folder["a.csv"], File, Cancel);
        await using var written = new StringWriter();
        using var notes = TextWriter.Synchronized(written);
        await using var data = new StringWriter();
        // Read under the lock that its writers take: it is built of pieces.
        var service = new Imports(standing, () =>
        {
            lock (notes)
                return until(written.ToString());
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(service);
        await using var app = builder.Build();
        app.MapGrpcService<Imports>();
        await app.StartAsync(Cancel);

        var code = await CommandLine.RunAsync(["import", folder["a.csv"], "--server", app.Urls.First(), .. more], new(data, notes, notesSeen: seen));
        return (new(code, data.ToString(), written.ToString()), service.Settings!);
    }

    private async Task NotFound(string id)
    {
        using var follow = _imports.FollowImport(new() { Id = id }, cancellationToken: Cancel);
        var fault = await ApiFaults.Of(() => follow.ResponseStream.MoveNext(Cancel));
        Assert.Equal(StatusCode.NotFound, fault.StatusCode);
        Assert.Contains($"id: \"{id}\" is not known; no import of that import_id runs", fault.Status.Detail, StringComparison.Ordinal);
    }

    private sealed class Imports(FollowImportResponse? standing, Func<bool> isSeen) : ImportService.ImportServiceBase
    {
        public ImportSettings? Settings { get; private set; }

        public override async Task<ImportFilesResponse> ImportFiles(IAsyncStreamReader<ImportFilesRequest> requestStream, ServerCallContext context)
        {
            await requestStream.MoveNext(context.CancellationToken);
            Settings = requestStream.Current.Settings;
            if (standing is not null)
                await context.WriteResponseHeadersAsync([]);
            while (await requestStream.MoveNext(context.CancellationToken))
            {
                // It is thrown away.
            }

            for (var tries = 0; !isSeen(); tries++)
            {
                Assert.InRange(tries, 0, 400);
                await Task.Delay(50, context.CancellationToken);
            }

            return new();
        }

        public override async Task FollowImport(FollowImportRequest request, IServerStreamWriter<FollowImportResponse> responseStream, ServerCallContext context)
        {
            if (standing is null)
            {
                await base.FollowImport(request, responseStream, context);
                return;
            }

            await responseStream.WriteAsync(standing);
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
    }
}

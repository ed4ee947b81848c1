using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Benchmark.Server;
using Benchmark.Server.Hosting;
using Benchmark.Server.Tabular;
using Benchmark.Presentation.Words;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Benchmark.Tui.Client;

/// <summary>
/// A server to ask, in this process or elsewhere: both are asked the questions of the same services, so that both give the same answers.
/// Every failure is a <see cref="ClientFault"/>.
/// </summary>
internal sealed class Connection : IAsyncDisposable
{
    /// <summary>How long one answer may take. A comparison takes milliseconds, so this only ends what hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Environment variable with the access token. Not an option: other users of a machine can read command lines.</summary>
    public const string TokenVariable = "BENCHMARK_TOKEN";

    /// <summary>Environment variable that allows the token to be sent where it can be read on the way; "yes" does.</summary>
    public const string PlainTextVariable = "BENCHMARK_TOKEN_IN_PLAIN_TEXT";

    private static readonly TimeSpan ConnectsWithin = TimeSpan.FromSeconds(10);

    // gRPC waits longer and longer between attempts to connect: not longer than it waits between questions.
    private static readonly TimeSpan ReconnectsWithin = TimeSpan.FromSeconds(1);

    /// <summary>Waits before a stream is gone on with: a tunnel lasts a minute.</summary>
    private static readonly TimeSpan[] ResumesAfter = [.. ((int[])[1, 2, 4, 8, 15, 30]).Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Less than a message may have.</summary>
    private const int ChunkBytes = 128 * 1024;

    /// <summary>More comparisons than this are not held at once: some fifty times what one authority has.</summary>
    private const int MostHeld = 20_000;

    private readonly ServerAddress? _address;
    private readonly LocalServer? _local;
    private readonly GrpcChannel? _channel;
    private readonly Metadata _metadata = [];
    private readonly AuthorityService.AuthorityServiceClient _authorities;
    private readonly MeasureService.MeasureServiceClient _measures;
    private readonly ComparisonService.ComparisonServiceClient _comparisons;
    private readonly ReleaseService.ReleaseServiceClient _releases;
    private readonly ImportService.ImportServiceClient _imports;
    private readonly AnalysisService.AnalysisServiceClient _analysis;
    private readonly BriefService.BriefServiceClient _brief;
    private readonly ReportService.ReportServiceClient _reports;

    private Connection(ServerAddress? address, LocalServer? local, StateAsked state, GrpcChannel? channel = null)
    {
        (_address, _local, _channel) = (address, local, channel ?? (address is null ? null : Channel(address)));
        if (address is not null && Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token)
            _metadata.Add("authorization", $"Bearer {(address.IsPrivate || PlainTextAllowed ? token : throw Bared(address))}");
        var server = local?.Calls ?? _channel!.CreateCallInvoker();
        var to = state.In(server);
        (_authorities, _measures, _comparisons, _releases, _analysis, _brief, _reports) =
            (new(to), new(to), new(to), new(to), new(to), new(to), new(to));
        // What is imported is of no day.
        _imports = new(server);
    }

    /// <summary>Where the server is, in words.</summary>
    public string Address => _address?.Text ?? "the server inside this program";

    /// <summary>Whether the server runs in this process.</summary>
    public bool IsLocal => _local is not null;

    /// <summary>Opens a connection. A server elsewhere is not asked yet.</summary>
    /// <param name="choice">Which server.</param>
    /// <param name="state">Which state of the figures all questions are about.</param>
    /// <param name="progress">Told, in words, what a first load does.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ClientFault">The server in this process cannot start.</exception>
    public static async Task<Connection> OpenAsync(ServerChoice choice, StateAsked state, Action<string> progress, CancellationToken cancel)
    {
        if (choice.Address is { } address)
            return new(address, null, state);
        try
        {
            return new(null, await LocalServer.StartAsync(new("", choice.Database, choice.SeedData) { OneCaller = true }, progress, cancel).ConfigureAwait(false), state);
        }
        catch (ServerFault fault)
        {
            throw new ClientFault(ExitCode.Failed, fault.Message, fault);
        }
    }

    /// <summary>The same connection for questions about another state of the figures; it is open for as long as this one is.</summary>
    public Connection To(StateAsked state) => new(_address, _local, state, _channel);

    /// <summary>All authorities that the filters leave, whatever the page size.</summary>
    public async Task<ListAuthoritiesResponse> ListAuthoritiesAsync(ListAuthoritiesRequest request, CancellationToken cancel)
    {
        var all = new ListAuthoritiesResponse();
        var next = request.Clone();
        do
        {
            var page = await Ask(_authorities.ListAuthoritiesAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Authorities.Add(page.Authorities);
            (all.TotalSize, next.PageToken) = (page.TotalSize, page.NextPageToken);
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>One authority.</summary>
    public async Task<Authority> GetAuthorityAsync(string code, CancellationToken cancel) =>
        (await Ask(_authorities.GetAuthorityAsync(new() { Authority = code }, Options(cancel)), cancel).ConfigureAwait(false)).Authority;

    /// <summary>The neighbours of one authority.</summary>
    public Task<ListNeighboursResponse> ListNeighboursAsync(ListNeighboursRequest request, CancellationToken cancel) =>
        Ask(_authorities.ListNeighboursAsync(request, Options(cancel)), cancel);

    /// <summary>Every list of neighbours, or those of one edition.</summary>
    public Task<ListAllNeighboursResponse> ListAllNeighboursAsync(ListAllNeighboursRequest request, CancellationToken cancel) =>
        Ask(_authorities.ListAllNeighboursAsync(request, Options(cancel)), cancel);

    /// <summary>All measures.</summary>
    public async Task<ListMeasuresResponse> ListMeasuresAsync(CancellationToken cancel)
    {
        var all = new ListMeasuresResponse();
        var next = new ListMeasuresRequest();
        do
        {
            var page = await Ask(_measures.ListMeasuresAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Measures.Add(page.Measures);
            next.PageToken = page.NextPageToken;
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>What a table for programs says beside the ids of an answer.</summary>
    public async Task<Labels> LabelsAsync(CancellationToken cancel)
    {
        var authorities = ListAuthoritiesAsync(new() { IncludeFormer = true, PageSize = 1000 }, cancel);
        var measures = await ListMeasuresAsync(cancel).ConfigureAwait(false);
        return new(
            (await authorities.ConfigureAwait(false)).Authorities.Select(one => (one.Code, one.OnsCodes.LastOrDefault() ?? "")),
            measures.Measures.Select(one => (one.Id, one.Name, one.Unit, one.Decimals)));
    }

    /// <summary>One measure.</summary>
    public async Task<Measure> GetMeasureAsync(string id, CancellationToken cancel) =>
        (await Ask(_measures.GetMeasureAsync(new() { Measure = id }, Options(cancel)), cancel).ConfigureAwait(false)).Measure;

    /// <summary>All definitions of preventative and statutory spend.</summary>
    public async Task<ListDefinitionsResponse> ListDefinitionsAsync(CancellationToken cancel)
    {
        var all = new ListDefinitionsResponse();
        var next = new ListDefinitionsRequest();
        do
        {
            var page = await Ask(_measures.ListDefinitionsAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Definitions.Add(page.Definitions);
            next.PageToken = page.NextPageToken;
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>All price indices.</summary>
    public async Task<ListPriceIndicesResponse> ListPriceIndicesAsync(CancellationToken cancel)
    {
        var all = new ListPriceIndicesResponse();
        var next = new ListPriceIndicesRequest();
        do
        {
            var page = await Ask(_measures.ListPriceIndicesAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.PriceIndices.Add(page.PriceIndices);
            next.PageToken = page.NextPageToken;
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>All releases, and the snapshot that answers come from.</summary>
    /// <param name="withdrawn">Whether those are among them that were withdrawn.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ListReleasesResponse> ListReleasesAsync(bool withdrawn, CancellationToken cancel)
    {
        var all = new ListReleasesResponse();
        var next = new ListReleasesRequest { IncludeWithdrawn = withdrawn };
        do
        {
            var page = await Ask(_releases.ListReleasesAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Releases.Add(page.Releases);
            (all.TotalSize, all.Snapshot, next.PageToken) = (page.TotalSize, page.Snapshot, page.NextPageToken);
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>All that changed from one release to a newer one.</summary>
    public async Task<ListChangesResponse> ListChangesAsync(string from, string to, CancellationToken cancel)
    {
        var all = new ListChangesResponse();
        var next = new ListChangesRequest { From = from, To = to, PageSize = 1000 };
        do
        {
            var page = await Ask(_releases.ListChangesAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Changes.Add(page.Changes);
            (all.TotalSize, all.Added, all.Revised, all.Withdrawn, next.PageToken) =
                (page.TotalSize, page.Added, page.Revised, page.Withdrawn, page.NextPageToken);
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>What figures were in each release.</summary>
    public Task<ListRevisionsResponse> ListRevisionsAsync(ListRevisionsRequest request, CancellationToken cancel) =>
        Ask(_releases.ListRevisionsAsync(request, Options(cancel)), cancel);

    /// <summary>The snapshot that answers come from, as soon as it is another one than that which is known.</summary>
    /// <exception cref="ClientFault">The server went away, or has told nothing for so long that it ended the call.</exception>
    public async Task<string> OtherThanAsync(string known, CancellationToken cancel)
    {
        using var call = _releases.WatchReleases(new() { Snapshot = known }, _metadata, cancellationToken: cancel);
        return await Guard(call.ResponseStream.MoveNext(cancel), cancel).ConfigureAwait(false)
            ? Checked(call.ResponseStream.Current).Snapshot
            : known;
    }

    /// <summary>Withdraws a release.</summary>
    public Task<WithdrawReleaseResponse> WithdrawAsync(WithdrawReleaseRequest request, CancellationToken cancel) =>
        Ask(_releases.WithdrawReleaseAsync(request, Options(cancel)), cancel);

    /// <summary>One comparison.</summary>
    public async Task<Comparison> CompareAsync(GetComparisonRequest request, CancellationToken cancel) =>
        (await Ask(_comparisons.GetComparisonAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Comparison;

    /// <summary>One measure over time.</summary>
    public async Task<Trend> TrendAsync(GetTrendRequest request, CancellationToken cancel) =>
        (await Ask(_comparisons.GetTrendAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Trend;

    /// <summary>Every authority in order of one measure.</summary>
    public async Task<Ranking> RankAsync(GetRankingRequest request, CancellationToken cancel) =>
        (await Ask(_comparisons.GetRankingAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Ranking;

    /// <summary>All authorities around their pooled value.</summary>
    public async Task<Funnel> FunnelAsync(GetFunnelRequest request, CancellationToken cancel) =>
        (await Ask(_analysis.GetFunnelAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Funnel;

    /// <summary>Spend against an outcome.</summary>
    public async Task<Association> AssociateAsync(GetAssociationRequest request, CancellationToken cancel) =>
        (await Ask(_analysis.GetAssociationAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Association;

    /// <summary>How far apart the neighbours of each authority are.</summary>
    public async Task<Spread> SpreadAsync(GetSpreadRequest request, CancellationToken cancel) =>
        (await Ask(_analysis.GetSpreadAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Spread;

    /// <summary>All definitions of preventative and statutory spend side by side.</summary>
    public async Task<DefinitionComparison> CompareDefinitionsAsync(CompareDefinitionsRequest request, CancellationToken cancel) =>
        (await Ask(_analysis.CompareDefinitionsAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Definitions;

    /// <summary>Why spend per child is what it is, beside where the bridge begins.</summary>
    public async Task<Bridge> BridgeAsync(GetBridgeRequest request, CancellationToken cancel) =>
        (await Ask(_brief.GetBridgeAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Bridge;

    /// <summary>One authority in a few sentences.</summary>
    public async Task<Brief> BriefAsync(GetBriefRequest request, CancellationToken cancel) =>
        (await Ask(_brief.GetBriefAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Brief;

    /// <summary>Every headline measure of one authority.</summary>
    public async Task<Spine> SpineAsync(GetSpineRequest request, CancellationToken cancel) =>
        (await Ask(_brief.GetSpineAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Spine;

    /// <summary>Where one figure comes from.</summary>
    public async Task<Evidence> EvidenceAsync(GetEvidenceRequest request, CancellationToken cancel) =>
        (await Ask(_analysis.GetEvidenceAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Evidence;

    /// <summary>Two numbers for one thing, side by side.</summary>
    public Task<ListSameThingsResponse> ListSameThingsAsync(ListSameThingsRequest request, CancellationToken cancel) =>
        Ask(_analysis.ListSameThingsAsync(request, Options(cancel)), cancel);

    /// <summary>Who is like an authority.</summary>
    public async Task<Alike> AlikeAsync(GetAlikeRequest request, CancellationToken cancel) =>
        (await Ask(_brief.GetAlikeAsync(request, Options(cancel)), cancel).ConfigureAwait(false)).Alike;

    /// <summary>Published rates that differ from those recomputed, of all measures.</summary>
    public async Task<ListReconciliationsResponse> ListReconciliationsAsync(CancellationToken cancel)
    {
        var all = new ListReconciliationsResponse();
        var next = new ListReconciliationsRequest();
        do
        {
            var page = await Ask(_analysis.ListReconciliationsAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Reconciliations.Add(page.Reconciliations);
            (all.Compared, all.Differing, next.PageToken) = (page.Compared, page.Differing, page.NextPageToken);
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>Printed sentences beside what the figures give.</summary>
    public async Task<ListClaimsResponse> ListClaimsAsync(CancellationToken cancel) =>
        await Ask(_analysis.ListClaimsAsync(new(), Options(cancel)), cancel).ConfigureAwait(false);

    /// <summary>Every marked figure that the filters leave.</summary>
    public async Task<ListChecksResponse> ListChecksAsync(ListChecksRequest request, CancellationToken cancel)
    {
        var all = new ListChecksResponse();
        var next = request.Clone();
        do
        {
            var page = await Ask(_analysis.ListChecksAsync(next, Options(cancel)), cancel).ConfigureAwait(false);
            all.Findings.Add(page.Findings);
            (all.TotalSize, all.Snapshot, next.PageToken) = (page.TotalSize, page.Snapshot, page.NextPageToken);
        }
        while (next.PageToken.Length > 0);
        return all;
    }

    /// <summary>Every comparison that the filters leave, many to a message.</summary>
    public async Task<List<Comparison>> CompareAllAsync(StreamComparisonsRequest request, CancellationToken cancel)
    {
        var batched = request.Clone();
        batched.BatchSize = 500;
        var all = new List<Comparison>();
        await foreach (var message in StreamAsync(batched, _ => { }, cancel).ConfigureAwait(false))
        {
            all.AddRange(message.Comparisons);
            if (all.Count > MostHeld)
                throw new ClientFault(
                    ExitCode.Failed, $"The server at {Address} sends more than {MostHeld} comparisons for one question; the rest is not read.");
        }

        return all;
    }

    /// <summary>Many comparisons, each as it arrives. A stream that breaks off is gone on with where it stopped.</summary>
    /// <param name="request">Which comparisons.</param>
    /// <param name="brokenOff">Told why a stream broke off that is gone on with.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<StreamComparisonsResponse> StreamAsync(
        StreamComparisonsRequest request, Action<string> brokenOff, CancellationToken cancel)
    {
        var next = request.Clone();
        return ResumingAsync(
            () => _comparisons.StreamComparisons(next, _metadata, cancellationToken: cancel), () => next.ResumeToken,
            message =>
            {
                next.ResumeToken = message.ResumeToken;
                // The figures may change before it is gone on with.
                if ((message.Comparison ?? message.Comparisons.FirstOrDefault()) is { } came && next.Basis?.AsAt is null or "")
                    (next.Basis ??= new()).Snapshot = came.Snapshot;
            }, brokenOff, cancel);
    }

    /// <summary>The files of one profile, piece by piece.</summary>
    public async IAsyncEnumerable<ReportPart> ReportAsync(GetReportRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var call = _reports.GetReport(request, _metadata, cancellationToken: cancel);
        await foreach (var message in Messages(call, cancel).ConfigureAwait(false))
            yield return message.Part;
    }

    /// <summary>The files of the national report, piece by piece.</summary>
    public async IAsyncEnumerable<ReportPart> ReportAsync(
        GetNationalReportRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var call = _reports.GetNationalReport(request, _metadata, cancellationToken: cancel);
        await foreach (var message in Messages(call, cancel).ConfigureAwait(false))
            yield return message.Part;
    }

    /// <summary>The files of many profiles, piece by piece. A stream that breaks off is gone on with after its last whole profile.</summary>
    /// <param name="request">Whose profiles.</param>
    /// <param name="brokenOff">Told why a stream broke off that is gone on with: the file that was coming comes again.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<GetReportsResponse> ReportAsync(
        GetReportsRequest request, Action<string> brokenOff, CancellationToken cancel)
    {
        var next = request.Clone();
        return ResumingAsync(
            () => _reports.GetReports(next, _metadata, cancellationToken: cancel), () => next.ResumeToken,
            message => next.ResumeToken = message.ResumeToken, brokenOff, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        if (_local is not null)
            await _local.DisposeAsync().ConfigureAwait(false);
    }

    private static bool PlainTextAllowed => Environment.GetEnvironmentVariable(PlainTextVariable) == "yes";

    private static ClientFault Bared(ServerAddress address) => new(
        ExitCode.Failed,
        $"The token in {TokenVariable} is not sent to {address.Text}, since everybody on the way could read it; name an https address, "
        + $"or say {PlainTextVariable}=yes.");

    private static GrpcChannel Channel(ServerAddress address)
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = ConnectsWithin };
        if (address.SocketPath is { } path)
            handler.ConnectCallback = (_, cancel) => ConnectAsync(path, cancel);
        return GrpcChannel.ForAddress(address.Uri, new()
        {
            HttpHandler = handler, DisposeHttpClient = true, MaxReconnectBackoff = ReconnectsWithin,
            ServiceConfig = new() { MethodConfigs = { AskAgain() } },
        });
    }

    /// <summary>
    /// What docs/api/clients.md recommends to every caller: a question that a restarting server does not answer is asked again. Not
    /// for streams, which are gone on with where they broke off.
    /// </summary>
    private static MethodConfig AskAgain()
    {
        var config = new MethodConfig
        {
            RetryPolicy = new()
            {
                MaxAttempts = 5, InitialBackoff = TimeSpan.FromSeconds(1), MaxBackoff = TimeSpan.FromSeconds(10), BackoffMultiplier = 2,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        foreach (var method in ((ServiceDescriptor[])[AuthorityService.Descriptor, MeasureService.Descriptor, ComparisonService.Descriptor,
            ReleaseService.Descriptor, AnalysisService.Descriptor, BriefService.Descriptor, ReportService.Descriptor]).SelectMany(service => service.Methods))
            if (!method.IsServerStreaming)
                config.Names.Add(new() { Service = method.Service.FullName, Method = method.Name });
        return config;
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) // The system's own words for it are "Cannot assign requested address".
            throw new SocketException((int)SocketError.AddressNotAvailable, "there is no such socket");
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private CallOptions Options(CancellationToken cancel) =>
        new(_metadata, deadline: DateTime.UtcNow + Patience, cancellationToken: cancel);

    /// <summary>The messages of a stream whose tokens say where it goes on after it has broken off.</summary>
    private async IAsyncEnumerable<T> ResumingAsync<T>(
        Func<AsyncServerStreamingCall<T>> ask, Func<string> token, Action<T> came, Action<string> brokenOff,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            // Disposed when the caller stops reading, which ends the call at the server too.
            using var call = ask();
            while (true)
            {
                try
                {
                    if (!await Next(call.ResponseStream, cancel).ConfigureAwait(false))
                        yield break;
                }
                catch (ClientFault fault) when (fault.Code == ExitCode.NotReachable && token().Length > 0 && attempt < ResumesAfter.Length)
                {
                    brokenOff(fault.Message);
                    break;
                }

                var message = Checked(call.ResponseStream.Current);
                came(message);
                attempt = 0;
                yield return message;
            }

            await Task.Delay(ResumesAfter[attempt], cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Imports files.</summary>
    /// <param name="settings">How.</param>
    /// <param name="files">The files: what messages call each, and what opens it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImportFilesResponse> ImportAsync(
        ImportSettings settings, IEnumerable<(string Name, Func<Stream> Open)> files, Action<long> sent, Action<FollowImportResponse> standing, CancellationToken cancel)
    {
        // Without a deadline: how long a large file takes nobody can say.
        using var call = _imports.ImportFiles(new CallOptions(_metadata, cancellationToken: cancel));
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var followed = settings.ImportId.Length > 0 ? FollowAsync(call.ResponseHeadersAsync, settings.ImportId, standing, answered.Token) : Task.CompletedTask;
        try
        {
            await call.RequestStream.WriteAsync(new() { Settings = settings }, cancel).ConfigureAwait(false);
            foreach (var (name, open) in files)
            {
                await call.RequestStream.WriteAsync(new() { FileName = name }, cancel).ConfigureAwait(false);
                var stream = open();
                await using (stream.ConfigureAwait(false))
                    for (var chunk = new byte[ChunkBytes]; await stream.ReadAsync(chunk, cancel).ConfigureAwait(false) is > 0 and var length;)
                    {
                        await call.RequestStream.WriteAsync(new() { Content = ByteString.CopyFrom(chunk, 0, length) }, cancel).ConfigureAwait(false);
                        sent(length);
                    }
            }

            await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RpcException or InvalidOperationException)
        {
            // The server has answered before it had everything: its answer says why.
        }

        try
        {
            return Checked(await Guard(call.ResponseAsync, cancel).ConfigureAwait(false));
        }
        finally
        {
            await answered.CancelAsync().ConfigureAwait(false);
            await followed.ConfigureAwait(false);
        }
    }

    // With its headers a server says that it has begun. One without such a call sends them with its answer, and then says that it has none.
    private async Task FollowAsync(Task begun, string id, Action<FollowImportResponse> standing, CancellationToken cancel)
    {
        try
        {
            await begun.WaitAsync(cancel).ConfigureAwait(false);
            using var call = _imports.FollowImport(new() { Id = id }, new CallOptions(_metadata, cancellationToken: cancel));
            while (await call.ResponseStream.MoveNext(cancel).ConfigureAwait(false))
                standing(call.ResponseStream.Current);
        }
        catch (Exception fault) when (fault is RpcException or OperationCanceledException)
        {
            // How far it is nobody can say then. What comes of it the answer says.
        }
    }

    private async IAsyncEnumerable<T> Messages<T>(AsyncServerStreamingCall<T> call, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await Next(call.ResponseStream, cancel).ConfigureAwait(false))
            yield return Checked(call.ResponseStream.Current);
    }

    /// <summary>
    /// The next message of a stream. A server that hangs is not waited for without end: what it has not sent within
    /// <see cref="Patience"/> it is not sending. The time that a reader takes over what came does not count.
    /// </summary>
    private async Task<bool> Next<T>(IAsyncStreamReader<T> stream, CancellationToken cancel)
    {
        try
        {
            return await Guard(stream.MoveNext(cancel).WaitAsync(Patience, cancel), cancel).ConfigureAwait(false);
        }
        catch (TimeoutException fault)
        {
            throw new ClientFault(
                ExitCode.NotReachable, $"The server at {Address} has sent nothing for {NumberStyle.Count.Text(Patience.TotalSeconds)} s.", fault);
        }
    }

    private async Task<T> Ask<T>(AsyncUnaryCall<T> call, CancellationToken cancel)
    {
        using (call)
            return Checked(await Guard(call.ResponseAsync, cancel).ConfigureAwait(false));
    }

    // A server in this process is this program.
    private T Checked<T>(T answer) => IsLocal ? answer : AnswerCheck.Of(answer, Address);

    private async Task<T> Guard<T>(Task<T> answer, CancellationToken cancel)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (RpcException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (RpcException fault)
        {
            throw FailedCall.Fault(fault, Address);
        }
        catch (ServerFault fault)
        {
            throw new ClientFault(ExitCode.Failed, fault.Message, fault);
        }
    }
}

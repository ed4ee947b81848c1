using Benchmark.Figures;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Benchmark.Server.Reports;

/// <summary>The report service: validate, gather, write, send.</summary>
internal sealed class ReportRpc(Snapshot snapshot, Lookup lookup, ResumeTokens tokens, BreakingOff breakingOff, LongWork work)
    : ReportService.ReportServiceBase
{
    // Well under the message size that clients accept, and large enough that few messages are needed.
    private const int PieceSize = 64 * 1024;

    /// <inheritdoc/>
    public override async Task GetReport(
        GetReportRequest request, IServerStreamWriter<GetReportResponse> responseStream, ServerCallContext context)
    {
        var authority = lookup.Authority(request.Authority);
        var press = Press(request.Format, request.Options, [authority]);
        foreach (var part in (await WorkAsync(() => press.Profile(authority), context).ConfigureAwait(false)).SelectMany(Pieces))
            await responseStream.WriteAsync(new() { Part = part }, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task GetReports(
        GetReportsRequest request, IServerStreamWriter<GetReportsResponse> responseStream, ServerCallContext context)
    {
        var (title, authorities) = Scope(request);
        var press = Press(request.Format, request.Options, authorities);
        var after = press.After(title, authorities, request.All);
        using var stream = tokens.For(snapshot.Hash, Filters(request), authorities.Count + after.Count);
        var done = request.ResumeToken.Length == 0 ? 0 : stream.Read(request.ResumeToken);
        // As many at a time as there are processors, sent in order: no more than these are ever held, and no more are written at once
        // than the caller has processors.
        foreach (var batch in authorities.Skip(done).Chunk(Environment.ProcessorCount))
        {
            breakingOff.ThrowIfNow();
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var profile in batch.Select(authority => WorkAsync(() => press.Profile(authority), context)).ToList())
            {
                ReportPart[] parts = [.. (await profile.ConfigureAwait(false)).SelectMany(Pieces)];
                foreach (var part in parts)
                    await SendAsync(part, ReferenceEquals(part, parts[^1]) ? ++done : done).ConfigureAwait(false);
            }
        }

        foreach (var page in after.Skip(done - authorities.Count))
        {
            breakingOff.ThrowIfNow();
            ReportPart[] parts = [.. (await WorkAsync(page, context).ConfigureAwait(false)).SelectMany(Pieces)];
            foreach (var part in parts)
                await SendAsync(part, ReferenceEquals(part, parts[^1]) ? ++done : done).ConfigureAwait(false);
        }

        Task SendAsync(ReportPart part, int complete) => responseStream.WriteAsync(
            new() { Part = part, Done = Math.Min(complete, authorities.Count), Total = authorities.Count, ResumeToken = stream.Write(complete) },
            context.CancellationToken);
    }

    /// <inheritdoc/>
    public override async Task GetNationalReport(
        GetNationalReportRequest request, IServerStreamWriter<GetNationalReportResponse> responseStream, ServerCallContext context)
    {
        if (request.Options?.Peers?.Group is { } group)
            throw Fault.Invalid("options.peers.group", string.Join(' ', group.Codes), "nothing, since England as a whole is compared by the statistical neighbours");
        var press = Press(request.Format, request.Options, []);
        foreach (var part in (await WorkAsync(press.National, context).ConfigureAwait(false)).SelectMany(Pieces))
            await responseStream.WriteAsync(new() { Part = part }, context.CancellationToken).ConfigureAwait(false);
    }

    // On a thread of its own, and only once the caller has a processor for it.
    private Task<T> WorkAsync<T>(Func<T> write, ServerCallContext context) => Task.Run(
        async () =>
        {
            using var turn = work.Of(context);
            await turn.GoOnAsync().ConfigureAwait(false);
            return write();
        },
        context.CancellationToken);

    private ReportPress Press(ReportFormat format, ReportOptions? options, IReadOnlyList<Figures.Places.Authority> authorities)
    {
        if (format is not (ReportFormat.Html or ReportFormat.Markdown or ReportFormat.Xlsx or ReportFormat.Csv or ReportFormat.Docx))
            throw Fault.Invalid("format", $"{format}", "HTML, MARKDOWN, DOCX, XLSX or CSV");
        var settings = ReportSettings.Of(snapshot, lookup, options);
        // Nobody is compared with nobody: said before the first message.
        foreach (var authority in authorities)
            settings.Against(authority);
        return new(snapshot, lookup, settings, format);
    }

    private (string Title, IReadOnlyList<Figures.Places.Authority> Authorities) Scope(GetReportsRequest request)
    {
        switch (request.ScopeCase)
        {
            case GetReportsRequest.ScopeOneofCase.All when request.All:
                return ("Profiles of all authorities", Today(snapshot.Places.Authorities));
            case GetReportsRequest.ScopeOneofCase.Region:
                var region = lookup.Region(request.Region);
                return ($"{region.Name}: profiles of its authorities", Today(region.Members));
            case GetReportsRequest.ScopeOneofCase.NeighboursOf:
                var centre = lookup.Authority(request.NeighboursOf, "neighbours_of");
                var settings = ReportSettings.Of(snapshot, lookup, request.Options);
                var list = (settings.Peers.EditionFor(centre) ?? settings.EditionOfAll(snapshot)).NeighboursOf(centre);
                return (
                    $"{centre.Name} and its statistical neighbours: their profiles",
                    [centre, .. list.Select(peer => peer.Authority).OrderBy(authority => authority.Code, StringComparer.Ordinal)]);
            case GetReportsRequest.ScopeOneofCase.Authorities:
                if (request.Authorities.Codes.Count == 0)
                    throw Fault.Invalid("authorities", "", "one code at least, for instance 805");
                return (
                    "Profiles of the authorities named",
                    [.. lookup.Authorities(request.Authorities.Codes, "authorities").OrderBy(authority => authority.Code, StringComparer.Ordinal)]);
            default:
                throw Fault.Invalid("scope", $"{request.ScopeCase}", "all (true), region, neighbours_of or authorities");
        }
    }

    private static string Filters(GetReportsRequest request)
    {
        var filters = request.Clone();
        filters.ResumeToken = "";
        return $"reports {filters}";
    }

    // Former authorities have profiles when they are asked for; a folder holds those of today.
    private static List<Figures.Places.Authority> Today(IEnumerable<Figures.Places.Authority> authorities) =>
        [.. authorities.Where(authority => authority.Exists)];

    private static IEnumerable<ReportPart> Pieces(ReportFile file)
    {
        for (var at = 0; at == 0 || at < file.Bytes.Length; at += PieceSize)
        {
            var length = Math.Min(PieceSize, file.Bytes.Length - at);
            yield return new()
            {
                FileName = file.Name,
                ContentType = file.ContentType,
                Data = UnsafeByteOperations.UnsafeWrap(file.Bytes.AsMemory(at, length)),
                EndOfFile = at + length == file.Bytes.Length,
            };
        }
    }
}

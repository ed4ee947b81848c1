using System.Data.Common;
using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Server.Rpc;
using Benchmark.Server.Store;
using Benchmark.V1;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Release = Benchmark.Figures.Facts.Release;

namespace Benchmark.Server.Releases;

/// <summary>The release service: validate, ask, reply.</summary>
internal sealed class ReleaseRpc(Snapshot snapshot, Lookup lookup, Func<Snapshots> snapshots, IHostApplicationLifetime life)
    : ReleaseService.ReleaseServiceBase
{
    private const int LongestReason = 500;

    // Long enough that asking again costs nothing, short enough that nobody who has gone is kept for ever.
    private static readonly TimeSpan LongestWatch = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override Task<ListReleasesResponse> ListReleases(ListReleasesRequest request, ServerCallContext context)
    {
        var held = snapshots().History().Releases.ToDictionary(one => one.Release.Id, StringComparer.Ordinal);
        Release[] releases =
        [
            .. snapshot.Catalogue.Releases
                .Concat(request.IncludeWithdrawn ? held.Values.Where(one => one.Withdrawal is not null).Select(one => one.Release) : [])
                .DistinctBy(release => release.Id).OrderBy(release => release.Dataset, StringComparer.Ordinal).ThenBy(release => release.Order),
        ];
        var (page, next) = Lookup.Page(
            releases, request.PageSize, request.PageToken, 100, $"releases {request.IncludeWithdrawn} {snapshot.Hash}");
        var answer = new ListReleasesResponse { NextPageToken = next, TotalSize = releases.Length, Snapshot = snapshot.Hash };
        answer.Releases.Add(page.Select(release => Of(release, held[release.Id])));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override async Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
    {
        var held = snapshots().History().Releases;
        var (older, newer) = (Held(held, request.From, "from"), Held(held, request.To, "to"));
        var (from, to) = (older.Release, newer.Release);
        if (from.Dataset != to.Dataset)
            throw Fault.Invalid("to", request.To, $"a release of {from.Dataset}, as from is");
        if (from.Order >= to.Order)
            throw Fault.Invalid("from", request.From, $"a release older than {to.Id}");
        var changes = await snapshots().ChangesAsync(older, newer).ConfigureAwait(false);
        var (page, next) = Lookup.Page(changes, request.PageSize, request.PageToken, 200, $"changes {from.Id} {to.Id}");
        var answer = new ListChangesResponse
        {
            NextPageToken = next,
            TotalSize = changes.Count,
            Added = changes.Count(change => change.Fate == CellFate.Added),
            Revised = changes.Count(change => change.Fate == CellFate.Revised),
            Withdrawn = changes.Count(change => change.Fate == CellFate.Withdrawn),
        };
        answer.Changes.Add(page.Select(Of));
        return answer;
    }

    /// <inheritdoc/>
    public override async Task<ListRevisionsResponse> ListRevisions(ListRevisionsRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var measure = lookup.Measure(request.Measure);
        var (area, _) = lookup.Area(request.Authority, null);
        var period = request.Period.Length == 0 ? null : Lookup.Period(measure.Formula.CalendarOf(snapshot.Rows), request.Period);
        var found = new List<FigureRevision>();
        foreach (var release in snapshot.Catalogue.Releases.Where(one => one.Dataset == snapshot.Catalogue.DatasetOf(measure)).OrderBy(one => one.Order))
        {
            var alone = await snapshots().WithOnlyAsync(snapshot, release).ConfigureAwait(false);
            if (alone.Tables.Measures.FirstOrDefault(one => one.Id == measure.Id) is not { } own)
                continue;
            var table = alone.Tables.Of(own, alone.Catalogue.FindDefinition(basis.Definition.Id)!, basis.Population ?? RatePopulation.AsPrinted);
            found.AddRange(table.Calendar.Periods.Where(one => period is null || one.Equals(period)).Select(one => new FigureRevision
            {
                Period = one.Name,
                Release = release.Id,
                Published = release.Published,
                Figure = FigureWire.Of(CellOf(alone, table, one, area), measure),
            }));
        }

        var answer = new ListRevisionsResponse
        {
            Authority = AuthorityWire.Name(area), Measure = measure.Id, Definition = measure.Formula.IsSpend ? basis.Definition.Id : "", Snapshot = snapshot.Hash,
        };
        answer.Revisions.Add(found.OrderBy(one => one.Period, StringComparer.Ordinal));
        return answer;
    }

    /// <inheritdoc/>
    public override Task<WithdrawReleaseResponse> WithdrawRelease(WithdrawReleaseRequest request, ServerCallContext context)
    {
        var held = Held(snapshots().History().Releases, request.Release, "release");
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > LongestReason || reason.Any(char.IsControl))
            throw Fault.Invalid("reason", request.Reason, $"why, in a sentence of at most {LongestReason} letters");
        var day = request.Day.Length > 0 ? Lookup.Day(request.Day, "day") : DateOnly.FromDateTime(DateTime.UtcNow);
        if (held.Withdrawal is { } before)
            throw Fault.Of(
                FaultReason.CannotWithdraw,
                $"{held.Release.Id} has been withdrawn already, since {ComparisonWire.Iso(before.Day)}: {before.Reason}");
        try
        {
            snapshots().Withdraw(held.Release.Id, day, reason);
        }
        catch (DataFault fault) when (!fault.Passes)
        {
            throw Fault.Of(
                FaultReason.CannotWithdraw,
                // What cannot be laid out has its cause within; what the database refuses says so itself, as it does to imports.
                fault.InnerException is { } cause and not DbException
                    ? $"{held.Release.Id} cannot be withdrawn, since nothing could be answered without it: {cause.Message}"
                    : $"{held.Release.Id} cannot be withdrawn: {fault.Message}");
        }

        return Task.FromResult(new WithdrawReleaseResponse { Release = held.Release.Id, Snapshot = snapshots().Present.Hash });
    }

    /// <inheritdoc/>
    public override async Task WatchReleases(
        WatchReleasesRequest request, IServerStreamWriter<WatchReleasesResponse> responseStream, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, life.ApplicationStopping);
        end.CancelAfter(LongestWatch);
        var known = request.Snapshot;
        try
        {
            while (true)
            {
                var now = await snapshots().OtherThanAsync(known, end.Token).ConfigureAwait(false);
                var message = new WatchReleasesResponse { Snapshot = known = now.Hash };
                message.Releases.Add(now.Catalogue.Releases.Select(release => release.Id));
                await responseStream.WriteAsync(message, end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            throw Fault.Draining();
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            // It has watched long enough; whoever still wants to know asks again.
        }
    }

    private static HeldRelease Held(IReadOnlyList<HeldRelease> held, string id, string field)
    {
        if (held.FirstOrDefault(one => one.Release.Id == id) is { } found)
            return found;
        var near = NearMiss.Find(id, held, one => one.Release.Id)?.Release.Id;
        throw Fault.NotFound(
            field, id, near is null ? $"the releases are {string.Join(", ", held.Select(one => one.Release.Id))}" : $"did you mean {near}?", near ?? "");
    }

    private static FigureCell CellOf(Snapshot snapshot, FigureTable table, Period period, Area area) => area is Region region
        ? table[period, snapshot.Places.FindRegion(region.Code)!].Cell
        : table[period, snapshot.Places[((Figures.Places.Authority)area).Code]];

    private V1.Release Of(Release release, HeldRelease held)
    {
        var answer = new V1.Release
        {
            Id = release.Id,
            Dataset = release.Dataset,
            Title = release.Title,
            Publisher = release.Publisher,
            Published = release.Published,
            Licence = release.Licence,
            Origin = release.Origin,
            Rows = snapshot.Catalogue.RowsOf(release),
            OutBy = ComparisonWire.Iso(held.Published),
            Loaded = Moment.Text(held.Loaded),
        };
        answer.Periods.Add(snapshot.Catalogue.PeriodsOf(release));
        answer.ImportWarnings.Add(held.Warnings);
        if (held.Withdrawal is { } withdrawal)
            (answer.Withdrawn, answer.WithdrawalReason) = (ComparisonWire.Iso(withdrawal.Day), withdrawal.Reason);
        return answer;
    }

    private V1.CellChange Of(Figures.Analyses.CellChange change) => new()
    {
        Kind = change.Fate switch
        {
            CellFate.Added => ChangeKind.Added,
            CellFate.Revised => ChangeKind.Revised,
            _ => ChangeKind.Withdrawn,
        },
        Area = change.Area,
        Name = snapshot.Places.NameOf(change.Area),
        Period = change.Period,
        Series = change.Series,
        SeriesName = snapshot.Catalogue.Series.GetValueOrDefault(change.Series)?.Name
            ?? snapshot.Catalogue.Blocks.FirstOrDefault(block => block.Id == change.Series)?.Name ?? change.Series,
        Before = change.Before ?? "",
        After = change.After ?? "",
    };
}

using System.Collections.Concurrent;
using Benchmark.Server;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Client;

/// <summary>Carries out what the screens want loaded: asks the server and makes its answers ready to be shown.</summary>
internal sealed class DashboardData(Connection connection)
{
    private static readonly TimeSpan BetweenWatches = TimeSpan.FromSeconds(5);

    private ConcurrentDictionary<StateAsked, ReferenceData> _references = new();
    private volatile string? _pinned;

    /// <summary>Answers a load; what the user can do something about comes back as a failure to show.</summary>
    public async Task<Message> CarryOutAsync(Load wanted, CancellationToken cancel)
    {
        try
        {
            if (wanted is LoadAuthorities)
                return new Loaded<IReadOnlyList<AuthorityItem>>(wanted, await AuthoritiesAsync(cancel).ConfigureAwait(false));

            if (wanted is TakeFigures take)
            {
                (_pinned, _references) = (null, new());
                return new FiguresTaken(take, await PinnedAsync(cancel).ConfigureAwait(false));
            }

            if (wanted is WatchFigures watch)
                return await FoundAsync(watch, cancel).ConfigureAwait(false);
            var state = wanted is LoadFigures { Of.AsAt: { Length: > 0 } day }
                ? new StateAsked(day) : new StateAsked(Snapshot: await PinnedAsync(cancel).ConfigureAwait(false));
            var asked = connection.To(state);
            if (wanted is MakeReport report)
                return await ReportData.WriteAsync(asked, report, cancel).ConfigureAwait(false);

            // Loaded twice at once they are the same.
            if (!_references.TryGetValue(state, out var reference))
                reference = _references[state] = await ReferenceData.LoadAsync(asked, cancel).ConfigureAwait(false);
            return await FiguresAsync(asked, wanted, reference, new FigureViews(reference), cancel).ConfigureAwait(false);
        }
        catch (ClientFault fault)
        {
            return Failed(fault);
        }
        catch (Exception fault) when (!connection.IsLocal && Misfit.Is(fault))
        {
            return Failed(Misfit.At(connection.Address, fault));
        }

        LoadFailed Failed(ClientFault fault) =>
            new(wanted, fault.Message, connection.Address)
            {
                IsServerAway = fault.Code == ExitCode.NotReachable,
            };
    }

    private static async Task<Message> FiguresAsync(
        Connection connection, Load wanted, ReferenceData reference, FigureViews figures, CancellationToken cancel)
    {
        return wanted switch
        {
            LoadOverview(var of) => await Bring(new OverviewData(connection, reference, figures).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadBrief(var of) => await Bring(new BriefData(connection, reference).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadSpine(var of) => await Bring(new SpineData(connection, reference, figures).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadBridge bridge => await Bring(new BridgeData(connection, reference, figures).LoadAsync(bridge, cancel)).ConfigureAwait(false),
            LoadMap(var of) => await Bring(new MapData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadNeighbours(var of) => await Bring(new NeighboursData(connection, reference, figures).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadTrend(var of) => await Bring(new TrendData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadRanking(var of) => await Bring(new RankingData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadFunnel(var of) => await Bring(new FunnelData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadSpend(var of) => await Bring(new SpendData(connection, reference, figures).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadAssociation pair => await Bring(new AssociationData(connection, reference, figures).LoadAsync(pair, cancel)).ConfigureAwait(false),
            LoadAlike(var of) => await Bring(new AlikeData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadEvidence(var of) => await Bring(new EvidenceData(connection, reference, figures).LoadAsync(Named(of), cancel)).ConfigureAwait(false),
            LoadSince(var before, var of) => await Bring(new SinceData(
                connection, connection.To(new(Snapshot: before)), reference).LoadAsync(of, cancel)).ConfigureAwait(false),
            LoadMeasures => new Loaded<IReadOnlyList<MeasureItem>>(wanted, reference.Measures),
            LoadHoldings(var of) => await Bring(new HoldingsData(connection, reference, figures).LoadAsync(of, cancel)).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Not something to load."),
        };

        Subject Named(Subject of) => of.Measure.Length > 0 ? of : of with { Measure = reference.Usual };

        async Task<Message> Bring<T>(Task<T> content) => new Loaded<T>(wanted, await content.ConfigureAwait(false));
    }

    /// <summary>
    /// The snapshot that all screens show until the user takes another: figures that come meanwhile do not change what is being read.
    /// </summary>
    private async Task<string> PinnedAsync(CancellationToken cancel) =>
        _pinned ??= (await connection.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false)).Snapshot;

    private async Task<Message> FoundAsync(WatchFigures watch, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                if (await (watch.Known.Length == 0 ? PinnedAsync(cancel) : connection.OtherThanAsync(watch.Known, cancel)).ConfigureAwait(false)
                    is var other && other != watch.Known)
                    return new FiguresFound(other);
            }
            catch (ClientFault)
            {
                // Whoever waits for figures says what is wrong with the server; that there are new ones can wait.
            }

            await Task.Delay(BetweenWatches, cancel).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<AuthorityItem>> AuthoritiesAsync(CancellationToken cancel)
    {
        var answer = await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false);
        return [.. answer.Authorities
            .Select(a => new AuthorityItem(
                a.Code, a.Name, a.SubRegion.Length > 0 ? a.SubRegion : a.Region, a.LastDay.Length > 0,
                a.LastDay.Length > 0 ? $"to {PlainWords.Day(a.LastDay)}, now {string.Join(", ", a.Successors.Select(s => s.Name))}" : null,
                a.Tile is { } tile ? new(tile.Row, tile.Column, tile.Abbreviation) : null))
            .OrderBy(a => a.IsFormer).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }
}

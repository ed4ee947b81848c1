using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The neighbours of one edition with all their figures, and who came and went since the other edition.</summary>
internal sealed class NeighboursData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<NeighboursView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var listed = connection.ListNeighboursAsync(SubjectRequest.Neighbours(subject), cancel);
        var compared = NewestComparisons.LoadAsync(connection, reference, subject, cancel);
        await Task.WhenAll(listed, compared).ConfigureAwait(false);
        var list = await listed.ConfigureAwait(false);
        var comparisons = await compared.ConfigureAwait(false);

        if (subject.Group is { } group)
            return Of(group, list, comparisons);

        // Told against the newest of the others: what a switch between the two would change.
        var against = list.Editions.LastOrDefault(edition => edition != list.Edition) ?? "";
        var other = against.Length == 0
            ? new()
            : await connection.ListNeighboursAsync(new() { Authority = subject.Code, Edition = against }, cancel).ConfigureAwait(false);
        var here = list.Neighbours.Select(neighbour => neighbour.Code).ToHashSet();
        var there = other.Neighbours.Select(neighbour => neighbour.Code).ToHashSet();
        var own = comparisons.Select(figures.Own).ToList();
        var spend = comparisons.FirstOrDefault(comparison => comparison.Prices.Length > 0);
        return new()
        {
            Code = list.Authority.Code,
            Name = list.Authority.Name,
            Edition = list.Edition,
            Editions = [.. list.Editions],
            Against = against,
            IsAgainstListed = there.Count > 0,
            Measures = [.. comparisons.Select(comparison => reference.Item(comparison.Measure))],
            Periods = [.. comparisons.Select(comparison => comparison.Period)],
            Own = own,
            Medians = [.. comparisons.Select(figures.Median)],
            Used = [.. comparisons.Select(comparison => comparison.Summary.Used)],
            Rows = [.. list.Neighbours.Select(neighbour => Row(neighbour, comparisons, own, there.Count > 0 && !there.Contains(neighbour.Code)))],
            Gone = [.. other.Neighbours.Where(neighbour => !here.Contains(neighbour.Code)).Select(neighbour => neighbour.Name)],
            ListedBy = [.. list.ListedBy.Select(authority => authority.Name)],
            Basis = spend is null ? "" : FigureViews.Basis(spend.Definition, spend.Prices, spend.Index, spend.BaseYear),
            NoNeighbours = list.Neighbours.Count == 0
                ? $"The {list.Edition} edition has no list for {list.Authority.Name} ({list.Authority.Code})."
                : null,
        };
    }

    /// <summary>A group of the user's own has no editions, and nobody in it is nearer than another.</summary>
    private NeighboursView Of(NamedGroup group, ListNeighboursResponse list, IReadOnlyList<Comparison> comparisons)
    {
        var own = comparisons.Select(figures.Own).ToList();
        var members = comparisons.Count == 0 ? [] : comparisons[0].Neighbours.Select((member, i) => new StatisticalNeighbour
        {
            Order = i + 1,
            Code = member.Code,
            Name = member.Name,
        }).ToList();
        var spend = comparisons.FirstOrDefault(comparison => comparison.Prices.Length > 0);
        return new()
        {
            Code = list.Authority.Code,
            Name = list.Authority.Name,
            Edition = "",
            Editions = [],
            Against = "",
            Measures = [.. comparisons.Select(comparison => reference.Item(comparison.Measure))],
            Periods = [.. comparisons.Select(comparison => comparison.Period)],
            Own = own,
            Medians = [.. comparisons.Select(figures.Median)],
            Used = [.. comparisons.Select(comparison => comparison.Summary.Used)],
            Rows = [.. members.Select(member => Row(member, comparisons, own, isNew: false) with { Closeness = "In group" })],
            Gone = [],
            ListedBy = [],
            Basis = spend is null ? "" : FigureViews.Basis(spend.Definition, spend.Prices, spend.Index, spend.BaseYear),
            NoNeighbours = members.Count == 0 ? $"The group {group.Name} has nobody else in it." : null,
        };
    }

    private NeighbourRow Row(StatisticalNeighbour neighbour, IReadOnlyList<Comparison> comparisons, List<FigureView> own, bool isNew)
    {
        var theirs = comparisons.Select(comparison =>
            comparison.Neighbours.FirstOrDefault(one => one.Code == neighbour.Code) is { } one
                ? figures.Neighbour(comparison, one)
                : FigureView.Missing("no figure")).ToList();
        return new(
            neighbour.Code,
            neighbour.Name,
            neighbour.Order,
            ChartText.Sentence(PlainWords.Of(neighbour.Closeness)),
            neighbour.Mutual,
            isNew,
            theirs,
            [.. comparisons.Select((comparison, i) => figures.Difference(comparison.Measure, theirs[i], own[i]))]);
    }
}

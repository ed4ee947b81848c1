using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Verbs;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Carries out what the screens want loaded: asks the server and makes its answers ready to be shown.</summary>
internal sealed class DashboardData(Connection connection)
{
    private Dictionary<string, Measure> _measures = [];
    private Dictionary<string, string> _names = [];

    /// <summary>Answers an effect; what the user can do something about comes back as a failure to show.</summary>
    public async Task<Message> CarryOutAsync(Effect effect, CancellationToken cancel)
    {
        try
        {
            return effect switch
            {
                LoadAuthorities => new AuthoritiesLoaded(await AuthoritiesAsync(cancel).ConfigureAwait(false)),
                LoadOverview overview => new OverviewLoaded(await OverviewAsync(overview.Code, cancel).ConfigureAwait(false)),
                _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not something to load."),
            };
        }
        catch (ClientFault fault)
        {
            return new LoadFailed(effect, fault.Message, connection.IsEmbedded ? "the server inside this program" : connection.Address.Text);
        }
    }

    private async Task<IReadOnlyList<AuthorityItem>> AuthoritiesAsync(CancellationToken cancel)
    {
        var answer = await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false);
        return [.. answer.Authorities
            .Select(a => new AuthorityItem(
                a.Code, a.Name, a.SubRegion.Length > 0 ? a.SubRegion : a.Region, a.LastDay.Length > 0,
                a.LastDay.Length > 0 ? $"to {Words.Day(a.LastDay)}, now {string.Join(", ", a.Successors.Select(s => s.Name))}" : null))
            .OrderBy(a => a.IsFormer).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }

    private async Task<OverviewView> OverviewAsync(string code, CancellationToken cancel)
    {
        await LoadNamesAsync(cancel).ConfigureAwait(false);
        string[] measures =
        [
            "preventative-share", "children-in-care-rate", "agency-share", "preventative-spend-per-child", "statutory-spend-per-child",
        ];
        var comparisons = await Task.WhenAll(
            measures.Select(measure => connection.CompareAsync(new() { Authority = code, Measure = measure }, cancel))).ConfigureAwait(false);
        var trends = await Task.WhenAll(
            measures.Take(3).Select(measure => connection.TrendAsync(new() { Authority = code, Measure = measure }, cancel))).ConfigureAwait(false);
        var authority = (await connection.GetAuthorityAsync(code, cancel).ConfigureAwait(false));
        return new(
            authority.Code, authority.Name, authority.SubRegion.Length > 0 ? authority.SubRegion : authority.Region, comparisons[0].Edition,
            [
                Question("Preventative against statutory spend", "Preventative", "Preventative share", comparisons[0], trends[0]) with
                {
                    Further =
                    [
                        MeasureRow("Preventative per child", comparisons[3]), MeasureRow("Statutory per child", comparisons[4]),
                    ],
                },
                Question("Children in care", "In care", "In care per 10,000", comparisons[1], trends[1]),
                Question("Agency staff", "Agency", "Agency share", comparisons[2], trends[2]),
            ],
            [.. comparisons[0].Neighbours.Select((neighbour, i) => new NeighbourView(
                neighbour.Code, neighbour.Name, neighbour.Order, Capitalised(Words.Of(neighbour.Closeness)),
                [.. comparisons.Take(3).Select(comparison => Figure(comparison, comparison.Neighbours[i]))]))],
            comparisons[0].Neighbours.Count == 0
                ? $"The {comparisons[0].Edition} edition has no list for {authority.Name} ({authority.Code})."
                : null);
    }

    private QuestionView Question(string title, string column, string label, Comparison comparison, Trend trend)
    {
        var measure = _measures[comparison.Measure];
        return new()
        {
            Title = title,
            Column = column,
            Headline = MeasureRow(label, comparison),
            Unit = measure.Unit,
            Period = comparison.Period,
            Date = measure.Spend ? $"year to {Words.Day(comparison.AsOfDate)}" : Words.Day(comparison.AsOfDate),
            Basis = comparison.Definition.Length > 0 ? $"{comparison.Definition}, {comparison.Prices}" : null,
            Polarity = measure.Polarity switch
            {
                V1.Polarity.LowIsGood => Screens.Views.Polarity.LowIsGood,
                V1.Polarity.HighIsGood => Screens.Views.Polarity.HighIsGood,
                _ => Screens.Views.Polarity.Neutral,
            },
            Change = trend.ChangeOnPrevious is { } change
                ? change.HasValue ? $"{new FigureText(measure).Difference(change.Value)} on {change.From}" : $"no change on {change.From}: a figure is missing"
                : null,
            National = Place(comparison.Position?.Nationally),
            AmongNeighbours = Place(comparison.Position?.AmongNeighbours),
            Used = comparison.Summary.Used,
            LeftOut = [.. comparison.Summary.LeftOut.Select(l => new LeftOutView(_names.GetValueOrDefault(l.Code, l.Code), Words.Of(l)))],
        };
    }

    private MeasureView MeasureRow(string label, Comparison comparison) => new(
        label, Figure(comparison.Measure, comparison.Figure, Partners(comparison.Authority.Code, comparison.Joint)), Median(comparison),
        Figure(comparison.Measure, comparison.Region.Figure, null), Figure(comparison.Measure, comparison.England.Figure, null));

    private FigureView Median(Comparison comparison)
    {
        var summary = comparison.Summary;
        return summary.HasMedian ? FigureView.Of(summary.Median, new FigureText(_measures[comparison.Measure]).Short(summary.Median))
            : comparison.Neighbours.Count == 0 ? FigureView.Missing("no list", "the edition has no list of neighbours")
            : FigureView.Missing("too few", "fewer than five neighbours have a figure");
    }

    /// <summary>A neighbour's figure; a partner in the same return is no neighbour's figure, so it is not plotted twice.</summary>
    private FigureView Figure(Comparison comparison, ComparedNeighbour neighbour)
    {
        var shared = comparison.Summary.LeftOut.FirstOrDefault(l => l.Code == neighbour.Code && l.With.Length > 0);
        return shared is null
            ? Figure(comparison.Measure, neighbour.Figure, Partners(neighbour.Code, neighbour.Joint))
            : FigureView.Missing("same return", Words.Of(shared));
    }

    private FigureView Figure(string measure, Figure figure, string? jointWith)
    {
        var text = new FigureText(_measures[measure]);
        if (figure.HasValue)
        {
            var note = figure.DiffersFromPublished ? $"published as {text.Published(figure.Published)}" : figure.Note;
            return FigureView.Of(figure.Value, text.Short(figure.Value)) with { JointWith = jointWith, Note = note.Length > 0 ? note : null };
        }

        var reason = figure.Note.Length > 0 ? $"{Words.Of(figure.Missing)}: {figure.Note}" : Words.Of(figure.Missing);
        return FigureView.Missing(Column(figure.Missing), reason.TrimEnd('.')) with { JointWith = jointWith };
    }

    private string? Partners(string code, IEnumerable<string> joint)
    {
        var others = joint.Where(member => member != code).Select(member => _names.GetValueOrDefault(member, member)).ToList();
        return others.Count == 0 ? null : string.Join(", ", others);
    }

    private static PositionView? Place(Place? place) => place is null ? null : new(place.Rank, place.Of);

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The reason in at most 13 columns, so that no table cuts it.</summary>
    private static string Column(Missing missing) => missing switch
    {
        Missing.NotApplicable => "inapplicable",
        Missing.NotAvailable => "not available",
        Missing.Suppressed => "suppressed",
        Missing.RoundsToZero => "rounds to 0",
        Missing.LowReliability => "unreliable",
        Missing.NoReturn => "no return",
        Missing.NoDenominator => "no population",
        Missing.Incomplete => "incomplete",
        Missing.NotInExistence => "did not exist",
        _ => "no figure",
    };

    /// <summary>Measures and names change with the snapshot only; loaded twice at once they are the same.</summary>
    private async Task LoadNamesAsync(CancellationToken cancel)
    {
        if (_names.Count > 0)
            return;
        _measures = (await connection.ListMeasuresAsync(cancel).ConfigureAwait(false)).Measures.ToDictionary(m => m.Id);
        _names = (await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false))
            .Authorities.ToDictionary(a => a.Code, a => a.Name);
    }
}

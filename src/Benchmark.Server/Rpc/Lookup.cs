using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>What the figures of an answer rest on, found in the snapshot.</summary>
/// <param name="Definition">Definition of preventative and statutory spend.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Population">What rates are set against; null for the default of the method.</param>
internal sealed record Basis(Definition Definition, Prices Prices, RatePopulation? Population);

/// <summary>Finds in the snapshot what the words of a request name, or says what is wrong with them.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="within">What stands before the names of fields in a refusal, where basis and peers are inside another message.</param>
internal sealed class Lookup(Snapshot snapshot, string within = "")
{
    // More than a person reads: a word that so many names have says nothing.
    private const int MostOffered = 8;

    private readonly string _group = within + "peers.group";

    private readonly Gazetteer _places = snapshot.Places;
    private readonly Catalogue _catalogue = snapshot.Catalogue;

    /// <summary>The same for basis and peers inside another message.</summary>
    public Lookup Within(string message) => new(snapshot, message);

    /// <summary>The authority with a DfE or ONS code, or with a name that no other has, and no region. What several are called is none's.</summary>
    public Authority Authority(string code, string field = "authority")
    {
        if (_places.FindAuthority(code) is { } known)
            return known;
        if (code.Length == 0)
            throw Fault.Invalid(field, code, "a 3-digit DfE code, an ONS code or a name, for instance 805, E06000001 or Hartlepool");
        if (code.Split('/', StringSplitOptions.TrimEntries).Select(_places.FindAuthority).ToList() is [{ }, { }, ..] members && !members.Contains(null))
            throw Fault.Invalid(
                field, code, $"one authority, {Either(members!)}: each has neighbours of its own, and shows the joint return's figure where there was one");
        // "London" is the region, and never the City of London.
        IReadOnlyList<Authority> named = _places.FindRegion(code) is null
            ? AuthorityNames.Find(code, _places.Authorities, other => other.Code, other => other.Name)
            : [];
        if (named is [var only])
            return only;
        if (named.Count == 0 && AuthorityNames.Partly(code, _places.Authorities, other => other.Name) is { Count: > 0 and <= MostOffered } partly)
            named = partly;
        if (named.Count > 1)
            throw Fault.Invalid(field, code, $"one authority, {Either(named)}");
        var near = (named is [var likely] ? likely : null) ?? NearMiss.Find(code, _places.Authorities, other => other.Name)
            ?? NearMiss.Find(code, _places.Authorities, other => other.Code);
        throw Fault.NotFound(field, code, near is null ? "" : $"did you mean {near.Name}, {near.Code}?", near?.Code ?? "");
    }

    /// <summary>The authorities that codes name, in that order and each once.</summary>
    public List<Authority> Authorities(IReadOnlyList<string> codes, string field)
    {
        var named = new List<Authority>(codes.Count);
        foreach (var code in codes)
        {
            var authority = Authority(code, field);
            if (named.Contains(authority))
                throw Fault.Invalid(field, code, "each authority once");
            named.Add(authority);
        }

        return named;
    }

    /// <summary>The region, sub-region or England with a name or ONS code.</summary>
    public Region Region(string nameOrCode, string field = "region") =>
        _places.FindRegion(nameOrCode) ?? throw Fault.NotFound(
            field, nameOrCode, $"the regions are {string.Join(", ", _places.Regions.Select(r => r.Name))}",
            NearMiss.Find(nameOrCode, _places.Regions, r => r.Name)?.Name ?? "");

    /// <summary>A day.</summary>
    public static DateOnly Day(string text, string field) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault.Invalid(field, text, "an ISO date, for instance 2026-02-26");

    /// <summary>The measure with an id.</summary>
    public Measure Measure(string id, string field = "measure")
    {
        if (_catalogue.FindMeasure(id) is { } measure)
            return measure;
        if (id.Length == 0)
            throw Fault.Invalid(field, id, $"a measure id, for instance {_catalogue.Measures[0].Id}");
        var near = NearMiss.Find(id, _catalogue.Measures, m => m.Id);
        throw Fault.NotFound(
            field, id,
            near is null ? $"the measures are {string.Join(", ", _catalogue.Measures.Select(m => m.Id))}" : $"did you mean {near.Id}?",
            near?.Id ?? "");
    }

    /// <summary>The definition with an id; the default when empty.</summary>
    private Definition Definition(string id) => id.Length == 0
        ? _catalogue.DefaultDefinition
        : _catalogue.FindDefinition(id) ?? throw Fault.NotFound(
            within + "basis.definition", id, $"the definitions are {string.Join(", ", _catalogue.Definitions.Select(d => d.Id))}",
            NearMiss.Find(id, _catalogue.Definitions, d => d.Id)?.Id ?? "");

    /// <summary>The figures of the measure with an id under a definition.</summary>
    /// <param name="measure">The id.</param>
    /// <param name="basis">What the figures rest on.</param>
    /// <param name="usual">What rates are set against when the basis does not say.</param>
    public FigureTable Table(string measure, Basis basis, RatePopulation usual = RatePopulation.AsPrinted) =>
        snapshot.Tables.Of(Measure(measure), basis.Definition, basis.Population ?? usual);

    /// <summary>The comparison that is asked for.</summary>
    public ComparisonQuery Query(V1.GetComparisonRequest request)
    {
        var basis = Basis(request.Basis);
        var table = Table(request.Measure, basis);
        var authority = Authority(request.Authority);
        return new(authority, table, Period(table.Calendar, request.Period), Peers([authority], request.Peers), basis.Prices);
    }

    /// <summary>The edition of the statistical neighbours; the newest when empty.</summary>
    public Edition Edition(string name, string field = "edition") => name.Length == 0
        ? snapshot.Neighbourhoods.Newest
        : snapshot.Neighbourhoods.Find(name) ?? throw Fault.NotFound(
            field, name, $"the editions are {string.Join(", ", snapshot.Neighbourhoods.Editions.Select(edition => edition.Name))}");

    /// <summary>
    /// Whom each of some authorities is compared with: the caller's own group when one is given, else the neighbours of the edition
    /// named, else those of the newest edition that lists it. An authority in the group is compared with the others of it.
    /// </summary>
    public Peers Peers(IReadOnlyList<Authority> authorities, V1.Peers? asked)
    {
        switch (asked?.WhomCase)
        {
            case V1.Peers.WhomOneofCase.Group:
                if (asked.Group.Codes.Count == 0)
                    throw Fault.Invalid(_group, "", "one code at least, for instance 805");
                var members = Authorities(asked.Group.Codes, _group);
                return members is [var only] && authorities.Contains(only)
                    ? throw Fault.Invalid(_group, asked.Group.Codes[0], "others than the authority itself")
                    : Figures.Places.Peers.Of(members);
            case V1.Peers.WhomOneofCase.Edition when asked.Edition.Length > 0:
                return Figures.Places.Peers.Of(Edition(asked.Edition, within + "peers.edition"));
            default:
                return Figures.Places.Peers.Newest(snapshot.Neighbourhoods);
        }
    }

    /// <summary>An authority with whom it is compared, or a region or England, which are compared with nobody.</summary>
    public (Area Area, Peers? Peers) Area(string nameOrCode, V1.Peers? asked)
    {
        if (_places.FindRegion(nameOrCode) is not { } region)
        {
            var authority = Authority(nameOrCode);
            return (authority, Peers([authority], asked));
        }

        return asked?.WhomCase switch
        {
            V1.Peers.WhomOneofCase.Edition when asked.Edition.Length > 0 =>
                throw Fault.Invalid(within + "peers.edition", asked.Edition, "nothing, since a region has no neighbours"),
            V1.Peers.WhomOneofCase.Group =>
                throw Fault.Invalid(_group, string.Join(' ', asked.Group.Codes), "nothing, since a region has no neighbours"),
            _ => (region, null),
        };
    }

    /// <summary>What the figures of an answer rest on.</summary>
    /// <param name="asked">What the request says.</param>
    /// <param name="usual">The prices when it names none.</param>
    /// <param name="usualYear">The base year of real terms when it names neither that nor an index; null for the newest of the index.</param>
    public Basis Basis(V1.Basis? asked, V1.Prices usual = V1.Prices.Cash, Period? usualYear = null)
    {
        asked ??= new();
        if (!Enum.IsDefined(asked.Population))
            throw Fault.Invalid(within + "basis.population", $"{(int)asked.Population}", "POPULATION_AS_PRINTED or POPULATION_ONE_SERIES");
        RatePopulation? population = asked.Population switch
        {
            V1.Population.AsPrinted => RatePopulation.AsPrinted,
            V1.Population.OneSeries => RatePopulation.OneSeries,
            _ => null,
        };
        return new(Definition(asked.Definition), Prices(asked, usual, usualYear), population);
    }

    /// <summary>A period of a calendar; the newest when empty.</summary>
    public static Period Period(PeriodCalendar calendar, string text, string field = "period")
    {
        if (text.Length == 0)
            return calendar.Newest;
        return PeriodSpelling.Read(text, calendar) is { } period && calendar.Has(period)
            ? period
            : throw Fault.Invalid(field, text, $"one of {string.Join(", ", calendar.Periods)}");
    }

    /// <summary>Periods that any of some calendars has.</summary>
    public static IEnumerable<Period> Periods(IEnumerable<PeriodCalendar> calendars, IEnumerable<string> texts)
    {
        PeriodCalendar[] all = [.. calendars];
        Period[] held = [.. all.SelectMany(calendar => calendar.Periods).Distinct()];
        return texts.Select(text => all.Select(calendar => PeriodSpelling.Read(text, calendar)).FirstOrDefault(held.Contains) is { } period
            ? period
            : throw Fault.Invalid("periods", text, $"one of {string.Join(", ", held.OrderBy(one => one.Name, StringComparer.Ordinal))}"));
    }

    /// <summary>The first and the last period of a calendar asked for: the oldest and the newest when empty.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The first, or empty.</param>
    /// <param name="to">The last, or empty.</param>
    /// <param name="what">What a period is called in a refusal.</param>
    public static (Period From, Period To) Periods(PeriodCalendar calendar, string from, string to, string what = "a period")
    {
        var first = from.Length == 0 ? calendar.Oldest : Period(calendar, from, "from");
        var last = Period(calendar, to, "to");
        return first.CompareTo(last) <= 0 ? (first, last) : throw Fault.Invalid("from", from, $"{what} not after {last}");
    }

    /// <summary>A page of a list: its items and the token of the next page.</summary>
    /// <param name="items">All items of the list.</param>
    /// <param name="pageSize">Most items wanted: 0 means the default; above 1000 means 1000.</param>
    /// <param name="pageToken">Token of an earlier page of the same list, or empty.</param>
    /// <param name="defaultSize">Items when no size is wanted.</param>
    /// <param name="list">What distinguishes this list from others: name and filters. The token is bound to it.</param>
    public static (IReadOnlyList<T> Items, string NextToken) Page<T>(
        IReadOnlyList<T> items, int pageSize, string pageToken, int defaultSize, string list)
    {
        if (pageSize < 0)
            throw Fault.Invalid("page_size", $"{pageSize}", "0 (the default) or a positive number");
        var size = pageSize == 0 ? defaultSize : Math.Min(pageSize, 1000);
        var start = pageToken.Length == 0 ? 0 : PageToken.Read(pageToken, list);
        if (start < 0 || start > items.Count)
            throw Fault.Invalid("page_token", pageToken, "empty, or the next_page_token of a call with the same filters");
        var end = Math.Min(start + size, items.Count);
        return ([.. items.Skip(start).Take(end - start)], end < items.Count ? PageToken.Write(end, list) : "");
    }

    private static string Either(IEnumerable<Authority> several) => string.Join(" or ", several.Select(one => $"{one.Name} ({one.Code})"));

    private Prices Prices(V1.Basis asked, V1.Prices usual, Period? usualYear)
    {
        if (!Enum.IsDefined(asked.Prices))
            throw Fault.Invalid(within + "basis.prices", $"{(int)asked.Prices}", "PRICES_CASH or PRICES_REAL");
        // As at an early day there is no index, nor then any spend that it would be for.
        var prices = asked.Prices != V1.Prices.Unspecified ? asked.Prices : _catalogue.Prices.Count == 0 ? V1.Prices.Cash : usual;
        if (prices == V1.Prices.Cash && asked.Index.Length == 0 && asked.BaseYear.Length == 0)
            return Figures.Measures.Prices.Cash;
        if (_catalogue.Prices.Count == 0)
            throw new NothingHeld("price indices");
        var series = _catalogue.FindPrices(asked.Index.Length == 0 ? PriceSeries.Default : asked.Index)
            ?? throw Fault.NotFound(
                within + "basis.index", asked.Index, $"the indices are {string.Join(", ", _catalogue.Prices.Select(held => held.Id))}",
                NearMiss.Find(asked.Index, _catalogue.Prices, held => held.Id)?.Id ?? "");
        var year = asked.BaseYear.Length > 0 ? PeriodSpelling.Read(asked.BaseYear)
            : usualYear is not null && asked.Index.Length == 0 ? usualYear
            : series.Newest;
        if (year is null || series.At(year) is null)
            throw Fault.Invalid(
                within + "basis.base_year", asked.BaseYear, $"a year of the index {series.Id}: {series.Years.First()} to {series.Newest}");
        if (prices == V1.Prices.Real)
            return new(series, year);
        throw Fault.Invalid(within + "basis.prices", "cash", "real, since an index or a base year is given");
    }
}

using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Finds in the snapshot what the words of a request name, or says what is wrong with them.</summary>
internal sealed class Lookup(Snapshot snapshot)
{
    private readonly Gazetteer _places = snapshot.Places;
    private readonly Catalogue _catalogue = snapshot.Catalogue;

    /// <summary>The authority with a DfE or ONS code.</summary>
    public Authority Authority(string code, string field = "authority")
    {
        if (_places.FindAuthority(code) is { } authority)
            return authority;
        if (code.Length == 0)
            throw Fault.Invalid(field, code, "a 3-digit DfE code or an ONS code, for instance 805 or E06000001");
        var near = NearMiss.Find(code, _places.Authorities, other => other.Name) ?? NearMiss.Find(code, _places.Authorities, other => other.Code);
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

    /// <summary>The measure with an id.</summary>
    public Measure Measure(string id, string field = "measure")
    {
        if (_catalogue.FindMeasure(id) is { } measure)
            return measure;
        if (id.Length == 0)
            throw Fault.Invalid(field, id, "a measure id, for instance children-in-care-rate");
        var near = NearMiss.Find(id, _catalogue.Measures, m => m.Id);
        throw Fault.NotFound(
            field, id,
            near is null ? $"the measures are {string.Join(", ", _catalogue.Measures.Select(m => m.Id))}" : $"did you mean {near.Id}?",
            near?.Id ?? "");
    }

    /// <summary>The definition with an id; the default when empty.</summary>
    public Definition Definition(string id) => id.Length == 0
        ? _catalogue.DefaultDefinition
        : _catalogue.FindDefinition(id) ?? throw Fault.NotFound(
            "definition", id, $"the definitions are {string.Join(", ", _catalogue.Definitions.Select(d => d.Id))}",
            NearMiss.Find(id, _catalogue.Definitions, d => d.Id)?.Id ?? "");

    /// <summary>The figures of the measure with an id under the definition with an id.</summary>
    public FigureTable Table(string measure, string definition) => snapshot.Tables.Of(Measure(measure), Definition(definition));

    /// <summary>The edition of the statistical neighbours; the newest when empty.</summary>
    public Edition Edition(string name) => name.Length == 0
        ? snapshot.Neighbourhoods.Newest
        : snapshot.Neighbourhoods.Find(name) ?? throw Fault.NotFound(
            "edition", name, $"the editions are {string.Join(", ", snapshot.Neighbourhoods.Editions.Select(edition => edition.Name))}");

    /// <summary>
    /// Whom each of some authorities is compared with: the caller's own group when one is given, else the edition's neighbours. An
    /// authority in the group is compared with the others of it.
    /// </summary>
    public Peers Peers(IReadOnlyList<Authority> authorities, string edition, IReadOnlyList<string> group)
    {
        if (group.Count == 0)
            return Figures.Places.Peers.Of(Edition(edition));
        if (edition.Length > 0)
            throw Fault.Invalid("edition", edition, "nothing, since a group of your own is given");
        var members = Authorities(group, "group");
        return members is [var only] && authorities.Contains(only)
            ? throw Fault.Invalid("group", group[0], "others than the authority itself")
            : Figures.Places.Peers.Of(members);
    }

    /// <summary>An authority with whom it is compared, or a region or England, which are compared with nobody.</summary>
    public (Area Area, Peers? Peers) Area(string nameOrCode, string edition, IReadOnlyList<string> group)
    {
        if (_places.FindRegion(nameOrCode) is not { } region)
        {
            var authority = Authority(nameOrCode);
            return (authority, Peers([authority], edition, group));
        }

        if (edition.Length > 0)
            throw Fault.Invalid("edition", edition, "nothing, since a region has no neighbours");
        return group.Count == 0 ? (region, null) : throw Fault.Invalid("group", group[0], "nothing, since a region has no neighbours");
    }

    /// <summary>A period of a calendar; the newest when empty.</summary>
    public static Period Period(PeriodCalendar calendar, string text, string field = "period")
    {
        if (text.Length == 0)
            return calendar.Newest;
        return Figures.Facts.Period.TryParse(text) is { } period && calendar.Has(period)
            ? period
            : throw Fault.Invalid(field, text, $"one of {string.Join(", ", calendar.Periods)}");
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

    /// <summary>Prices: cash when empty.</summary>
    public Prices Prices(string prices, string index, string baseYear)
    {
        if (prices is not ("" or "cash" or "real"))
            throw Fault.Invalid("prices", prices, "cash or real");
        var series = _catalogue.FindPrices(index.Length == 0 ? PriceSeries.Default : index)
            ?? throw Fault.NotFound(
                "index", index, $"the indices are {string.Join(", ", _catalogue.Prices.Select(held => held.Id))}",
                NearMiss.Find(index, _catalogue.Prices, held => held.Id)?.Id ?? "");
        var year = baseYear.Length == 0 ? series.Newest : Figures.Facts.Period.TryParse(baseYear);
        if (year is null || series.At(year) is null)
            throw Fault.Invalid("base_year", baseYear, $"a year of the index {series.Id}: {series.Years.First()} to {series.Newest}");
        if (prices == "real")
            return new(series, year);
        return index.Length == 0 && baseYear.Length == 0
            ? Figures.Measures.Prices.Cash
            : throw Fault.Invalid("prices", prices, "real, since an index or a base year is given");
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
}

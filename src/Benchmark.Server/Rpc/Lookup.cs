using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>Finds in the snapshot what the words of a request name, or says what is wrong with them.</summary>
internal static class Lookup
{
    /// <summary>Index of the authority with a DfE or ONS code.</summary>
    public static int Authority(Snapshot snapshot, string code, string field = "authority")
    {
        var index = snapshot.AuthorityIndex(code);
        if (index >= 0)
            return index;
        if (code.Length == 0)
            throw Fault.Invalid(field, code, "a 3-digit DfE code or an ONS code, for instance 805 or E06000001");
        var near = NearMiss.Find(code, snapshot.Authorities, authority => authority.Name)
            ?? NearMiss.Find(code, snapshot.Authorities, authority => authority.Code);
        throw Fault.NotFound(field, code, near is null ? "" : $"did you mean {near.Name}, {near.Code}?", near?.Code ?? "");
    }

    /// <summary>Index of the region, sub-region or England with a name or ONS code.</summary>
    public static int Region(Snapshot snapshot, string nameOrCode, string field = "region")
    {
        var index = snapshot.RegionIndex(nameOrCode);
        return index >= 0
            ? index
            : throw Fault.NotFound(
                field, nameOrCode, $"the regions are {string.Join(", ", snapshot.Regions.Select(r => r.Name))}",
                NearMiss.Find(nameOrCode, snapshot.Regions, r => r.Name)?.Name ?? "");
    }

    /// <summary>The measure with an id.</summary>
    public static MeasureSpec Measure(Snapshot snapshot, string id, string field = "measure")
    {
        if (snapshot.MeasureOf(id) is { } measure)
            return measure;
        if (id.Length == 0)
            throw Fault.Invalid(field, id, "a measure id, for instance children-in-care-rate");
        var near = NearMiss.Find(id, snapshot.Measures, m => m.Id);
        throw Fault.NotFound(
            field, id,
            near is null ? $"the measures are {string.Join(", ", snapshot.Measures.Select(m => m.Id))}" : $"did you mean {near.Id}?",
            near?.Id ?? "");
    }

    /// <summary>The definition with an id; the default when empty.</summary>
    public static Definition Definition(Snapshot snapshot, string id) =>
        id.Length == 0
            ? snapshot.DefaultDefinition
            : snapshot.DefinitionOf(id)
                ?? throw Fault.NotFound(
                    "definition", id, $"the definitions are {string.Join(", ", snapshot.Definitions.Select(d => d.Id))}",
                    NearMiss.Find(id, snapshot.Definitions, d => d.Id)?.Id ?? "");

    /// <summary>The edition of the statistical neighbours; the newest when empty.</summary>
    public static string Edition(Snapshot snapshot, string edition) =>
        edition.Length == 0
            ? snapshot.Editions[^1]
            : snapshot.Editions.Contains(edition)
                ? edition
                : throw Fault.NotFound("edition", edition, $"the editions are {string.Join(", ", snapshot.Editions)}");

    /// <summary>
    /// Whom each of some authorities is compared with: the caller's own group when one is given, else the edition's neighbours. An
    /// authority in the group is compared with the others of it.
    /// </summary>
    public static NeighbourSet Neighbours(
        Snapshot snapshot, IReadOnlyList<int> authorities, string edition, IReadOnlyList<string> group)
    {
        var set = Neighbours(snapshot, edition, group);
        return set.Group is [var only] && authorities.Contains(only)
            ? throw Fault.Invalid("group", group[0], "others than the authority itself")
            : set;
    }

    /// <summary>An authority with whom it is compared, or a region or England, which are compared with nobody.</summary>
    public static (int Index, NeighbourSet? Neighbours) Area(
        Snapshot snapshot, string nameOrCode, string edition, IReadOnlyList<string> group)
    {
        var region = snapshot.RegionIndex(nameOrCode);
        if (region < 0)
        {
            var authority = Authority(snapshot, nameOrCode);
            return (authority, Neighbours(snapshot, [authority], edition, group));
        }

        if (edition.Length > 0)
            throw Fault.Invalid("edition", edition, "nothing, since a region has no neighbours");
        return group.Count == 0 ? (region, null) : throw Fault.Invalid("group", group[0], "nothing, since a region has no neighbours");
    }

    private static NeighbourSet Neighbours(Snapshot snapshot, string edition, IReadOnlyList<string> group)
    {
        if (group.Count == 0)
            return new(Edition(snapshot, edition));
        if (edition.Length > 0)
            throw Fault.Invalid("edition", edition, "nothing, since a group of your own is given");
        return new("", Authorities(snapshot, group, "group"));
    }

    /// <summary>Indices of the authorities that codes name, in that order and each once.</summary>
    public static List<int> Authorities(Snapshot snapshot, IReadOnlyList<string> codes, string field)
    {
        var named = new List<int>(codes.Count);
        foreach (var code in codes)
        {
            var authority = Authority(snapshot, code, field);
            if (named.Contains(authority))
                throw Fault.Invalid(field, code, "each authority once");
            named.Add(authority);
        }

        return named;
    }

    /// <summary>Index of a period; the newest when empty.</summary>
    public static int Period(PeriodCalendar calendar, string period, string field = "period")
    {
        if (period.Length == 0)
            return calendar.Periods.Count - 1;
        var index = calendar.IndexOf(period);
        return index >= 0
            ? index
            : throw Fault.Invalid(field, period, $"one of {string.Join(", ", calendar.Periods)}");
    }

    /// <summary>Prices: cash when empty.</summary>
    public static Prices Prices(Snapshot snapshot, string prices, string index, string baseYear)
    {
        if (prices is not ("" or "cash" or "real"))
            throw Fault.Invalid("prices", prices, "cash or real");
        var series = snapshot.Prices.GetValueOrDefault(index.Length == 0 ? PriceSeries.Default : index)
            ?? throw Fault.NotFound(
                "index", index, $"the indices are {string.Join(", ", snapshot.Prices.Keys.Order())}",
                NearMiss.Find(index, snapshot.Prices.Keys, id => id) ?? "");
        if (baseYear.Length > 0 && series.At(baseYear) is null)
            throw Fault.Invalid("base_year", baseYear, $"a year of the index {series.Id}: {series.Years.First()} to {series.Newest}");
        if (prices == "real")
            return new(series, baseYear.Length == 0 ? series.Newest : baseYear);
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

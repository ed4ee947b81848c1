using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>The options of a report, with every word found in the snapshot.</summary>
/// <param name="Edition">Edition of the statistical neighbours; empty for the newest that lists the authority.</param>
/// <param name="Definition">Definition of preventative and statutory spend.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Date">Date that the report shows: an ISO date, or a month where the publisher gives no day.</param>
/// <param name="Group">Indices of a group of the caller's own in place of the statistical neighbours; null for these.</param>
internal sealed record ReportSettings(string Edition, Definition Definition, Prices Prices, string Date, IReadOnlyList<int>? Group = null)
{
    /// <summary>Reads the options.</summary>
    public static ReportSettings Of(Snapshot snapshot, V1.ReportOptions? asked)
    {
        var options = asked ?? new();
        // A report shows spend over years, which cash would tell wrongly; in the newest year real terms are cash.
        var prices = options.Prices.Length == 0 ? "real" : options.Prices;
        var baseYear = prices == "real" && options.BaseYear.Length == 0 && options.Index.Length == 0
            ? snapshot.SpendCalendar.Periods[^1]
            : options.BaseYear;
        return new(
            options.Edition.Length == 0 ? "" : Lookup.Edition(snapshot, options.Edition), Lookup.Definition(snapshot, options.Definition),
            Lookup.Prices(snapshot, prices, options.Index, baseYear), DateOf(snapshot, options.Date), GroupOf(snapshot, options));
    }

    /// <summary>Whom an authority is compared with.</summary>
    public NeighbourSet Against(Snapshot snapshot, int authority)
    {
        if (Group is null)
            return new(EditionFor(snapshot, authority));
        var others = Group.Where(member => member != authority).ToList();
        return others.Count > 0
            ? new("", others)
            : throw Fault.Invalid("options.group", snapshot.Authorities[authority].Code, "others than the authority itself");
    }

    /// <summary>The date as it is read.</summary>
    public string DateInWords => PlainWords.Day(Date);

    /// <summary>The edition whose list an authority is compared with.</summary>
    public string EditionFor(Snapshot snapshot, int authority) =>
        Edition.Length > 0 ? Edition
        : snapshot.Editions.LastOrDefault(edition => snapshot.NeighboursOf(edition, authority).Count > 0) ?? snapshot.Editions[^1];

    private static List<int>? GroupOf(Snapshot snapshot, V1.ReportOptions options)
    {
        if (options.Group.Count == 0)
            return null;
        return options.Edition.Length == 0
            ? Lookup.Authorities(snapshot, options.Group, "options.group")
            : throw Fault.Invalid("options.edition", options.Edition, "nothing, since a group of your own is given");
    }

    private static string DateOf(Snapshot snapshot, string asked)
    {
        if (asked.Length == 0)
            return snapshot.Releases.Select(release => release.Published).Max(StringComparer.Ordinal) ?? "";
        return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? asked
            : throw Fault.Invalid("options.date", asked, "an ISO date, for instance 2026-02-26");
    }
}

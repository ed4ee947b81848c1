using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>The options of a report, with every word found in the snapshot.</summary>
/// <param name="Edition">Edition of the statistical neighbours; null for the newest that lists the authority.</param>
/// <param name="Definition">Definition of preventative and statutory spend.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Date">Date that the report shows: an ISO date, or a month where the publisher gives no day.</param>
/// <param name="Group">A group of the caller's own in place of the statistical neighbours; null for these.</param>
internal sealed record ReportSettings(
    Edition? Edition, Definition Definition, Prices Prices, string Date, IReadOnlyList<Authority>? Group = null)
{
    /// <summary>Reads the options.</summary>
    public static ReportSettings Of(Snapshot snapshot, Lookup lookup, V1.ReportOptions? asked)
    {
        var options = asked ?? new();
        // A report shows spend over years, which cash would tell wrongly; in the newest year real terms are cash.
        var prices = options.Prices.Length == 0 ? "real" : options.Prices;
        var baseYear = prices == "real" && options.BaseYear.Length == 0 && options.Index.Length == 0
            ? snapshot.Rows.Spend.Calendar.Newest.Name
            : options.BaseYear;
        return new(
            options.Edition.Length == 0 ? null : lookup.Edition(options.Edition), lookup.Definition(options.Definition),
            lookup.Prices(prices, options.Index, baseYear), DateOf(snapshot, options.Date), GroupOf(lookup, options));
    }

    /// <summary>Whom an authority is compared with.</summary>
    public Peers Against(Snapshot snapshot, Authority authority)
    {
        if (Group is null)
            return Peers.Of(EditionFor(snapshot, authority));
        var others = Group.Where(member => member != authority).ToList();
        return others.Count > 0
            ? Peers.Of(others)
            : throw Fault.Invalid("options.group", authority.Code, "others than the authority itself");
    }

    /// <summary>The date as it is read.</summary>
    public string DateInWords => PlainWords.Day(Date);

    /// <summary>The edition whose list an authority is compared with.</summary>
    public Edition EditionFor(Snapshot snapshot, Authority authority) => Edition ?? snapshot.Neighbourhoods.NewestFor(authority);

    private static List<Authority>? GroupOf(Lookup lookup, V1.ReportOptions options)
    {
        if (options.Group.Count == 0)
            return null;
        return options.Edition.Length == 0
            ? lookup.Authorities(options.Group, "options.group")
            : throw Fault.Invalid("options.edition", options.Edition, "nothing, since a group of your own is given");
    }

    private static string DateOf(Snapshot snapshot, string asked)
    {
        if (asked.Length == 0)
            return snapshot.Catalogue.Releases.Select(release => release.Published).Max(StringComparer.Ordinal) ?? "";
        return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? asked
            : throw Fault.Invalid("options.date", asked, "an ISO date, for instance 2026-02-26");
    }
}

using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>The options of a report, with every word found in the snapshot.</summary>
/// <param name="Peers">Whom an authority is compared with.</param>
/// <param name="Edition">Edition of the statistical neighbours that was named; empty when none was.</param>
/// <param name="Definition">Definition of preventative and statutory spend.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Population">What rates over time, and those of spend against care, are set against.</param>
/// <param name="Date">Date that the report shows: an ISO date, or a month where the publisher gives no day.</param>
/// <param name="AsAt">Day by which its figures had been published: an ISO date; empty where it is of all that is held.</param>
internal sealed record ReportSettings(Peers Peers, string Edition, Definition Definition, Prices Prices, RatePopulation Population, string Date, string AsAt = "")
{
    /// <summary>Reads the options.</summary>
    public static ReportSettings Of(Snapshot snapshot, Lookup lookup, V1.ReportOptions? asked)
    {
        var options = asked ?? new();
        lookup = lookup.Within("options.");
        // A report shows spend over years, which cash would tell wrongly; in the newest year real terms are cash.
        var basis = lookup.Basis(options.Basis, V1.Prices.Real, snapshot.Rows.Spend.Calendar.NewestOrNone);
        return new(
            lookup.Peers([], options.Peers), options.Peers?.Edition ?? "", basis.Definition, basis.Prices,
            basis.Population ?? RatePopulation.OneSeries, DateOf(snapshot, options.Date), options.Basis?.AsAt ?? "");
    }

    /// <summary>A group of the caller's own in place of the statistical neighbours; null for these.</summary>
    public IReadOnlyList<Authority>? Group => Peers.Group;

    /// <summary>Whom one authority is compared with.</summary>
    public Peers Against(Authority authority)
    {
        if (Group is null)
            return Peers;
        Authority[] others = [.. Group.Where(member => member != authority)];
        return others.Length > 0
            ? Peers.Of(others)
            : throw Fault.Invalid("options.peers.group", authority.Code, "others than the authority itself");
    }

    /// <summary>The edition that the whole of England is compared by: the one named, else the newest.</summary>
    public Edition EditionOfAll(Snapshot snapshot) => snapshot.Neighbourhoods.Find(Edition) ?? snapshot.Neighbourhoods.Newest;

    /// <summary>The date as it is read.</summary>
    public string DateInWords => PlainWords.Day(Date);

    private static string DateOf(Snapshot snapshot, string asked)
    {
        if (asked.Length == 0)
            return snapshot.Catalogue.Releases.Select(release => release.Published).Max(StringComparer.Ordinal) ?? "";
        return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? asked
            : throw Fault.Invalid("options.date", asked, "an ISO date, for instance 2026-02-26");
    }
}

using System.Globalization;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>What can be said of figures before they are kept: whether they can be, and whether all are there.</summary>
internal static class ImportChecks
{
    // The oldest series of the field begins later.
    private const int FirstYear = 1990;

    // Rounding moves a published rate by half of its last digit; a publisher who allows for missing returns by a little more.
    private const double RateFactor = 1.5;
    private const double RateSlack = 5;

    // Nothing doubles or halves everywhere; pounds for thousands do, and more.
    private const double SizeFactor = 20;
    private const int FewestCompared = 10;

    // So many of a period's areas may be missing as single authorities have; more is a file that was cut.
    private const double MostMissing = 0.05;
    private const int MostListed = 10;

    /// <summary>Notes figures that cannot be: of years that have not been, greater than what they are part of, rates that are
    /// not those of their parts.</summary>
    public static void Impossible(Draft draft, IEnumerable<LayoutSeries> series, DateOnly today, ImportFindings findings)
    {
        foreach (var period in draft.Rows.Where(row => row.Table != HeldTables.Neighbours).GroupBy(row => row.Period))
            if (Month.TryParse(period.Key) is { } month)
            {
                if (month.Last > today || month.First.Year < FirstYear)
                    findings.Error(
                        draft.File, period.First().Line, "period", period.Key,
                        FormattableString.Invariant($"a month from {FirstYear} on that has ended by {today:yyyy-MM-dd}"));
            }
            else if (Period.Parse(period.Key) is var when && (when.EndYear > today.Year || when.Year < FirstYear))
                findings.Error(draft.File, period.First().Line, "", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{draft.File}, line {period.First().Line}: found figures of {period.Key}, expected periods from "
                        + $"{FirstYear} to {today.Year}."));
        var rows = draft.Rows.ToLookup(row => row.Series, StringComparer.Ordinal);
        foreach (var rule in series.Where(rule => rule.PartOf.Length + rule.Is.Length > 0))
            foreach (var row in rows[rule.Series])
                if (row.Number is { } number)
                {
                    Part(draft, rule, row, number, findings);
                    Rate(draft, rule, row, number, findings);
                }
    }

    /// <summary>Notes when figures are all of another size than those of a release that is held: thousands for single
    /// ones.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="rows">The figures of one release.</param>
    /// <param name="held">Those of the newest release of the dataset that is held.</param>
    /// <param name="release">Its id.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Size(
        string file, IEnumerable<ImportedRow> rows, IReadOnlyDictionary<(string, string, string), ImportedRow> held,
            string release,
        ImportFindings findings)
    {
        // Of one unit: all that are in pounds together, since an authority or two may have few.
        foreach (var series in rows.GroupBy(row => row.Table == HeldTables.SpendCells ? "" : row.Series))
        {
            var ratios = series
                .Select(row => (row.Number, Before: held.GetValueOrDefault((row.Series, row.Area, row.Period))?.Number))
                .Where(pair => pair.Number > 0 && pair.Before > 0)
                .Select(pair => pair.Number!.Value / pair.Before!.Value).Order().ToArray();
            if (ratios.Length >= FewestCompared && ratios[ratios.Length / 2] is var middle
                && middle is > SizeFactor or < 1 / SizeFactor)
                findings.Error(file, 0, "", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: its figures{(series.Key.Length > 0 ? $" of {series.Key}" : "")} are {middle:G3} times "
                        + $"those of {release} for the same areas and periods, expected the same unit: single ones, not "
                        + $"thousands."));
        }
    }

    /// <summary>Notes the areas that a publication which is not known lacks in some period, though it has them in
    /// others.</summary>
    public static void Coverage(
        string file, IReadOnlyCollection<ImportedRow> rows, AuthorityRegister register, Func<string, ReferenceDay> day,
            ImportFindings findings)
    {
        var lacking = new List<(Period Period, string Missing, int Count, int Of, string Series)>();
        foreach (var series in rows.Where(row => row.Table != HeldTables.Neighbours && row.Area.Length > 0)
            .GroupBy(row => row.Series))
        {
            var areas = series.Select(row => row.Area).Where(area => !area.Contains('/', StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var period in series.GroupBy(row => Period.Parse(row.Period)))
            {
                var date = period.Key.Days(day(series.Key)).Last;
                var there = period.SelectMany(row => row.Area.Split('/')).ToHashSet(StringComparer.Ordinal);
                var all = register.Authorities.ToDictionary(
                    who => who.Code, who => !(who.FirstDay > date) && !(who.LastDay < date), StringComparer.Ordinal);
                string[] missing = [.. areas.Union(all.Keys)
                    .Where(area => all.GetValueOrDefault(area, true) && !there.Contains(area)).Order(StringComparer.Ordinal)];
                if (missing.Length > 0)
                    lacking.Add((period.Key, string.Join(", ", missing.Take(MostListed))
                        + (missing.Length > MostListed ? " ..." : ""), missing.Length, all.Values.Count(exists => exists),
                            series.Key));
            }
        }

        foreach (var same in lacking.GroupBy(gap => (gap.Period, gap.Missing, gap.Count, gap.Of))
            .OrderBy(same => same.Key.Period))
        {
            var what = same.Count() == 1 ? same.First().Series
                : string.Create(CultureInfo.InvariantCulture, $"{same.First().Series} and {same.Count() - 1} others");
            var sentence = string.Create(
                CultureInfo.InvariantCulture,
                    $"{file}: no figure of {what} in {same.Key.Period.Name} for "
                        + $"{(same.Key.Count == 1 ? "1 area" : $"{same.Key.Count} areas")}: {same.Key.Missing}");
            if (same.Key.Count > Math.Max(1, MostMissing * same.Key.Of))
                findings.Error(file, 0, "", sentence + "; expected all: the file has been cut, or is of another kind.");
            else
                findings.Warn(file, 0, "", sentence + ".");
        }
    }

    private static void Part(Draft draft, LayoutSeries rule, ImportedRow row, double number, ImportFindings findings)
    {
        if (rule.PartOf.Length == 0)
            return;
        var isLimit = double.TryParse(rule.PartOf, CultureInfo.InvariantCulture, out var most);
        if (!isLimit)
        {
            if (draft.Find(row.Key with { Series = rule.PartOf })?.Number is not { } whole)
                return;
            most = whole;
        }

        if (number > most)
            findings.Error(
                draft.File, row.Line, row.Column, row.Value,
                string.Create(CultureInfo.InvariantCulture,
                    $"at most {most}{(isLimit ? "" : $", of which it is a part ({rule.PartOf})")}"));
    }

    private static void Rate(Draft draft, LayoutSeries rule, ImportedRow row, double number, ImportFindings findings)
    {
        if (rule.Is.Length == 0)
            return;
        var (quotient, scale) = rule.Is.Split(" x ") is [var left, var right]
            ? (left.Split(" / "), double.Parse(right, CultureInfo.InvariantCulture)) : default;
        double? Sum(string parts) =>
            parts.Split(" + ").Aggregate((double?)0, (sum, part) => sum + draft.Find(row.Key with { Series = part })?.Number);
        if (Sum(quotient[0]) is not { } numerator || Sum(quotient[1]) is not { } denominator || denominator <= 0)
            return;
        var own = numerator / denominator * scale;
        if (own > (number * RateFactor) + RateSlack || number > (own * RateFactor) + RateSlack)
            findings.Error(
                draft.File, row.Line, row.Column, row.Value,
                string.Create(CultureInfo.InvariantCulture,
                    $"about {Rounding.Display(own, 1)}, which {numerator} of {denominator} in the same row give: one of "
                        + $"the three is wrong"));
    }
}

using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports;

/// <summary>What every report says about how its figures were made.</summary>
internal static class ReportMethods
{
    /// <summary>What the state of the figures is called.</summary>
    public const string SnapshotFact = "Snapshot";

    /// <summary>What the licence is called.</summary>
    public const string LicenceFact = "Licence";

    /// <summary>The facts at the head of a report.</summary>
    public static List<(string Name, string Text)> Facts(Snapshot snapshot, ReportSettings settings, Peers against, string edition) =>
    [
        ("Date", settings.DateInWords),
        .. settings.AsAt.Length > 0 ? [("Figures", AsAtText.Of(settings.AsAt))] : Array.Empty<(string, string)>(),
        against.Group is { } group
            ? ("Compared with", $"a group of the reader's own: {PlainWords.And([.. group.Select(member => $"{member}")])}")
            : ("Statistical neighbours", $"edition {edition}"),
        ("Definition of spend", $"{settings.Definition.Name} ({settings.Definition.Id}, version {settings.Definition.Version})"),
        ("Prices", settings.Prices.IsReal ? $"real terms, {settings.Prices.BaseYear} prices ({settings.Prices.Index!.Id})" : "cash"),
        // Enough of the hash to tell two states apart at sight.
        (SnapshotFact, snapshot.Hash.Length > 12 ? snapshot.Hash[..12] : snapshot.Hash),
        (LicenceFact, "Contains public sector information licensed under the Open Government Licence v3.0"),
    ];

    /// <summary>The methods in short.</summary>
    public static List<string> Of(ReportSettings settings)
    {
        static string Names(IReadOnlyList<SpendBlock> blocks) => PlainWords.And([.. blocks.Select(block => block.Name)]);
        var isGroup = settings.Group is not null;
        var they = (isGroup ? OthersWords.Group : OthersWords.Neighbours).They;
        return
        [
            "Values are computed from the published parts and rounded once, half up, for display.",
            $"Spending is gross, from the section 251 outturn. Preventative is {Names(settings.Definition.Preventative)}; statutory is {Names(settings.Definition.Statutory)}. {settings.Definition.Source}",
            isGroup
                ? "The group is the reader's own choice, in place of the authorities that a model finds like this one. It says nothing about how alike they are."
                : "Statistical neighbours are the ten authorities most like one in a model of the Department for Education and the National Foundation for Educational Research. Being like is not mutual.",
            $"The authority itself is never among {they}. Their median and quartiles (R type 7) need five figures at least. A joint return counts once.",
            "95% intervals: Byar's method for rates of counts, exact under ten; Wilson's for shares of counts, an approximation on full-time equivalents. They cover chance alone. Pounds have none.",
            $"Against {they}: above or below means outside 99.8% limits around their pooled value, possibly means outside 95%; both are widened by how far authorities differ from those like them anyway (Spiegelhalter 2005). Limits can be widened by multiplying or by adding; where the two give different levels, the level depends on the model. The side is another question: whether the figure lies on the same side of mean, median and pooled value{(isGroup ? "" : ", in each edition that lists the authority")}. It says nothing about the size of a difference.",
            "A figure is marked with check or care by rules that are data: a jump that next to no other authority has, an unusual cost for each child, a nil block, a small base and others. A figure to check has no level and no side until somebody who knows the return has looked.",
            "Over time rates are set against one population, the newest mid-year estimates; where the population printed differs, the printed rate stands beside.",
            "Difference to the median: the value less the median, times the authority's own denominator; of a share of spending in percentage points, and in pounds at the same total spend. It sizes a difference; it does not say that the difference should be closed.",
            "Nothing here shows cause.",
        ];
    }
}

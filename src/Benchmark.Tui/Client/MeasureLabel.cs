namespace Benchmark.Tui.Client;

/// <summary>Measures in the few words that a heading or a column has room for; the help and the evidence give the full name.</summary>
internal static class MeasureLabel
{
    // In the order that the questions are asked in: spend, children, staff, then what spend consists of.
    private static readonly (string Id, string Label, string Column)[] Known =
    [
        ("preventative-share", "Preventative share", "Preventative"),
        ("children-in-care-rate", "In care per 10,000", "In care"),
        ("agency-share", "Agency share", "Agency"),
        ("vacancy-rate", "Vacancy rate", "Vacancies"),
        ("turnover-rate", "Turnover rate", "Turnover"),
        ("average-caseload", "Average caseload", "Caseload"),
        ("absence-rate", "Absence rate", "Absence"),
        ("preventative-spend-per-child", "Preventative per child", "Prev. £/ch."),
        ("statutory-spend-per-child", "Statutory per child", "Stat. £/ch."),
        ("total-spend-per-child", "Total spend per child", "Total £/ch."),
        ("preventative-spend", "Preventative spend", "Prev. £m"),
        ("statutory-spend", "Statutory spend", "Stat. £m"),
        ("total-spend", "Total spend", "Total £m"),
        ("looked-after-per-child", "Looked after per child", "Looked after"),
        ("safeguarding-per-child", "Safeguarding per child", "Safeguarding"),
        ("youth-justice-per-child", "Youth justice per child", "Youth just."),
        ("family-support-per-child", "Family support per child", "Family supp."),
        ("young-people-per-child", "Young people per child", "Young people"),
        ("sure-start-per-child", "Sure Start per child", "Sure Start"),
        ("other-per-child", "Other services per child", "Other"),
    ];

    public static (string Label, string Column) Of(string id, string name)
    {
        foreach (var known in Known)
        {
            if (known.Id == id)
                return (known.Label, known.Column);
        }

        return (name, name.Length > 12 ? name[..12] : name);
    }

    /// <summary>Those unknown here come last.</summary>
    public static int Order(string id)
    {
        var place = Array.FindIndex(Known, known => known.Id == id);
        return place < 0 ? Known.Length : place;
    }
}

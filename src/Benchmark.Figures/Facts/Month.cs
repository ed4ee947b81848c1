using System.Globalization;

namespace Benchmark.Figures.Facts;

/// <summary>
/// A month of which one's own figures may be: the count of its last day. It is no <see cref="Period"/>, since nothing that is published is of
/// one: no calendar, table, average, rank or trend can hold it.
/// </summary>
internal sealed record Month : IComparable<Month>
{
    /// <summary>What a month looks like, for messages about one that does not.</summary>
    public const string Expected = "a month such as 2026-10";

    // What people write, and what a spreadsheet makes of it when it saves a file that had 2026-10.
    private static readonly string[] Spellings =
        ["yyyy-MM", "yyyy/MM", "MM/yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "MMMM-yyyy", "MMM-yy"];

    private Month(DateOnly first) => First = first;

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day: that of which its figures are.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>As the service writes it: <c>2026-10</c>.</summary>
    public string Name => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads any usual spelling: <c>2026-10</c>, <c>10/2026</c>, <c>Oct 2026</c>, <c>October 2026</c>, <c>Oct-26</c>; null for anything else, and
    /// for a month whose name is that of a financial year: 2009-10 is one, however it is written.
    /// </summary>
    public static Month? TryParse(string text)
    {
        var usual = text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(usual, Spellings, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && new Month(first) is var month && Period.TryParse(month.Name) is null ? month : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Month? other) => other is null ? 1 : First.CompareTo(other.First);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

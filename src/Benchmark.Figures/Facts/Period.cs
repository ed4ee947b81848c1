using System.Globalization;

namespace Benchmark.Figures.Facts;

/// <summary>
/// What a figure is of: a year (<c>2025</c>: the count of a day in it) or a financial year (<c>2024-25</c>: 1 April to 31 March).
/// There is no other kind, and no period that is neither.
/// </summary>
internal sealed record Period : IComparable<Period>
{
    /// <summary>What a year looks like, for messages about one that does not.</summary>
    public const string ExpectedYear = "a year in four digits, for instance 2025";

    /// <summary>What a financial year looks like.</summary>
    public const string ExpectedFinancialYear = "a financial year, for instance 2024-25";

    private Period(int year, bool isFinancialYear)
    {
        (Year, IsFinancialYear) = (year, isFinancialYear);
        Name = isFinancialYear
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{EndYear % 100:00}")
            : year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The year, or that in which the financial year begins. Its mid-year population is the one that spend is divided by.</summary>
    public int Year { get; }

    /// <summary>Whether it is a financial year.</summary>
    public bool IsFinancialYear { get; }

    /// <summary>The year, or that in which the financial year ends.</summary>
    public int EndYear => IsFinancialYear ? Year + 1 : Year;

    /// <summary>As the service writes it: <c>2025</c>, <c>2024-25</c>.</summary>
    public string Name { get; }

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not of this century or the last.</exception>
    public static Period OfYear(int year) => new(Sensible(year), isFinancialYear: false);

    /// <summary>The financial year that begins in a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not of this century or the last.</exception>
    public static Period OfFinancialYear(int begins) => new(Sensible(begins), isFinancialYear: true);

    /// <summary>Reads any usual spelling: <c>2025</c>, <c>2024-25</c>, <c>2024/25</c>, <c>202425</c>, <c>2024-2025</c>; null for anything else.</summary>
    public static Period? TryParse(string text)
    {
        if (text.Length is not (4 or 6 or 7 or 9) || !IsYear(text.AsSpan(0, 4)))
            return null;
        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (text.Length == 4)
            return OfYear(year);
        if (text.Length > 6 && text[4] is not ('-' or '/'))
            return null;
        if (text.Length == 9)
            return IsDigits(text.AsSpan(5)) && int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture) == year + 1 ? OfFinancialYear(year) : null;
        return IsDigits(text.AsSpan(text.Length - 2)) && int.Parse(text.AsSpan(text.Length - 2), CultureInfo.InvariantCulture) == (year + 1) % 100
            ? OfFinancialYear(year)
            : null;
    }

    /// <summary>Reads any usual spelling.</summary>
    /// <exception cref="DataFault">It is no period.</exception>
    public static Period Parse(string text) => TryParse(text)
        ?? throw new DataFault($"A period reads \"{text}\", expected {ExpectedYear}, or {ExpectedFinancialYear}.");

    /// <summary>First and last day. A year's figures are of one day of it; a financial year is the whole of it.</summary>
    /// <param name="reference">The day of the year that a year's figures are of.</param>
    public (DateOnly First, DateOnly Last) Days(ReferenceDay reference) => IsFinancialYear
        ? (new(Year, 4, 1), new(EndYear, 3, 31))
        : (reference.Of(Year), reference.Of(Year));

    /// <summary>The same year of the same kind.</summary>
    public bool Equals(Period? other) => other is not null && Year == other.Year && IsFinancialYear == other.IsFinancialYear;

    /// <inheritdoc/>
    public override int GetHashCode() => IsFinancialYear ? -Year : Year;

    /// <summary>Earlier periods come first.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1 : (EndYear, IsFinancialYear).CompareTo((other.EndYear, other.IsFinancialYear));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static int Sensible(int year) => year is >= 1900 and < 2100
        ? year
        : throw new ArgumentOutOfRangeException(nameof(year), year, "A period is of this century or the last.");

    private static bool IsYear(ReadOnlySpan<char> text) => IsDigits(text) && text[..2] is "19" or "20";

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

/// <summary>The day of the year that a dataset's yearly figures are of.</summary>
/// <param name="Month">Month.</param>
/// <param name="Day">Day of the month.</param>
internal readonly record struct ReferenceDay(int Month, int Day)
{
    /// <summary>Children looked after are counted on 31 March.</summary>
    public static readonly ReferenceDay EndOfMarch = new(3, 31);

    /// <summary>The workforce is counted on 30 September.</summary>
    public static readonly ReferenceDay EndOfSeptember = new(9, 30);

    /// <summary>Populations are of 30 June.</summary>
    public static readonly ReferenceDay MidYear = new(6, 30);

    /// <summary>The day in a year.</summary>
    public DateOnly Of(int year) => new(year, Month, Day);

    /// <summary>Month and day with a hyphen between, as seed files have them: <c>03-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>The day; null when the text is not one of every year.</returns>
    public static ReferenceDay? TryParse(string text) =>
        // 2023 is a year without a 29 February.
        DateOnly.TryParseExact($"2023-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day.Month, day.Day)
            : null;
}

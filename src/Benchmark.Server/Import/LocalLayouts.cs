using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// Files of one's own: figures that nobody has published, of series that there are and of new ones, measures made of either, definitions of
/// spend, and price indices. Their layout is this program's, so that it stands here and in docs/local-figures.md, not among those of publishers.
/// </summary>
internal static class LocalLayouts
{
    /// <summary>What reads figures.</summary>
    public const string Figures = "local-figures";

    /// <summary>What reads measures.</summary>
    public const string Measures = "local-measures";

    /// <summary>What reads definitions of spend.</summary>
    public const string Definitions = "local-definitions";

    /// <summary>What reads price indices.</summary>
    public const string Indices = "local-indices";

    private const string Prefix = Release.LocalPrefix;

    private const string Group = "Local figures";
    private const int LongestName = 80;
    private const int LongestSource = 400;
    private const int LongestUnit = 40;
    private const int LongestLabel = 24;
    private const int LongestColumn = 12;
    private const int MostDecimals = 6;

    // After all that are shipped.
    private const int Last = 1_000_000;

    // Beyond it a figure is of another unit, or of something else, than those before it.
    private const double SizeFactor = 20;

    private static readonly string[] Kinds =
        [.. Formula.Kinds.Where(kind => kind.Value is { IsSpend: false, IsText: false }).Select(kind => kind.Key)];

    /// <summary>The layouts.</summary>
    public static IReadOnlyList<LayoutRow> Rows { get; } =
    [
        new(
            Figures, "figures of one's own", Figures, Release.LocalDataset, "authority", "period", "any",
            "series; series_name; unit; day; value", "", "some", "", 1),
        new(
            Measures, "measures of one's own", Measures, "", "", "", "",
            "measure; name; kind; numerator; denominator; scale; unit; decimals; polarity", "", "some", "", 1),
        new(
            Definitions, "definitions of spend of one's own", Definitions, "", "", "", "", "definition; name; source; preventative; statutory", "", "some", "", 1),
        new(
            Indices, "price indices of one's own", Indices, Release.LocalDataset, "", "financial_year", "financial-year", "index; index_value", "", "some", "", 1),
    ];

    /// <summary>A file to fill in, with an example that imports as it stands.</summary>
    /// <param name="what"><c>figures</c>, <c>measures</c>, <c>definitions</c>, <c>indices</c> or <c>groups</c>.</param>
    public static string Template(string what)
    {
        using var file = new StreamReader(typeof(LocalLayouts).Assembly.GetManifestResourceStream($"template-{what}.csv")!);
        return file.ReadToEnd();
    }

    /// <summary>The rules with the series, measures and definitions of one's own that are held.</summary>
    public static ImportRules With(ImportRules rules, Holdings held) => rules with
    {
        Names = With(
            rules.Names, held.Series.Where(row => IsOwn(row.Id)), held.Measures.Where(row => IsOwn(row.Id)),
            held.Definitions.Where(row => IsOwn(row.Id))),
    };

    /// <summary>Reads figures.</summary>
    public static void ReadFigures(PublishedTable table, Reading reading)
    {
        int Column(string name) => table.Column(name);
        var (series, name, unit, day) = (Column("series"), Column("series_name"), Column("unit"), Column("day"));
        var (authority, period, value) = (Column("authority"), Column("period"), Column("value"));
        var known = reading.Rules.Names.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var own = new Dictionary<string, (SeriesRow Row, long Line)>(StringComparer.Ordinal);
        while (table.Next())
            if (SeriesOf() is { } row && reading.Register.Code(table, authority) is { } area && table.PeriodOrMonth(period) is { } when
                && OfDay(row, when) is { } on && (row.IsPounds ? table.AnyFigure(value) : table.Figure(value)) is { } cell)
            {
                var who = reading.Register.Authorities.First(one => one.Code == area);
                if (who.FirstDay > on || who.LastDay < on)
                    _ = table.Fault(authority, FormattableString.Invariant($"an authority that existed on {on:yyyy-MM-dd}, as {who.Name} did not"));
                else
                    reading.Draft.Add(
                        new(HeldTables.Observations, Release.LocalDataset, "", row.Id, area, when, cell, "", table.Line, "value"),
                        "series, authority and period");
                if (own.TryGetValue(row.Id, out var one) && cell.Contains('.', StringComparison.Ordinal) && cell[^1] != '.')
                    own[row.Id] = one with { Row = one.Row with { Decimals = Math.Max(one.Row.Decimals, cell.Length - 1 - cell.IndexOf('.', StringComparison.Ordinal)) } };
            }

        reading.Draft.Series.AddRange(own.Values.Select(one => one.Row));

        // The day that a figure is of; null, and noted, for a month of what is not counted on a day.
        DateOnly? OfDay(SeriesRow row, string when)
        {
            if (Month.TryParse(when) is not { } month)
                return Period.Parse(when).Days(row.Day).Last;
            if (!row.IsPounds && (IsOwn(row.Id) || reading.Series.Any(one => one.Series == row.Id)))
                return month.Last;
            _ = table.Fault(period, $"a year: {row.Id} is of a whole year, and months are for what is counted on a day ({row.Name})");
            return null;
        }

        SeriesRow? SeriesOf()
        {
            var id = table[series];
            var says = table[name].Length + table[unit].Length + table[day].Length > 0;
            if (!says && known.TryGetValue(id, out var there))
                return !there.IsText ? there : Wrong(series, "a series of numbers; the cells of this one are words");
            if (!IsOwn(id))
                return known.ContainsKey(id)
                    ? Wrong(table[name].Length > 0 ? name : table[unit].Length > 0 ? unit : day, $"an empty cell: {id} is a published series, which has its own")
                    : Wrong(series, $"the id of a series (benchmark template series lists them), or a new one that begins with {Prefix}");
            if (!IsId(id))
                return Wrong(series, $"{Prefix} and then lower-case letters, digits and single hyphens");
            if (table[name].Length is 0 or > LongestName)
                return Wrong(name, $"what {id} is, in words: 1 to {LongestName} characters");
            if (table[unit].Length is 0 or > LongestUnit)
                return Wrong(unit, $"what {id} counts, such as children, FTE or £: 1 to {LongestUnit} characters");
            if (ReferenceDay.TryParse(table[day]) is not { } of)
                return Wrong(day, $"the day of the year that figures of {id} are of, such as 03-31; of financial years 03-31");
            var row = new SeriesRow(
                id, Release.LocalDataset, table[name], "figure", table[unit], 0, of, SeriesRow.Numbers, SeriesRow.NoJointReturns, "");
            if (own.TryAdd(id, (row, table.Line)) || own[id].Row with { Decimals = 0 } == row)
                return own[id].Row;
            return Wrong(series, FormattableString.Invariant($"name, unit and day of {id} as line {own[id].Line} has them"));
        }

        SeriesRow? Wrong(int column, string expected)
        {
            _ = table.Fault(column, expected);
            return null;
        }
    }

    /// <summary>Reads measures. What they are made of may stand in a file that is read later, and is looked at then.</summary>
    public static void ReadMeasures(PublishedTable table, Reading reading)
    {
        int Column(string name) => table.Column(name);
        while (table.Next())
        {
            var (id, name, kind, unit) = (table[Column("measure")], table[Column("name")], table[Column("kind")], table[Column("unit")]);
            var (decimals, polarity) = (table[Column("decimals")], table[Column("polarity")]);
            var ok = Expect("measure", IsOwn(id) && IsId(id), $"{Prefix} and then lower-case letters, digits and single hyphens")
                & Expect("measure", reading.Draft.Measures.TrueForAll(one => one.Row.Id != id), "each measure once")
                & Expect("name", name.Length is > 0 and <= LongestName, $"1 to {LongestName} characters")
                & Expect("kind", Kinds.Contains(kind), $"one of {string.Join(", ", Kinds)}")
                & Expect("unit", unit.Length is > 0 and <= LongestUnit, $"1 to {LongestUnit} characters, such as per 10,000 children or %")
                & Expect("decimals", decimals is [>= '0' and <= '6'], $"a whole number from 0 to {MostDecimals}")
                & Expect("polarity", Polarities.Contains(polarity), $"one of {string.Join(", ", Polarities)}")
                & Expect(
                    "scale", double.TryParse(table[Column("scale")], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 1e9,
                    "what the quotient is multiplied by: 1, 100 or 10000");
            if (ok)
                reading.Draft.Measures.Add((new()
                {
                    Id = id, Name = name, Label = Cut(name, LongestLabel), Column = Cut(name, LongestColumn), Group = Group, Place = Last,
                    Headline = 0, Question = 0, Kind = kind, Numerator = table[Column("numerator")], Denominator = table[Column("denominator")],
                    Published = "", Printed = "", Scale = scale, Unit = unit, Decimals = decimals[0] - '0', Polarity = polarity, Tolerance = 0, SmallBase = 0,
                    Formula = "", NumeratorWords = "", DenominatorWords = "", Sentence = "{period}, {name}: {value}.", More = "more",
                    Fewer = "less", AggregateNote = "", Words = "local; own",
                }, table.Line));

            bool Expect(string column, bool isSo, string expected) => isSo || table.Fault(Column(column), expected) is not null;
        }
    }

    /// <summary>Reads definitions of spend: which blocks of the section 251 outturn count as preventative and which as statutory.</summary>
    public static void ReadDefinitions(PublishedTable table, Reading reading)
    {
        int Column(string name) => table.Column(name);
        var blocks = reading.Rules.Names.SpendBlocks.Select(block => block.Id).ToList();
        var expected = $"one or more of {string.Join(", ", blocks)}, with spaces between them";
        while (table.Next())
        {
            var (id, name, source) = (table[Column("definition")], table[Column("name")], table[Column("source")]);
            var (preventative, statutory) = (Blocks("preventative"), Blocks("statutory"));
            var ok = Expect("definition", IsOwn(id) && IsId(id), $"{Prefix} and then lower-case letters, digits and single hyphens")
                & Expect("definition", reading.Draft.Definitions.TrueForAll(one => one.Row.Id != id), "each definition once")
                & Expect("name", name.Length is > 0 and <= LongestName, $"1 to {LongestName} characters")
                & Expect("source", source.Length is > 0 and <= LongestSource, $"whose rule it is, in words: 1 to {LongestSource} characters")
                & Expect("preventative", AreBlocks(preventative), expected)
                & Expect("statutory", AreBlocks(statutory), expected)
                && Expect("statutory", !preventative.Intersect(statutory).Any(), "no block that is preventative as well");
            if (ok)
                reading.Draft.Definitions.Add((new(id, 1, name, source, string.Join(' ', preventative), string.Join(' ', statutory), Last), table.Line));

            string[] Blocks(string column) => table[Column(column)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool Expect(string column, bool isSo, string expected) => isSo || table.Fault(Column(column), expected) is not null;
        }

        bool AreBlocks(string[] ids) => ids.Length > 0 && ids.Distinct().Count() == ids.Length && ids.All(blocks.Contains);
    }

    /// <summary>Reads price indices, a row a financial year.</summary>
    public static void ReadIndices(PublishedTable table, Reading reading)
    {
        var (index, year, value) = (table.Column("index"), table.Column("financial_year"), table.Column("index_value"));
        while (table.Next())
        {
            var id = table[index];
            if (!IsOwn(id) || !IsId(id))
                _ = table.Fault(index, $"{Prefix} and then lower-case letters, digits and single hyphens");
            else if (table.FinancialYear(year) is { } period)
                if (Cell.TryParse(table[value], out var cell) && cell is { HasValue: true, Value: > 0 })
                    reading.Draft.Add(
                        new(HeldTables.PriceIndices, Release.LocalDataset, "", id, "", period, cell.Value.ToString("R", CultureInfo.InvariantCulture), "",
                            table.Line, "index_value"),
                        "index and financial_year");
                else
                    _ = table.Fault(value, "an index number above 0");
        }
    }

    /// <summary>Looks at what only all files together say, and gives the names with those of one's own.</summary>
    /// <param name="drafts">What the files say.</param>
    /// <param name="names">The names before.</param>
    /// <param name="held">What is held.</param>
    /// <param name="findings">Takes what is found.</param>
    public static Holdings Checked(IReadOnlyList<Draft> drafts, Holdings names, Holdings held, ImportFindings findings)
    {
        var series = With(names, drafts.SelectMany(draft => draft.Series), [], []).Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var measures = new List<MeasureRow>();
        foreach (var draft in drafts)
            foreach (var (row, line) in draft.Measures)
            {
                var kind = Formula.Kinds[row.Kind];
                var isTop = SeedReader.IsPart(row.Numerator, kind, false, series);
                var isBelow = kind.HasDenominator ? SeedReader.IsPart(row.Denominator, kind, true, series) : row.Denominator.Length == 0;
                if (!isTop)
                    findings.Error(draft.File, line, "numerator", row.Numerator, "ids of series with \" + \" or \" - \" between them, numbers of one unit");
                if (!isBelow)
                    findings.Error(draft.File, line, "denominator", row.Denominator, kind.HasDenominator
                        ? $"{Part.Population}, or ids of series with \" + \" or \" - \" between them" : $"an empty cell: nothing is divided in a measure of kind {row.Kind}");
                if (isTop && isBelow)
                    measures.Add(InWords(row, series));
            }

        foreach (var draft in drafts.Where(draft => draft.Layout.Id == Figures))
            BesideHeld(draft, series, held, findings);
        return With(names, drafts.SelectMany(draft => draft.Series), measures, drafts.SelectMany(draft => draft.Definitions).Select(one => Numbered(one.Row, held)));
    }

    private static void BesideHeld(Draft draft, Dictionary<string, SeriesRow> series, Holdings held, ImportFindings findings)
    {
        var wanted = draft.Rows.Select(row => row.Series).ToHashSet(StringComparer.Ordinal);
        var orders = held.Releases.ToDictionary(release => release.Id, release => release.Order, StringComparer.Ordinal);
        var before = held.Observations.Where(row => wanted.Contains(row.Series)).ToLookup(row => row.Series, StringComparer.Ordinal);
        foreach (var rows in draft.Rows.GroupBy(row => row.Series))
        {
            var years = before[rows.Key].Where(row => Period.TryParse(row.Period) is not null).ToList();
            var isFinancial = years.Select(row => row.Period).Concat(rows.Select(row => row.Period)).Select(Period.TryParse).OfType<Period>().FirstOrDefault()?.IsFinancialYear ?? false;
            var newest = years.Where(row => Cell.TryParse(row.Cell, out var cell) && cell is { HasValue: true, Value: > 0 })
                .GroupBy(row => row.Area).ToDictionary(area => area.Key, area => area.MaxBy(row => (Period.Parse(row.Period), orders[row.Release]))!);
            foreach (var row in rows)
            {
                // A month is of a day in a year.
                if ((Period.TryParse(row.Period)?.IsFinancialYear ?? false) != isFinancial)
                    findings.Error(draft.File, row.Line, "period", row.Period, isFinancial
                        ? $"{Period.ExpectedFinancialYear}, as the other figures of {rows.Key}" : $"{Period.ExpectedYear}, as the other figures of {rows.Key}");
                else if (row.Number is > 0 and var number && newest.GetValueOrDefault(row.Area) is { } last
                    && Cell.Parse(last.Cell).Value is var value && (number > value * SizeFactor || number * SizeFactor < value))
                    findings.Warn(draft.File, row.Line, "value", FormattableString.Invariant(
                        $"{draft.File}, line {row.Line}: {row.Value} of {series[rows.Key].Name} is far from the {last.Cell} that {last.Release} has for {last.Period}; is it of the same unit?"));
            }
        }
    }

    private static MeasureRow InWords(MeasureRow row, Dictionary<string, SeriesRow> series)
    {
        var (top, below) = (Words(row.Numerator), Words(row.Denominator));
        return !Formula.Kinds[row.Kind].HasDenominator ? row with { Formula = $"As it was imported: {top}" } : row with
        {
            Formula = $"{top} / {below}{(row.Scale == 1 ? "" : $" x {Benchmark.Figures.Measures.Formula.Number(row.Scale)}")}",
            NumeratorWords = top,
            DenominatorWords = below,
        };

        string Words(string part) => part == Part.Population ? "Children aged 0 to 17, mid-year before"
            : string.Join(' ', part.Split(' ').Select(word => series.TryGetValue(word, out var one) ? one.Name : word));
    }

    private static readonly string[] Polarities = ["neutral", "low-is-good", "high-is-good", "context"];

    // A rule that is changed is a version of its own; the newest counts.
    private static DefinitionRow Numbered(DefinitionRow row, Holdings held)
    {
        if (held.Definitions.Where(before => before.Id == row.Id).MaxBy(before => before.Version) is not { } newest)
            return row;
        return row with { Version = newest.Version } == newest ? newest : row with { Version = newest.Version + 1 };
    }

    private static Holdings With(
        Holdings names, IEnumerable<SeriesRow> series, IEnumerable<MeasureRow> measures, IEnumerable<DefinitionRow> definitions) => names with
        {
            Series = HeldTables.Series.Sorted(series.Reverse().Concat(names.Series).DistinctBy(row => row.Id)),
            Measures = HeldTables.Measures.Sorted(measures.Concat(names.Measures).DistinctBy(row => row.Id)),
            Definitions = HeldTables.Definitions.Sorted(definitions.Concat(names.Definitions).DistinctBy(row => (row.Id, row.Version))),
        };

    private static bool IsOwn(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    private static bool IsId(string id) => id.Length <= LongestName && !id.Contains("--", StringComparison.Ordinal) && id[^1] != '-'
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static string Cut(string name, int longest) => name.Length <= longest ? name : name[..longest].TrimEnd();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// Reads one folder of seed files, each file after those that it refers to, so that a reference to nothing is found on its
/// own line.
/// </summary>
internal sealed partial class SeedReader(string folder)
{
    private const int MostDecimals = 6;
    private const int ListLength = 10;
    private const int LongestLabel = 24;
    private const int LongestColumn = 12;
    private const int LongestAbbreviation = 3;

    // A map larger than this fits no page and no screen.
    private const int MostTiles = 30;
    private const string ASeries = "the id of a series in series.csv";
    private readonly Dictionary<string, Release> _releases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionRow> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _authorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesRow> _series = new(StringComparer.Ordinal);
    private readonly HashSet<string> _blocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _areas = new(StringComparer.Ordinal);

    /// <summary>Reads every file.</summary>
    public Holdings Read()
    {
        var names = ReadNames();
        return names with
        {
            Releases = [.. _releases.Values.OrderBy(release => release.Id, StringComparer.Ordinal)],
            Observations = Observations(),
            Spend = Spend(names.SpendBlocks),
            Populations = Populations(),
            Neighbours = Neighbours(),
            PriceIndices = PriceIndices(),
        };
    }

    /// <summary>Reads names, measures and definitions: what belongs to no release. The other lists are empty.</summary>
    public Holdings ReadNames()
    {
        if (!Directory.Exists(folder))
            throw new DataFault($"{folder}: there is no such folder, expected the seed files in it.");
        _ = Releases();
        var regions = Regions();
        var series = Series();
        var blocks = SpendBlocks();
        var measures = Measures();
        var authorities = Authorities();
        return new(
            [], regions, authorities, Tiles(authorities), series, measures, blocks, Definitions(), Analyses(measures), Exclusions(), Checks(measures), [], [], [], [], []);
    }

    private IReadOnlyList<T> Rows<T>(Table<T> kind, Func<SeedTable, T> read, Action<SeedTable>? whenDone = null)
    {
        using var table = new SeedTable(folder, kind.File, [.. kind.Columns.Select(column => column.Name)]);
        var rows = new List<T>();
        while (table.Next())
            rows.Add(read(table));
        whenDone?.Invoke(table);
        return kind.Sorted(rows);
    }

    private IReadOnlyList<Release> Releases()
    {
        var orders = new HashSet<(string, int)>();
        return Rows(HeldTables.Releases, table =>
        {
            var row = new Release(table.Id("id"), table.Id("dataset"), table.Whole("order", 1, int.MaxValue),
                table.Words("title"), table.Publication("published"), table.Words("publisher"), table.Words("origin"), table.Words("licence"));
            table.Key("id", row.Id);
            if (!orders.Add((row.Dataset, row.Order)))
                throw table.Fault("order", "a different place for each release of a dataset");
            _releases[row.Id] = row;
            return row;
        });
    }

    private IReadOnlyList<RegionRow> Regions()
    {
        var partOf = new List<(long Line, RegionRow Row)>();
        return Rows(HeldTables.Regions, table =>
        {
            var row = new RegionRow(table.Reference("code", IsOnsCode, "an ONS code such as E12000001"), table.Words("name"),
                table.OneOf("level", "country", "region", "sub-region"), table.Text("part_of"));
            table.Key("code", row.Code);
            _regions[row.Code] = row;
            partOf.Add((table.Line, row));
            return row;
        }, table =>
        {
            foreach (var (line, row) in partOf)
            {
                var expected = row.Level switch { "country" => "", "region" => "country", _ => "region" };
                if ((_regions.TryGetValue(row.PartOf, out var whole) ? whole.Level : row.PartOf) != expected)
                    throw table.FaultAt(line, "part_of", row.PartOf,
                        expected.Length == 0 ? "an empty cell" : $"the code of a {expected}");
            }
        });
    }

    private IReadOnlyList<SpendBlockRow> SpendBlocks() => Rows(HeldTables.SpendBlocks, table =>
    {
        var row = new SpendBlockRow(
            table.Id("id"), table.Words("line"), table.Words("name"), table.Reference("letter", IsLetter, "a capital letter of its own"),
            table.Text("column"),
            table.Reference("people", id => id.Length == 0 || (_series.TryGetValue(id, out var people) && !people.IsText), "the id of a series in series.csv, or an empty cell"));
        table.Key("id", row.Id);
        // A measure names what it is made of, and one word must not mean two things.
        if (_series.ContainsKey(row.Id) || row.Id == Part.Population || SpendBlock.Sums.Contains(row.Id))
            throw table.Fault("id", "another id than those of series, preventative, statutory, total and population");
        return _letters.Add(row.Letter) && _blocks.Add(row.Id) ? row : throw table.Fault("letter", "a capital letter of its own");
    });

    private IReadOnlyList<SeriesRow> Series()
    {
        return Rows(HeldTables.Series, table =>
        {
            var id = table.Id("id");
            table.Key("id", id);
            if (id == Part.Population || SpendBlock.Sums.Contains(id))
                throw table.Fault("id", "another id than preventative, statutory, total and population");
            return _series[id] = new SeriesRow(
                id, table.Id("dataset"), table.Words("name"), table.Words("cell"),
                table.Text("unit"), table.Whole("decimals", 0, MostDecimals), table.DayOfYear("day"),
                table.OneOf("cells", SeriesRow.Numbers, SeriesRow.Words), table.OneOf("joint", SeriesRow.OneUnit, SeriesRow.NoJointReturns),
                table.Text("columns"));
        });
    }

    private static string Sentence(SeedTable table)
    {
        var sentence = table.Words("sentence");
        var blanks = InBraces().Matches(sentence).Select(blank => blank.Groups[1].Value).ToList();
        return blanks.Contains("value") && blanks.All(MeasureRow.Blanks.Contains)
            ? sentence
            : throw table.Fault(
                "sentence", $"a sentence with {{value}} in it, and in braces nothing but {string.Join(", ", MeasureRow.Blanks)}");
    }

    [GeneratedRegex(@"\{([^}]*)\}?|\}")]
    private static partial Regex InBraces();

    private IReadOnlyList<MeasureRow> Measures()
    {
        var (headlines, questions) = (new HashSet<int>(), new HashSet<int>());
        return Rows(HeldTables.Measures, table =>
        {
            var id = table.Id("id");
            table.Key("id", id);
            var kind = table.OneOf("kind", [.. Formula.Kinds.Keys]);
            var formula = Formula.Kinds[kind];
            var headline = table.Whole("headline", 0, int.MaxValue);
            if (headline > 0 && !headlines.Add(headline))
                throw table.Fault("headline", "a different place for each headline measure, or 0");
            var question = table.Whole("question", 0, headline == 0 ? 0 : int.MaxValue);
            if (question > 0 && !questions.Add(question))
                throw table.Fault("question", "a different place for each question, or 0");
            string BesideIt(string column) => formula is { HasDenominator: true, IsSpend: false }
                ? table.Reference(
                    column, text => text.Length == 0 || (_series.TryGetValue(text, out var row) && !row.IsText),
                    "the id of a series in series.csv, or an empty cell")
                : table.Empty(column, $"a measure of kind {kind} has none beside its figures");

            return new MeasureRow
            {
                Id = id,
                Name = table.Words("name"),
                Label = table.Words("label", LongestLabel),
                Column = table.Words("column", LongestColumn),
                Group = table.Words("group", LongestLabel),
                Place = table.Whole("place", 1, int.MaxValue),
                Headline = headline,
                Question = question,
                Kind = kind,
                Numerator = formula.IsSpend
                    ? table.Reference("numerator", IsSummed, "preventative, statutory, total or a spend block")
                    : table.Reference("numerator", text => IsPart(text, formula, false), WhatIsPart(formula)),
                Denominator = formula.HasDenominator
                    ? table.Reference("denominator", text => IsPart(text, formula, true), $"{Part.Population}, or {WhatIsPart(formula)}")
                    : table.Empty("denominator", $"a measure of kind {kind} names none"),
                Published = BesideIt("published"),
                Printed = BesideIt("printed"),
                Scale = table.AboveZero("scale"),
                Unit = formula.IsText ? table.Text("unit") : table.Words("unit"),
                Decimals = table.Whole("decimals", 0, MostDecimals),
                Polarity = table.OneOf("polarity", formula.IsText ? ["context"] : ["neutral", "low-is-good", "high-is-good", "context"]),
                Tolerance = table.AtLeastZero("tolerance"),
                SmallBase = table.AtLeastZero("small_base"),
                Formula = table.Words("formula"),
                NumeratorWords = formula.HasParts ? table.Words("numerator_words") : table.Empty("numerator_words", "it is as published"),
                DenominatorWords = formula.HasWhole
                    ? table.Words("denominator_words")
                    : table.Empty("denominator_words", "nothing is divided"),
                Sentence = Sentence(table),
                More = table.Words("more"),
                Fewer = table.Words("fewer"),
                AggregateNote = table.Text("aggregate_note"),
                Words = table.Text("words"),
            };
        });
    }

    private bool IsPart(string text, FormulaKind formula, bool isDenominator) => IsPart(text, formula, isDenominator, _series);

    /// <summary>Whether a measure of some kind can be made of what a text names.</summary>
    public static bool IsPart(string text, FormulaKind formula, bool isDenominator, IReadOnlyDictionary<string, SeriesRow> series) =>
        Part.TryParse(text, series) is { } part && (part.IsPopulation
            ? isDenominator
            : part.Series.All(one => one.IsText == formula.IsText && !(formula.CountsEvents && one.IsPounds))
                && (formula.HasParts || part.Series.Take(2).Count() == 1));

    private static string WhatIsPart(FormulaKind formula) => formula switch
    {
        { IsText: true } => "the id of a series in series.csv whose cells are text",
        { HasParts: false } => ASeries,
        { CountsEvents: true } => "ids of series in series.csv with \" + \" or \" - \" between them, numbers of one unit, which is not pounds",
        _ => "ids of series in series.csv with \" + \" or \" - \" between them, numbers of one unit",
    };

    private bool IsSummed(string text) => SpendBlock.Sums.Contains(text) || _blocks.Contains(text);

    private static bool IsLetter(string text) => text.Length == 1 && char.IsAsciiLetterUpper(text[0]);

    private IReadOnlyList<AnalysisRow> Analyses(IReadOnlyList<MeasureRow> measures) => Rows(HeldTables.Analyses, table =>
    {
        bool IsMeasure(string id, Func<MeasureRow, bool> fits) => measures.FirstOrDefault(row => row.Id == id) is { } row && fits(row);
        var analysis = new AnalysisRow(
            table.Reference(
                "id", id => id == AssociationPanel.Id || id.StartsWith($"{AssociationPanel.Id}-", StringComparison.Ordinal),
                $"{AssociationPanel.Id}, or {AssociationPanel.Id}- and a word"),
            table.Reference("outcome", id => IsMeasure(id, row => !Formula.Kinds[row.Kind].IsText), "the id of a measure in measures.csv"),
            table.Reference("spend", id => IsMeasure(id, row => row.Unit == "£ per child"), "the id of a measure in £ per child"));
        table.Key("id", analysis.Id);
        return analysis;
    });

    private IReadOnlyList<DefinitionRow> Definitions() => Rows(HeldTables.Definitions, table =>
    {
        var row = new DefinitionRow(table.Id("id"), table.Whole("version", 1, int.MaxValue), table.Words("name"),
            table.Words("source"),
            table.References("preventative", _blocks.Contains, "spend blocks"),
            table.References("statutory", _blocks.Contains, "spend blocks"), table.Whole("place", 1, int.MaxValue));
        table.Key("id and version", row.Id, row.Version.ToString(CultureInfo.InvariantCulture));
        return row.Preventative.Split(' ').Intersect(row.Statutory.Split(' ')).Any()
            ? throw table.Fault("statutory", $"no block that is preventative as well (\"{row.Preventative}\")")
            : row;
    });

    private IReadOnlyList<AuthorityRow> Authorities()
    {
        var onsCodes = new HashSet<string>(StringComparer.Ordinal);
        var successors = new List<(long Line, AuthorityRow Row)>();
        return Rows(HeldTables.Authorities, table =>
        {
            var row = new AuthorityRow(table.Reference("code", IsDfeCode, "a DfE code of three digits"), table.Words("name"),
                table.Words("type"), table.References("ons_codes", code => IsOnsCode(code) && onsCodes.Add(code),
                    "ONS codes that no other authority has"),
                table.Reference("region", code => Level(code) == "region", "the code of a region"), table.Text("sub_region"),
                table.Date("first_day"), table.Date("last_day"), table.Text("successors"));
            table.Key("code", row.Code);
            if (row.SubRegion.Length > 0 && (Level(row.SubRegion) != "sub-region"
                || _regions[row.SubRegion].PartOf != row.Region))
                throw table.Fault("sub_region", $"the code of a part of {row.Region}, or an empty cell");
            if (row.LastDay < row.FirstDay)
                throw table.Fault("last_day", $"a day after the first, {row.FirstDay:yyyy-MM-dd}");
            _authorities.Add(row.Code);
            _areas[row.Code] = true;
            successors.Add((table.Line, row));
            return row;
        }, table =>
        {
            foreach (var (line, row) in successors)
            {
                var codes = row.Successors.Length == 0 ? [] : row.Successors.Split(' ');
                if ((row.LastDay is null) != (codes.Length == 0))
                    throw table.FaultAt(line, "successors", row.Successors,
                        "DfE codes when there is a last day, and an empty cell when there is none");
                if (codes.Any(code => code == row.Code || !_authorities.Contains(code)))
                    throw table.FaultAt(line, "successors", row.Successors,
                        "DfE codes of other authorities in this file, separated by spaces");
            }
        });
    }

    private IReadOnlyList<TileRow> Tiles(IReadOnlyList<AuthorityRow> authorities)
    {
        var existing = authorities.Where(row => row.LastDay is null).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var places = new HashSet<(int, int)>();
        var abbreviations = new HashSet<string>(StringComparer.Ordinal);
        return Rows(HeldTables.Tiles, table =>
        {
            var row = new TileRow(
                table.Reference("authority", existing.Contains, "the DfE code of one of today's authorities in authorities.csv"),
                table.Whole("row", 1, MostTiles), table.Whole("column", 1, MostTiles), table.Words("abbreviation", LongestAbbreviation));
            table.Key("authority", row.Authority);
            if (!places.Add((row.Row, row.Column)))
                throw table.Fault("column", $"a place in row {row.Row} that no other tile has");
            return abbreviations.Add(row.Abbreviation) ? row : throw table.Fault("abbreviation", "an abbreviation that no other tile has");
        });
    }

    private IReadOnlyList<Exclusion> Exclusions() => Rows(HeldTables.Exclusions, table =>
    {
        var row = new Exclusion(table.OneOf("analysis", AssociationPanel.Id),
            AuthorityIn(table, "authority"),
            table.Words("reason"));
        table.Key("analysis and authority", row.Analysis, row.Authority);
        return row;
    });

    private IReadOnlyList<CheckRow> Checks(IReadOnlyList<MeasureRow> measures)
    {
        var ids = measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var places = new HashSet<int>();
        return Rows(HeldTables.Checks, table =>
        {
            var rule = table.OneOf("rule", [.. Check.Rules]);
            var row = new CheckRow(
                table.Id("id"), table.Whole("place", 1, int.MaxValue), table.OneOf("mark", "check", "care"), rule,
                On(table, rule, ids), table.AtLeastZero("threshold"), table.AtLeastZero("least"), table.Date("first_day"), table.Date("last_day"),
                table.Words("words"), table.Text("question"));
            table.Key("id", row.Id);
            if (!places.Add(row.Place))
                throw table.Fault("place", "a place that no other check has");
            if (row.To < row.From)
                throw table.Fault("last_day", $"a day after the first, {row.From:yyyy-MM-dd}");
            return InBraces().Matches(row.Words).All(blank => Check.Blanks.Contains(blank.Groups[1].Value))
                ? row
                : throw table.Fault("words", $"words with nothing in braces but {string.Join(", ", Check.Blanks)}");
        });
    }

    private string On(SeedTable table, string rule, HashSet<string> measures) => rule switch
    {
        "jump" => table.Reference("on", on => on is "total" or "block" or "share" || measures.Contains(on), "total, block, share, or the id of a measure"),
        "unit-cost" => table.Reference(
            "on", on => on.Split(' ') is [var block, var series] && _blocks.Contains(block) && _series.ContainsKey(series),
            "the ids of a spend block and of a series of what it is spent on, with a space between"),
        "outside" => table.Reference(
            "on", on => on.Split(' ') is [var part, var whole] && _series.ContainsKey(part) && _series.ContainsKey(whole),
            "the ids of two series, the part and what it is held against, with a space between"),
        "small-count" or "small-base" => table.Reference("on", measures.Contains, "the id of a measure in measures.csv"),
        "joint-service" => AuthorityIn(table, "on"),
        _ => table.Empty("on", $"the rule {rule} has no part of its own"),
    };

    private string? Level(string code) => _regions.TryGetValue(code, out var region) ? region.Level : null;

    private IReadOnlyList<Observation> Observations()
    {
        var rows = new List<Observation>();
        var held = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in SeedFiles.FigureFiles(folder))
            rows.AddRange(Figures(path, held));
        return HeldTables.Observations.Sorted(rows);
    }

    // The figures of one release: a row an area and period, a column a series.
    private List<Observation> Figures(string path, Dictionary<string, bool> held)
    {
        var release = _releases.GetValueOrDefault(Path.GetFileNameWithoutExtension(path))
            ?? throw new DataFault($"{path}: the file is named after no release in {HeldTables.Releases.File}.");
        using var table = new SeedTable(path, SeedFiles.FigureKey, id => _series.TryGetValue(id, out var row) && (row.Dataset == release.Dataset || release.IsLocal),
            $"area, period, then ids of series of the dataset {release.Dataset}, each once");
        SeriesRow[] columns = [.. table.Columns.Skip(SeedFiles.FigureKey.Count).Select(id => _series[id])];
        var (mayBeJoint, rows) = (columns.All(series => series.Joint == SeriesRow.OneUnit), new List<Observation>());
        while (table.Next())
        {
            var area = table.Reference("area", code => IsArea(code) && (mayBeJoint || !code.Contains('/', StringComparison.Ordinal)), mayBeJoint
                ? "a DfE code, the DfE codes of a joint return in rising order joined by a stroke, or the code of a region"
                : "a DfE code or the code of a region, since not all series of the file have joint returns");
            var period = release.IsLocal && Month.TryParse(table.Text("period")) is { } month && month.Name == table.Text("period")
                ? null : table.Period("period");
            var name = period?.Name ?? table.Text("period");
            table.Key("area and period", area, name);
            foreach (var series in columns)
            {
                var cell = series.IsText ? table.Text(series.Id) : table.Text(series.Id) == SeedFiles.NoRow ? SeedFiles.NoRow : table.Figure(series.Id, series.IsPounds);
                if (cell == SeedFiles.NoRow)
                    continue;
                // Years and financial years in one series would be two series.
                if (held.TryGetValue(series.Id, out var financial) && financial != (period?.IsFinancialYear ?? false))
                    throw table.Fault("period", $"{(financial ? "a financial year" : "a year")}, as the other figures of {series.Id}");
                held[series.Id] = period?.IsFinancialYear ?? false;
                rows.Add(new(release.Id, series.Id, area, name, cell));
            }
        }

        return rows;
    }

    private IReadOnlyList<SpendReturn> Spend(IReadOnlyList<SpendBlockRow> blocks) => Rows(HeldTables.SpendFile(blocks), table =>
    {
        var row = new SpendReturn(ReleaseIn(table), AuthorityIn(table, "authority"), table.FinancialYear("period"),
            table.Words("origin"), [.. blocks.Select(block => table.Figure(block.Id, mayBeNegative: true))]);
        table.Key("release, authority and period", row.Release, row.Authority, row.Period);
        return row;
    });

    private IReadOnlyList<Population> Populations() => Rows(HeldTables.Populations, table =>
    {
        var row = new Population(ReleaseIn(table),
            table.Reference("area", code => _authorities.Contains(code) || _regions.ContainsKey(code),
                "a DfE code or the code of a region"),
            int.Parse(table.Year("year"), CultureInfo.InvariantCulture), table.Figure("children"));
        table.Key("release, area and year", row.Release, row.Area, row.Year.ToString(CultureInfo.InvariantCulture));
        return row.Children.Any(char.IsAsciiDigit) && !row.Children.All(char.IsAsciiDigit)
            ? throw table.Fault("children", "a whole number of children, or a symbol")
            : row;
    });

    private IReadOnlyList<NeighbourRow> Neighbours()
    {
        var lists = new Dictionary<(string, string, string), (long Line, HashSet<string> Codes)>();
        return Rows(HeldTables.Neighbours, table =>
        {
            var row = new NeighbourRow(ReleaseIn(table), table.Year("edition"), AuthorityIn(table, "authority"),
                table.Whole("order", 1, ListLength), AuthorityIn(table, "code"), table.OneOf("closeness", [.. NeighboursLayout.ClosenessWords]));
            table.Key("release, edition, authority and order", row.Release, row.Edition, row.Authority,
                row.Order.ToString(CultureInfo.InvariantCulture));
            var key = (row.Release, row.Edition, row.Authority);
            var codes = lists.TryGetValue(key, out var list) ? list.Codes : [row.Authority];
            if (!codes.Add(row.Code))
                throw table.Fault("code", $"another authority than {row.Authority} itself and the neighbours listed before");
            lists[key] = (table.Line, codes);
            return row;
        }, table =>
        {
            // Orders are from 1 to 10 and none comes twice, so a list of ten is in order; the owner itself is the eleventh code.
            foreach (var ((_, edition, authority), (line, codes)) in lists)
            {
                if (codes.Count != ListLength + 1)
                    throw table.FaultAt(line, "order", $"{codes.Count - 1} neighbours of {authority} in edition {edition}",
                        "ten, in order 1 to 10");
            }
        });
    }

    private IReadOnlyList<PriceIndex> PriceIndices() => Rows(HeldTables.PriceIndices, table =>
    {
        var release = ReleaseIn(table);
        var row = new PriceIndex(
            release, _releases[release].IsLocal ? table.Id("index") : table.OneOf("index", "gdp-deflator", "services-ppi", QuarterlyIndexLayout.Index),
            table.FinancialYear("period"), table.AboveZero("value"));
        table.Key("release, index and period", row.Release, row.Index, row.Period);
        return row;
    });

    private string ReleaseIn(SeedTable table) => table.Reference("release", _releases.ContainsKey,
        "the id of a release in releases.csv");

    private string AuthorityIn(SeedTable table, string column) =>
        table.Reference(column, _authorities.Contains, "the DfE code of an authority in authorities.csv");

    // Asked for every observation, so each answer is kept.
    private bool IsArea(string area)
    {
        if (_areas.TryGetValue(area, out var known))
            return known;
        var codes = area.Split('/');
        var isArea = _regions.ContainsKey(area)
            || (codes.Length > 1 && codes.All(_authorities.Contains)
                && codes.SequenceEqual(codes.Distinct().Order(StringComparer.Ordinal)));
        return _areas[area] = isArea;
    }

    private static bool IsDfeCode(string text) => text.Length == 3 && text.All(char.IsAsciiDigit);

    private static bool IsOnsCode(string text) => text.Length == 9 && text[0] == 'E' && text[1..].All(char.IsAsciiDigit);
}

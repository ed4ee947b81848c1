using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// Finds out which releases the figures of files are of, by what is in them, and puts together those of one release. A release
/// that nobody knows is asked for, never guessed.
/// </summary>
/// <param name="rules">What is known.</param>
/// <param name="options">What whoever imports says himself.</param>
/// <param name="held">What is held.</param>
/// <param name="register">The authorities.</param>
/// <param name="today">The day from which figures of one's own count, where whoever imports names none.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class ReleaseMaker(
    ImportRules rules, ImportOptions options, Holdings held, AuthorityRegister register, DateOnly today,
    ImportFindings findings)
{
    private const int MostListed = 5;
    private readonly SortedDictionary<string, Made> _made = new(StringComparer.Ordinal);
    private readonly List<(Draft Draft, Publication Publication, List<ImportedRow> Rows)> _repeats = [];
    private readonly ILookup<string, ImportedRow> _heldRows =
        ImportedRow.Of(held).ToLookup(row => row.Named, StringComparer.Ordinal);
    private readonly List<ImportedPart> _parts = [];

    /// <summary>What became of the figures of each file.</summary>
    public IReadOnlyList<ImportedPart> Parts => _parts;

    /// <summary>Takes the figures of one table.</summary>
    public void Add(Draft draft)
    {
        Release? main = null;
        foreach (var part in draft.Rows.GroupBy(row => (row.Dataset, row.Named))
            .OrderBy(part => part.Key.Named, StringComparer.Ordinal))
        {
            var rows = part.ToList();
            var newest = rows[0].Table == HeldTables.Neighbours ? "" : Newest(rows.Select(row => row.Period));
            var known = Known(draft, part.Key.Dataset, part.Key.Named, newest);
            // Rows of another release in a file that has one of its own.
            var isOther = main is not null && part.Key.Named.Length > 0 && known?.Release.Id != main.Id;
            if (known is { } publication && (publication.Layout != draft.Layout.Id || isOther))
            {
                _repeats.Add((draft, publication, rows));
                _parts.Add(new(draft.File, draft.Layout.Title, publication.Release.Id, newest, rows.Count,
                    ImportStanding.Repeats));
                continue;
            }

            var (release, edition) = known is not null ? (known.Release, known.Newest)
                : Said(draft, part.Key.Dataset, newest, rows);
            if (release is null)
            {
                _parts.Add(new(draft.File, draft.Layout.Title, "", newest, rows.Count, ImportStanding.Unknown));
                continue;
            }

            main = part.Key.Named.Length == 0 ? release : main;
            if (!_made.TryGetValue(release.Id, out var made))
                _made[release.Id] = made = new(release, edition, known, []);
            made.Merge(draft.File, rows, findings);
            _parts.Add(new(draft.File, draft.Layout.Title, release.Id, newest, rows.Count,
                held.Releases.Any(before => before.Id == release.Id) ? ImportStanding.Held : ImportStanding.New));
        }
    }

    /// <summary>The releases with their figures, the names as they are to be.</summary>
    public Holdings Finish(Holdings names)
    {
        foreach (var made in _made.Values)
            Check(made);
        foreach (var (draft, publication, rows) in _repeats)
            Compare(draft, publication, rows);
        var tables = HeldTables.All.ToDictionary(table => table, table => new List<string[]>());
        foreach (var table in HeldTables.All.Where(table => table.ReleaseColumn is null))
            tables[table].AddRange(table.RowsOf(names));
        foreach (var made in _made.Values)
        {
            tables[HeldTables.Releases].Add(HeldTables.Releases.CellsOf(made.Release));
            foreach (var (row, _) in made.Rows.Values)
                tables[row.Table].Add(row.Cells(made.Release.Id, made.Edition));
        }

        // Spend is read in the order of its key, a return at a time.
        tables[HeldTables.SpendCells].Sort((a, b) => a.Zip(b, string.CompareOrdinal).FirstOrDefault(order => order != 0));
        return new HeldCells(tables.ToDictionary(table => table.Key, IReadOnlyList<string[]> (table) => table.Value)).Holdings();
    }

    // A month comes after the year that it is in.
    private static string Newest(IEnumerable<string> periods) => periods.Distinct().MaxBy(
        text => Month.TryParse(text) is { } month ? (month.First.Year, month.First.Month) : (Period.Parse(text).EndYear, Period.Parse(text).IsFinancialYear ? 1 : 0))!;

    private Publication? Known(Draft draft, string dataset, string named, string newest)
    {
        var alike = rules.Publications.Where(publication => publication.Release.Dataset == dataset && (named.Length > 0
            ? publication.Named == named
            : publication.Layout == draft.Layout.Id && (newest.Length == 0 || publication.Newest == newest))).ToList();
        var fitting = alike.Where(publication => named.Length > 0 || Differs(draft, publication) is null).ToList();
        if (fitting is [var known])
        {
            if (dataset == draft.Layout.Dataset && options.Release is { } said && said != known.Release.Id)
                findings.Error(draft.File, 0, "",
                    $"{draft.File}: by what is in it this is {known.Release.Id} ({known.Release.Title}), and --release "
                        + $"says {said}.");
            else if (dataset == draft.Layout.Dataset && options.Published is { } day && day != known.Release.Published)
                findings.Error(draft.File, 0, "",
                    $"{draft.File}: {known.Release.Id} was published {Words(known.Release.Published)}, and --published "
                        + $"says {day}.");
            return known;
        }

        foreach (var publication in alike.Where(_ => newest.Length > 0 && options.Release is null))
            findings.Warn(draft.File, 0, "",
                $"{draft.File}: it has the newest period of {publication.Release.Id} and not its figures: "
                + $"{Differs(draft, publication)}.");
        return null;
    }

    // The first of the cells that tell a publication from its like which is another here, in words; null when there is none.
    private static string? Differs(Draft draft, Publication publication)
    {
        foreach (var tells in publication.Tells.Split(LayoutRow.AndAlso, StringSplitOptions.RemoveEmptyEntries))
        {
            var (series, value) = tells.Split('=') is [var left, var right] ? (left, right) : default;
            var key = (publication.Release.Dataset, "", series, publication.Area, publication.Period);
            var found = (draft.Find(key) ?? draft.Find(key with { Item2 = publication.Named }))?.Value;
            if (found != value)
                return $"{series} of {(publication.Area.Length > 0 ? $"{publication.Area} in " : "")}{publication.Period} is "
                    + $"{ImportFindings.Shown(found ?? "not there")}, that publication has {value}";
        }

        return null;
    }

    private (Release? Release, string Edition) Said(Draft draft, string dataset, string newest, List<ImportedRow> rows)
    {
        if (Same(dataset, rows) is { } same)
            return (same, held.Neighbours.FirstOrDefault(row => row.Release == same.Id)?.Edition ?? "");
        if (dataset == Release.LocalDataset)
            return (Local(draft), "");
        var example = $"{draft.Layout.Dataset}-{(newest.Length > 0 ? newest : "2027")}";
        if (options.Release is not { } id || options.Published is not { } published)
        {
            findings.Error(draft.File, 0, "",
                $"{draft.File}: {draft.Layout.Title}{(newest.Length > 0 ? $", newest period {newest}" : "")}: no "
                    + $"publication that is known here. "
                + $"Say which it is with --release, for instance {example}, and when it was published with --published, "
                + $"a day such as 2026-11-26 or a month such as 2026-11.");
            return default;
        }

        if (DayOf(draft, id, published, example) is not { } day)
            return default;

        // Their order is by day, after all that are known: a place between those is for whoever keeps publications.csv.
        if (rules.Publications.Select(publication => publication.Release).Concat(held.Releases)
            .FirstOrDefault(release => release.Dataset == dataset && release.Id != id
                && release.LastDay >= day) is { } newer)
        {
            findings.Error(draft.File, 0, "",
                $"{draft.File}: {newer.Id} was published {Words(newer.Published)}, not before {published}. A "
                    + $"publication between others needs a row in publications.csv, which says where.");
            return default;
        }

        var order = int.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        // A file of several datasets makes a release of each, with one ending.
        var own = dataset + id[draft.Layout.Dataset.Length..];
        return (new(own, dataset, order, $"{draft.Layout.Title}, {own}", published, draft.Layout.Publisher,
            "Imported from the publisher's file", "Open Government Licence v3.0"), published[..4]);
    }

    private DateOnly? DayOf(Draft draft, string id, string published, string example)
    {
        if (!id.StartsWith(draft.Layout.Dataset + "-", StringComparison.Ordinal) || id.Length == draft.Layout.Dataset.Length + 1
            || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') || id[^1] == '-')
            findings.Error(draft.File, 0, "",
                $"--release: found \"{ImportFindings.Shown(id)}\", expected {draft.Layout.Dataset}- and then lower-case "
                    + $"letters and digits, for instance {example}.");
        else if (Release.LastDayOf(published) is not { } day)
            findings.Error(draft.File, 0, "",
                $"--published: found \"{ImportFindings.Shown(published)}\", expected a day such as 2026-11-26 or a "
                    + $"month such as 2026-11.");
        else
            return day;
        return null;
    }

    // Nobody has published them, so that there is nothing to ask for: they are called after the day, and count from it on.
    private Release? Local(Draft draft)
    {
        const int Step = 10;
        var before = held.Releases.Concat(_made.Values.Select(made => made.Release)).Where(release => release.IsLocal).ToList();
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var example = $"{Release.LocalDataset}-{day}";
        var id = options.Release ?? Enumerable.Range(1, before.Count + 1).Select(i => i == 1 ? example : string.Create(CultureInfo.InvariantCulture, $"{example}-{i}"))
            .First(name => before.TrueForAll(release => release.Id != name));
        var published = options.Published ?? day;
        if (DayOf(draft, id, published, example) is not { } from)
            return null;
        // Two files of one import may make one release.
        if (_made.TryGetValue(id, out var same))
            return same.Release;
        if (before.Find(release => release.LastDay > from) is { } newer)
        {
            findings.Error(draft.File, 0, "", $"{draft.File}: {newer.Id} counts from {newer.Published} on, not before {published}; newer local figures come last.");
            return null;
        }

        return new(
            id, Release.LocalDataset, before.Select(release => release.Order).DefaultIfEmpty(0).Max() + Step, $"Local figures, {id}", published,
            "Local, not published", "Imported from a file of one's own", "None: local, not published");
    }

    // A file that was imported before is known by its figures.
    private Release? Same(string dataset, List<ImportedRow> rows) =>
        held.Releases.Where(release => release.Dataset == dataset).FirstOrDefault(release =>
    {
        var before = _heldRows[release.Id].ToDictionary(row => (row.Series, row.Area, row.Period), row => (row.Value, row.Note));
        return before.Count == rows.Count
            && rows.TrueForAll(row => before.GetValueOrDefault((row.Series, row.Area, row.Period)) == (row.Value, row.Note));
    });

    private void Check(Made made)
    {
        var (file, rows) = (made.Rows.First().Value.File, made.Rows.Values.Select(row => row.Row).ToList());
        if (made.Publication is { } publication)
        {
            if (rows.Count != publication.Cells)
                findings.Error(file, 0, "", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: found {rows.Count} figures of {publication.Release.Id}, expected the {publication.Cells} "
                        + $"that it has{Lacking(rows)}: the file has been cut or changed."));
        }
        else if (!made.Release.IsLocal && held.Releases.All(release => release.Id != made.Release.Id))
            ImportChecks.Coverage(
                file, rows, register, id =>
                    rules.Names.Series.FirstOrDefault(series => series.Id == id)?.Day ?? ReferenceDay.MidYear, findings);

        if (held.Releases.Where(release => release.Dataset == made.Release.Dataset && release.Id != made.Release.Id)
            .MaxBy(release => release.Order) is { } newest)
            ImportChecks.Size(file, rows, _heldRows[newest.Id].ToDictionary(row => (row.Series, row.Area, row.Period)),
                newest.Id, findings);
    }

    // Areas that are there in other periods.
    private static string Lacking(List<ImportedRow> rows)
    {
        var areas = rows.Select(row => row.Area).Distinct().ToList();
        var there = rows.Select(row => (row.Series, row.Area, row.Period)).ToHashSet();
        string[] missing = [.. rows.Select(row => (row.Series, row.Period)).Distinct()
            .SelectMany(cell => areas.Where(area => !there.Contains((cell.Series, area, cell.Period)))
                .Select(area => $"{area} in {cell.Period}"))
            .Distinct().Take(MostListed)];
        return missing.Length == 0 ? "" : $" (none for instance of {string.Join(", ", missing)})";
    }

    private void Compare(Draft draft, Publication publication, List<ImportedRow> rows)
    {
        var id = publication.Release.Id;
        var own = _made.TryGetValue(id, out var made)
            ? made.Rows.Values.Select(row => row.Row).ToDictionary(row => (row.Series, row.Area, row.Period), row => row.Value)
            : _heldRows[id].ToDictionary(row => (row.Series, row.Area, row.Period), row => row.Value);
        if (own.Count == 0)
        {
            findings.Warn(draft.File, 0, "", string.Create(
                CultureInfo.InvariantCulture,
                    $"{draft.File}: {rows.Count} figures of {id} are passed over: its own file holds it whole."));
            return;
        }

        var different = rows.Where(
            row => own.GetValueOrDefault((row.Series, row.Area, row.Period), "no such row") != row.Value).ToList();
        if (different.Count == 0)
            return;
        foreach (var row in different.Take(MostListed))
            findings.Warn(draft.File, row.Line, row.Column, string.Create(
                CultureInfo.InvariantCulture,
                $"{draft.File}, line {row.Line}: {row.Series} of {row.Area} in {row.Period} differs from {id}: here "
                    + $"{ImportFindings.Shown(row.Value)}, there "
                    + $"{own.GetValueOrDefault((row.Series, row.Area, row.Period), "no such row")}, which is kept."));
        findings.Warn(draft.File, 0, "", string.Create(
            CultureInfo.InvariantCulture,
                $"{draft.File}: of {rows.Count} figures that repeat {id}, {rows.Count - different.Count} agree with it "
                    + $"and {different.Count} do not; its own are kept."));
    }

    private static string Words(string published) => published.Length == 0 ? "on a day that is not known"
        : published.Length == 7 ? $"in {published}" : $"on {published}";

    private sealed record Made(
        Release Release, string Edition, Publication? Publication, Dictionary<(string, string, string),
            (ImportedRow Row, string File)> Rows)
    {
        public void Merge(string file, List<ImportedRow> rows, ImportFindings findings)
        {
            foreach (var row in rows)
            {
                if (Rows.TryAdd((row.Series, row.Area, row.Period), (row, file)))
                    continue;
                var (before, other) = Rows[(row.Series, row.Area, row.Period)];
                if (before.Value != row.Value || before.Note != row.Note)
                    findings.Error(
                        file, row.Line, row.Column, row.Value,
                        string.Create(CultureInfo.InvariantCulture,
                            $"{ImportFindings.Shown(before.Value)}, which {other}, line {before.Line} has for "
                                + $"{row.Period} {row.Area} of the same release"));
            }
        }
    }
}

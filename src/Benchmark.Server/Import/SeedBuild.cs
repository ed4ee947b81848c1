using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// Makes the seed files from the publishers' files. The files that people keep by hand (releases, regions, series, measures, analyses,
/// spend blocks, definitions, exclusions) are read from the folder, checked and written back; the others are made afresh.
/// </summary>
internal static class SeedBuild
{
    private const string LookedAfter2022 = "children-looked-after-2022";
    private const string LookedAfter2025 = "children-looked-after-2025";

    /// <summary>
    /// Builds <paramref name="toFolder"/> from <paramref name="fromFolder"/>, which has the sub-folders <c>published</c> and
    /// <c>compiled</c>. All or nothing: the folder is made beside the old one and takes its place at the end, so a fault leaves
    /// the old one as it was.
    /// </summary>
    /// <exception cref="DataFault">A file is missing or something in it is wrong.</exception>
    public static void Run(string fromFolder, string toFolder, TextWriter log)
    {
        if (!Directory.Exists(fromFolder))
            throw new DataFault($"{fromFolder}: there is no such folder, expected one with the sub-folders published and compiled.");
        if (!Directory.Exists(toFolder))
            throw new DataFault($"{toFolder}: there is no such folder, expected one with the seed files that are kept by hand.");
        var built = Import(fromFolder, new SeedReader(toFolder).ReadHandKept(), log);

        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(toFolder));
        var mark = Guid.NewGuid().ToString("N");
        var next = $"{target}.{mark}.next";
        var previous = $"{target}.{mark}.previous";
        try
        {
            Directory.CreateDirectory(next);
            // What else is in the folder (its README) stays in it.
            foreach (var file in Directory.EnumerateFiles(target))
                File.Copy(file, Path.Combine(next, Path.GetFileName(file)));
            SeedFiles.Write(next, built);
            // The checks of whoever reads the files next; a fault here is found before anything is replaced.
            var hash = SeedFiles.ContentHash(SeedFiles.Read(next));
            Directory.Move(target, previous);
            try
            {
                Directory.Move(next, target);
            }
            catch
            {
                Directory.Move(previous, target);
                throw;
            }
            Directory.Delete(previous, recursive: true);
            log.WriteLine($"Seed files written to {toFolder}; content {hash}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{toFolder}: the seed files could not be written: {fault.Message}", fault);
        }
        finally
        {
            if (Directory.Exists(next))
                Directory.Delete(next, recursive: true);
        }
    }

    private static Holdings Import(string folder, Holdings hand, TextWriter log)
    {
        string Published(string file) => Path.Combine(folder, "published", file);
        string Compiled(string file) => Path.Combine(folder, "compiled", file);
        Release Held(string id) => hand.Releases.FirstOrDefault(release => release.Id == id)
            ?? throw new DataFault($"releases.csv has no release {id}, which a file of this build belongs to.");

        var authorities = AuthoritiesLayout.Read(Compiled("authorities.csv"), hand.Regions);
        var register = new AuthorityRegister(authorities, hand.Regions);
        Observation[] lookedAfter =
        [
            .. LookedAfterLayout.Read(Published("cla_2022_release_number_and_rate.csv"), Held(LookedAfter2022), hand.Series, register),
            .. LookedAfterLayout.Read(Published("cla_2025_release_number_and_rate.csv"), Held(LookedAfter2025), hand.Series, register),
        ];
        var compiled = CompiledLookedAfterLayout.Read(
                Compiled("cla_31_march_2014_to_2025.csv"), Held(LookedAfter2025).Dataset, hand.Series, register)
            .ToLookup(row => row.Release is LookedAfter2022 or LookedAfter2025);
        Compare(compiled[true], lookedAfter, log);
        var workforce = WorkforceLayout.Read(Published("csww_2025_release_indicators.csv"), Held("workforce-2025"), hand.Series, register);
        var populations = PopulationLayout.Read(
            Published("population_0_to_17_mid_2012_to_2024.csv"), Held("population-mid-2024").Id, register);
        NeighbourRow[] neighbours =
        [
            .. NeighboursLayout.Read(Published("statistical_neighbours_2021.csv"), Held("statistical-neighbours-2021").Id,
                "2021", register),
            .. NeighboursLayout.Read(Published("statistical_neighbours_2025.csv"), Held("statistical-neighbours-2025").Id,
                "2025", register),
        ];
        var spend = SpendLayout.Read(
            Compiled("s251_outturn_blocks_2012-13_to_2024-25.csv"), Held("section-251-2024-25").Id, hand.SpendBlocks, register);
        var prices = PriceIndexLayout.Read(Compiled("price_indices.csv"), Held("gdp-deflator-2025-q1").Id,
            Held("services-ppi-2021-22").Id);

        var built = hand with
        {
            Authorities = authorities,
            Observations = [.. lookedAfter, .. compiled[false], .. workforce],
            Spend = spend,
            Populations = populations,
            Neighbours = neighbours,
            PriceIndices = prices,
        };
        log.WriteLine($"{built.Authorities.Count} authorities, {built.Observations.Count} observations, "
            + $"{built.Spend.Count} spend returns, {built.Populations.Count} populations, {built.Neighbours.Count} neighbours, "
            + $"{built.PriceIndices.Count} index numbers.");
        return built;
    }

    // The compiled series repeats rows of releases that are also here as published. The published file is what is kept; the
    // comparison tells whoever builds whether the compilation can be trusted for the releases that only it has.
    private static void Compare(IEnumerable<Observation> compiled, IEnumerable<Observation> published, TextWriter log)
    {
        static Dictionary<(string Release, string Area, string Period), string> Figures(IEnumerable<Observation> cells) => cells
            .GroupBy(cell => (cell.Release, cell.Area, cell.Period))
            .ToDictionary(row => row.Key, row => string.Join(", ", row.OrderBy(cell => cell.Series, StringComparer.Ordinal).Select(cell => cell.Cell)));

        var kept = Figures(published);
        var (same, different) = (0, 0);
        foreach (var (row, figures) in Figures(compiled))
        {
            if (kept.GetValueOrDefault(row) == figures)
            {
                same++;
                continue;
            }
            different++;
            log.WriteLine($"Compiled and published figures differ for {row.Area} in {row.Period} ({row.Release}): "
                + $"compiled {figures}; published {kept.GetValueOrDefault(row, "no such row")}.");
        }
        log.WriteLine($"Compiled series of children looked after: {same} rows agree with the published files, {different} do not.");
    }
}

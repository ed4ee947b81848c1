using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// Makes the seed files from the publishers' files. The five files that people keep by hand (releases, regions, measures, spend
/// blocks, definitions) are read from the folder, checked and written back; the other six are made afresh.
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
        string Release(string id) => hand.Releases.Any(release => release.Id == id)
            ? id
            : throw new DataFault($"releases.csv has no release {id}, which a file of this build belongs to.");

        var authorities = AuthoritiesLayout.Read(Compiled("authorities.csv"), hand.Regions);
        var register = new AuthorityRegister(authorities, hand.Regions);
        Observation[] lookedAfter =
        [
            .. LookedAfterLayout.Read(Published("cla_2022_release_number_and_rate.csv"), Release(LookedAfter2022), register),
            .. LookedAfterLayout.Read(Published("cla_2025_release_number_and_rate.csv"), Release(LookedAfter2025), register),
        ];
        var compiled = CompiledLookedAfterLayout.Read(Compiled("cla_31_march_2014_to_2025.csv"), register)
            .ToLookup(row => row.Release is LookedAfter2022 or LookedAfter2025);
        Compare(compiled[true], lookedAfter, log);
        var workforce = WorkforceLayout.Read(Published("csww_2025_release_indicators.csv"), Release("workforce-2025"), register);
        var populations = PopulationLayout.Read(
            Published("population_0_to_17_mid_2012_to_2024.csv"), Release("population-mid-2024"), register);
        NeighbourRow[] neighbours =
        [
            .. NeighboursLayout.Read(Published("statistical_neighbours_2021.csv"), Release("statistical-neighbours-2021"),
                "2021", register),
            .. NeighboursLayout.Read(Published("statistical_neighbours_2025.csv"), Release("statistical-neighbours-2025"),
                "2025", register),
        ];
        var spend = SpendLayout.Read(
            Compiled("s251_outturn_blocks_2012-13_to_2024-25.csv"), Release("section-251-2024-25"), hand.SpendBlocks, register);
        var prices = PriceIndexLayout.Read(Compiled("price_indices.csv"), Release("gdp-deflator-2025-q1"),
            Release("services-ppi-2021-22"));

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
        var byKey = published.ToDictionary(row => (row.Release, row.Area, row.Period));
        var (same, different) = (0, 0);
        foreach (var row in compiled)
        {
            if (byKey.TryGetValue((row.Release, row.Area, row.Period), out var kept) && kept == row)
            {
                same++;
                continue;
            }
            different++;
            log.WriteLine($"Compiled and published figures differ for {row.Area} in {row.Period} ({row.Release}): "
                + $"compiled {Figures(row)}; published {(kept is null ? "no such row" : Figures(kept))}.");
        }
        log.WriteLine($"Compiled series of children looked after: {same} rows agree with the published files, {different} do not.");
    }

    private static string Figures(Observation row) => $"{row.Numerator}, {row.Base}, {row.Published}";
}

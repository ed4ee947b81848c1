using Benchmark.Server.Import;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A release of children looked after that was never published, in the layout of that of 2025: every authority of today with the same figures.</summary>
internal static class MadeRelease
{
    /// <summary>What has to be said of it when it is imported.</summary>
    public static readonly string[] Said = ["--release", "children-looked-after-2026", "--published", "2026-11-20"];

    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="children">Children looked after of each authority, of 20,000.</param>
    /// <param name="from">Its first year; its last is 2026.</param>
    public static string Write(string path, int children = 400, int from = 2026)
    {
        const string Kind = "Children looked after on 31 March each year";
        var authorities = new SeedReader(RepositoryFiles.Folder("seed-data")).ReadNames().Authorities.Where(row => row.LastDay is null).ToList();
        File.WriteAllLines(path,
        [
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000",
            .. Enumerable.Range(from, 2026 - from + 1).SelectMany(year => (IEnumerable<string>)
            [
                $"{year},Reporting year,National,E92000001,England,,,,,,{Kind},12000000,80000,67",
                .. authorities.Select(row =>
                    $"{year},Reporting year,Local authority,E92000001,England,{row.Region},,{row.Code},\"{row.Name}\",{row.OnsCodes.Split(' ')[^1]},{Kind},20000,{children},{children / 2}"),
            ]),
        ]);
        return path;
    }
}

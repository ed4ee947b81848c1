using System.Globalization;
using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Tests.Import;

/// <summary>A small file of every layout, made from what the shipped files say of it, imported in any order and in any number of steps.</summary>
public sealed class OrderTests : IDisposable
{
    private const int Orders = 20;
    private static readonly string[] Authorities = ["805", "390"];
    private static readonly Dictionary<string, string> OnsCodes = new() { ["805"] = "E06000001", ["390"] = "E08000037" };

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-orders-").FullName;
    private readonly ImportRules _shipped = ImportRules.Read(Repository.SeedData);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_of_every_layout_give_the_same_content_in_any_order_and_number_of_steps()
    {
        var (files, publications) = Files();
        var rules = _shipped with { Publications = publications };
        // Of releases of one's own the later one counts, so that two of them are not the same in any order.
        Assert.Equal(_shipped.Layouts.Select(layout => layout.Id).Where(id => id != LocalLayouts.Indices).Order(StringComparer.Ordinal),
            files.Keys.Select(name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

        var found = new List<(string Hash, int Releases)>();
        for (var seed = 0; seed < Orders; seed++)
        {
            var random = new Random(seed);
            var order = files.ToArray();
            random.Shuffle(order);
            using var store = new ReleaseStore(Path.Combine(_folder, $"{seed}.db"), TimeProvider.System);
            for (var rest = order.AsEnumerable(); rest.Any();)
            {
                var step = rest.Take(random.Next(1, 12)).ToList();
                rest = rest.Skip(step.Count).ToList();
                var result = Importer.Read(
                    step.Select(file => SourceFile.Of(file.Key, Encoding.UTF8.GetBytes(file.Value))), new(), rules, store.Read().Holdings, Workspace.Today);
                Assert.Equal("", Workspace.Sentences(result, stops: true));
                store.Import(result.Rows!, result.Warnings(), _ => { });
            }

            var content = store.Read();
            found.Add((content.Hash, content.Holdings.Releases.Count));
        }

        // Figures of one's own are a release beside the publications.
        Assert.Equal([(found[0].Hash, publications.Count + 1)], found.Distinct());
    }

    [Fact]
    public void The_publishers_files_give_the_same_content_one_by_one_in_any_order()
    {
        // The publishers' files are not in the repository: whoever has them says where they are.
        var from = Environment.GetEnvironmentVariable("BENCHMARK_PUBLISHED_FILES");
        Assert.SkipWhen(string.IsNullOrEmpty(from), "BENCHMARK_PUBLISHED_FILES does not name a folder with the publishers' files.");
        var files = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".csv" or ".xlsx")
            .Order(StringComparer.Ordinal).ToArray();
        var found = new List<(string Hash, int Releases, int Cells)>();
        for (var seed = 0; seed < Orders; seed++)
        {
            var order = files.ToArray();
            new Random(seed).Shuffle(order);
            // A database reads and checks all it holds at each step, so that it keeps the first order alone; the others are put together here.
            using var store = seed == 0 ? new ReleaseStore(Path.Combine(_folder, "published.db"), TimeProvider.System) : null;
            var held = _shipped.Names;
            foreach (var file in order)
            {
                var result = Importer.Read([SourceFile.At(file)], new(), _shipped, store?.Read().Holdings ?? held, Workspace.Today);
                Assert.True(result.Findings.Errors == 0, $"order {seed}, {file}: {Workspace.Sentences(result, stops: true)}");
                if (store is null)
                    held = With(held, result.Rows!);
                else
                    store.Import(result.Rows!, result.Warnings(), _ => { });
            }

            held = store?.Read().Holdings ?? held;
            found.Add((store?.Read().Hash ?? ContentHashes.Of(held).Whole, held.Releases.Count, ImportedRow.Of(held).Count()));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Length} files in {Orders} orders: {string.Join("; ", found.Distinct())}");
        Assert.Single(found.Distinct());
    }

    private static Holdings With(Holdings held, Holdings rows)
    {
        var there = held.Releases.Select(release => release.Id).ToHashSet(StringComparer.Ordinal);
        return rows with
        {
            Releases = [.. held.Releases, .. rows.Releases.Where(row => !there.Contains(row.Id))],
            Observations = [.. held.Observations, .. rows.Observations.Where(row => !there.Contains(row.Release))],
            Spend = [.. held.Spend, .. rows.Spend.Where(row => !there.Contains(row.Release))],
            Populations = [.. held.Populations, .. rows.Populations.Where(row => !there.Contains(row.Release))],
            Neighbours = [.. held.Neighbours, .. rows.Neighbours.Where(row => !there.Contains(row.Release))],
            PriceIndices = [.. held.PriceIndices, .. rows.PriceIndices.Where(row => !there.Contains(row.Release))],
        };
    }

    // The text of each file by layout and number, and the publications that they are.
    private (Dictionary<string, string> Files, List<Publication> Publications) Files()
    {
        var (files, publications) = (new Dictionary<string, string>(), new List<Publication>());
        void Known(string layout, string dataset, string newest, int cells, string named = "") => publications.Add(new(
            new($"{dataset}-{publications.Count}", dataset, publications.Count + 1, "Title", "2025-01-02", "Publisher", "Origin", "Licence"),
            layout, newest, "", "", "", cells, named));

        foreach (var layout in _shipped.Layouts.Where(layout => layout.Reader == "series"))
        {
            // A file that names its releases holds one of its own and repeats one of another file.
            var named = layout.Source.Length > 0 ? $"Own {layout.Id}" : "";
            var (text, counts, newest) = Table(layout, named);
            files[layout.Id] = text;
            foreach (var (dataset, cells) in counts)
                Known(layout.Id, dataset, newest, cells, named);
        }

        void Made(string layout, string newest, int cells, string text, string? dataset = null)
        {
            files[layout] = text;
            Known(layout, dataset ?? _shipped.Layouts.Single(row => row.Id == layout).Dataset, newest, cells);
        }

        const string Common = "time_period,geographic_level,country_code,region_code,old_la_code,new_la_code,la_name,";
        Made("population", "2024", 1, Common + "age_group,population_estimate\n"
            + "2024,Local authority,E92000001,E12000001,805,E06000001,Hartlepool,Children aged 0 to 17 years,20000\n");
        Made("section-251-blocks", "2024-25", 7, $"financial_year,old_la_code,la_name,source,{string.Join(',', _shipped.Names.SpendBlocks.Select(block => block.Column))}\n"
            + "2024-25,805,Hartlepool,LAIT bds_long (DfE),1,2,3,4,5,6,7\n");
        Made("services-ppi", "2020-21", 1, "Title,\"Top Level SPPI, Sections H to U excl. Section K\"\n2020 Q2,1\n2020 Q3,2\n2020 Q4,3\n2021 Q1,4\n");
        Made("low-income", "2020-21", 2, "Year,2019/20,2019/20 - Annotations,2020/21 (p)\nHartlepool,1,,2\nCardiff,3,,4\n");
        Made("ofsted-history", "2025", 5, "Local authority area code,Publication date,Local authority status,Inspection type,Overall effectiveness,"
            + "The impact of leaders on social work practice with children and families,The experiences and progress of children who need help and protection,"
            + "The experiences and progress of children in care,The experiences and progress of care leavers\nE06000001,2025-03-04,Current,Short,Good,Good,Good,Good,\n");
        Made("ofsted-newest", "2026", 5, "la_code,overall_effectiveness_grade,inspection_framework,publication_date,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,"
            + "care_leavers_grade\n805,good,short,03/02/26,good,good,good,good\n");
        Made("price-indices", "2024-25", 1, "financial_year,gdp_deflator_2022_100,sppi_2021_22_100\n2021-22,,100\n2024-25,112.5,\n");
        Known("price-indices", "services-ppi", "2021-22", 1);
        Made("neighbours", "2025", 10, $"old_la_code,la_name,{string.Join(',', Enumerable.Range(1, 10).Select(i => $"SN_{i},SN_{i}P"))}\n"
            + "805,Hartlepool,390,close,370,close,301,close,302,close,303,close,304,close,305,close,306,close,307,close,308,close\n");
        files["authorities"] = "old_la_code,la_name,lait_region,type,ons_codes,mysociety_end,mysociety_replaced_by\n390,Gateshead,North East,MD,E08000037,,\n";
        files["codes"] = "new_la_code,la_name,date_of_operation,parent_geography_code,entity_code,old_la_code\nE08000020,Gateshead,,E12000001,E08,390\n";
        files["districts"] = "LTLA21CD,UTLA21CD\nE06000001,E06000001\n";
        files[LocalLayouts.Figures] = LocalLayouts.Template("figures");
        files[LocalLayouts.Measures] = LocalLayouts.Template("measures");
        files[LocalLayouts.Definitions] = LocalLayouts.Template("definitions");
        // The same again, under another name.
        files["population again"] = files["population"];
        return (files, publications);
    }

    // A row an authority, period and condition; cells such that parts are smaller than wholes and rates follow from them.
    private (string Text, Dictionary<string, int> Counts, string Newest) Table(LayoutRow layout, string named)
    {
        var series = _shipped.Series.Where(row => row.Layout == layout.Id && row.Series.Length > 0).ToList();
        var rules = _shipped.Names.Series.ToDictionary(row => row.Id);
        string[] periods = layout.Period.StartsWith(LayoutRow.Always) ? [layout.Period[1..]]
            : layout.Period == LayoutRow.Titles ? ["2024-25"]
            : layout.Periods == "year" ? ["2023", "2024"] : ["2023-24", "2024-25"];
        string[] columns = [.. new[]
        {
            Areas.ColumnsOf(layout).Select(names => names[0]), periods.Length > 1 ? [layout.Period.Split(LayoutRow.Either)[0]] : [],
            layout.Source.Length > 0 ? [layout.Source] : [], layout.Also.Split(LayoutRow.AndAlso, StringSplitOptions.RemoveEmptyEntries),
            series.SelectMany(row => row.Conditions).Select(condition => condition.Columns[0]), series.Select(row => row.Columns[0]),
        }.SelectMany(names => names).Distinct()];
        var text = new StringBuilder();
        if (layout.Period == LayoutRow.Titles)
            text.Append("Revenue outturn 2024-25\n");
        text.AppendJoin(',', columns.Select(Quoted)).Append('\n');
        var counts = new Dictionary<string, int>();
        foreach (var authority in Authorities)
            foreach (var period in periods)
                foreach (var group in series.GroupBy(row => row.Where))
                {
                    var cells = new Dictionary<string, string>
                    {
                        ["geographic_level"] = "Local authority", ["country_code"] = layout.Id == "section-251-england" ? OnsCodes[authority] : "E92000001",
                        ["region_code"] = "E12000001", ["old_la_code"] = authority, ["new_la_code"] = OnsCodes[authority], ["la_name"] = "Name",
                        ["name"] = "Name", ["LA Number"] = authority, [layout.Period.Split(LayoutRow.Either)[0]] = period, [layout.Source] = named,
                    };
                    if (layout.Areas.Split(' ') is ["ons" or "ons-among-others", ..])
                        cells[Areas.ColumnsOf(layout).Single()[0]] = OnsCodes[authority];
                    foreach (var (names, values) in group.First().Conditions)
                        cells[names[0]] = values[0];
                    foreach (var row in group)
                    {
                        cells[row.Columns[0]] = rules[row.Series].IsText ? "Words" : Number(row, group.ToList()).ToString(CultureInfo.InvariantCulture);
                        counts[rules[row.Series].Dataset] = counts.GetValueOrDefault(rules[row.Series].Dataset) + 1;
                    }

                    text.AppendJoin(',', columns.Select(name => Quoted(cells.GetValueOrDefault(name, "")))).Append('\n');
                }

        return (text.ToString(), counts, periods[^1]);
    }

    private static double Number(LayoutSeries row, List<LayoutSeries> all) => row.Is switch
    {
        "looked-after-children / looked-after-population x 10000" => 10 / 1000d * 10_000,
        "agency-workers / agency-workers + workers-in-post x 100" => 10 / 20d * 100,
        // One part of one whole, in percent.
        _ when row.Is.Split(' ') is [_, "/", _, "x", "100"] => 10 / 1000d * 100,
        "" => all.Exists(other => other.PartOf == row.Series) ? 1000 : 10,
        _ => throw new InvalidOperationException($"A rate of its own: {row.Is}"),
    };

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}

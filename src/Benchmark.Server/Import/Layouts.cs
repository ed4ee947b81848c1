namespace Benchmark.Server.Import;

/// <summary>What a layout is read with.</summary>
/// <param name="Rules">What is known before.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Series">The series in it.</param>
/// <param name="Register">The authorities that rows are joined to.</param>
/// <param name="Draft">Takes the figures.</param>
internal sealed record Reading(
    ImportRules Rules, LayoutRow Layout, IReadOnlyList<LayoutSeries> Series, AuthorityRegister Register, Draft Draft);

/// <summary>What reads a table, by the word in the column reader of <c>layouts.csv</c>.</summary>
internal static class Layouts
{
    /// <summary>The readers. <c>series</c> is data alone; the others are for files that no table describes.</summary>
    public static readonly IReadOnlyDictionary<string, Action<PublishedTable, Reading>> Readers =
        new Dictionary<string, Action<PublishedTable, Reading>>(StringComparer.Ordinal)
        {
            [LocalLayouts.Figures] = LocalLayouts.ReadFigures,
            [LocalLayouts.Measures] = LocalLayouts.ReadMeasures,
            [LocalLayouts.Definitions] = LocalLayouts.ReadDefinitions,
            [LocalLayouts.Indices] = LocalLayouts.ReadIndices,
            ["series"] = SeriesLayout.Read,
            ["spend"] = SpendLayout.Read,
            ["population"] = PopulationLayout.Read,
            ["neighbours"] = NeighboursLayout.Read,
            ["prices"] = PriceIndexLayout.Read,
            ["quarters"] = QuarterlyIndexLayout.Read,
            ["cross-table"] = CrossTableLayout.Read,
            ["judgements"] = JudgementsLayout.ReadHistory,
            ["newest-judgements"] = JudgementsLayout.ReadNewest,
            ["authorities"] = AuthoritiesLayout.Read,
            ["codes"] = PlacesLayout.ReadCodes,
            ["districts"] = PlacesLayout.ReadDistricts,
        };
}

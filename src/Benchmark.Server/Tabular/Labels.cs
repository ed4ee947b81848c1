namespace Benchmark.Server.Tabular;

/// <summary>
/// What a table for programs says beside the ids of an answer, so that it can be joined with other files and read without the list of measures.
/// </summary>
/// <param name="authorities">Codes of authorities, each with its newest ONS code.</param>
/// <param name="measures">Id, name, unit and decimals of measures.</param>
internal sealed class Labels(
    IEnumerable<(string Code, string OnsCode)> authorities, IEnumerable<(string Id, string Name, string Unit, int Decimals)> measures)
{
    /// <summary>The column of an authority.</summary>
    public const string OfAuthority = "ons_code";

    /// <summary>The columns of a measure.</summary>
    public static readonly IReadOnlyList<string> OfMeasure = ["measure_name", "unit", "decimals"];

    private readonly Dictionary<string, string> _authorities = authorities.ToDictionary(one => one.Code, one => one.OnsCode);
    private readonly Dictionary<string, (string Id, string Name, string Unit, int Decimals)> _measures = measures.ToDictionary(one => one.Id);

    /// <summary>The newest ONS code of an authority; a region's code is one already.</summary>
    public string OnsCode(string code) => _authorities.TryGetValue(code, out var ons) ? ons : code.StartsWith('E') ? code : "";

    /// <summary>Adds name, unit and decimals of a measure.</summary>
    public void AddMeasure(Records to, string id)
    {
        var there = _measures.TryGetValue(id, out var measure);
        to.Add(measure.Name ?? "").Add(measure.Unit ?? "").Add(there, measure.Decimals);
    }
}

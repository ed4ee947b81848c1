using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Authorities as messages.</summary>
internal static class AuthorityWire
{
    /// <summary>Code and name.</summary>
    public static V1.AuthorityName Name(Area area) => new() { Code = area.Code, Name = area.Name };

    /// <summary>The whole authority.</summary>
    public static V1.Authority Of(Authority authority)
    {
        var answer = new V1.Authority
        {
            Code = authority.Code,
            Name = authority.Name,
            Region = authority.Region.Name,
            SubRegion = authority.SubRegion?.Name ?? "",
            Type = authority.Type,
            FirstDay = Iso(authority.FirstDay),
            LastDay = Iso(authority.LastDay),
            Tile = authority.Tile is { } tile ? new() { Row = tile.Row, Column = tile.Column, Abbreviation = tile.Abbreviation } : null,
        };
        answer.OnsCodes.Add(authority.OnsCodes);
        answer.Successors.Add(authority.Successors.Select(Name));
        answer.Predecessors.Add(authority.Predecessors.Select(Name));
        return answer;
    }

    /// <summary>How close two authorities are.</summary>
    public static V1.Closeness Closeness(string word) => word switch
    {
        "extremely-close" => V1.Closeness.ExtremelyClose,
        "very-close" => V1.Closeness.VeryClose,
        "close" => V1.Closeness.Close,
        "somewhat-close" => V1.Closeness.SomewhatClose,
        "not-close" => V1.Closeness.NotClose,
        _ => throw new DataFault($"Closeness \"{word}\" is not known."),
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

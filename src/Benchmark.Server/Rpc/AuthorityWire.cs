using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Server.Rpc;

/// <summary>Authorities as messages.</summary>
internal static class AuthorityWire
{
    /// <summary>Code and name.</summary>
    public static V1.AuthorityName Name(Authority authority) => new() { Code = authority.Code, Name = authority.Name };

    /// <summary>The whole authority.</summary>
    public static V1.Authority Of(Snapshot snapshot, int index)
    {
        var row = snapshot.Authorities[index];
        var (region, subRegion) = snapshot.RegionsOf(index);
        var answer = new V1.Authority
        {
            Code = row.Code,
            Name = row.Name,
            Region = snapshot.Regions[region].Name,
            SubRegion = subRegion < 0 ? "" : snapshot.Regions[subRegion].Name,
            Type = row.Type,
            FirstDay = Iso(row.FirstDay),
            LastDay = Iso(row.LastDay),
        };
        answer.OnsCodes.Add(row.OnsCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        answer.Successors.Add(snapshot.Successors(index).Select(Name));
        answer.Predecessors.Add(snapshot.Predecessors(index).Select(Name));
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

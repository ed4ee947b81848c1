using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Places;

/// <summary>What a figure can be of: an authority, a region, a sub-region or England. Equal only to itself.</summary>
/// <param name="code">DfE code of an authority, ONS code of a region.</param>
/// <param name="name">Name.</param>
internal abstract class Area(string code, string name)
{
    /// <summary>3-digit DfE code of an authority, ONS code of a region.</summary>
    public string Code { get; } = code;

    /// <summary>Name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Code})";
}

/// <summary>England, a region, or a part of a region.</summary>
internal sealed class Region : Area
{
    internal Region(RegionRow row, int index) : base(row.Code, row.Name) => (Index, Level) = (index, row.Level);

    /// <summary>Position among the regions, by which columns are laid out.</summary>
    internal int Index { get; }

    /// <summary><c>country</c>, <c>region</c> or <c>sub-region</c>.</summary>
    public string Level { get; }

    /// <summary>Its authorities, former ones included, in order of code.</summary>
    public IReadOnlyList<Authority> Members { get; internal set; } = [];
}

/// <summary>An upper-tier authority with children's services duties, today's or a former one.</summary>
internal sealed class Authority : Area
{
    internal Authority(AuthorityRow row, int index, Region region, Region? subRegion) : base(row.Code, row.Name)
    {
        (Index, Type, Region, SubRegion, FirstDay, LastDay) = (index, row.Type, region, subRegion, row.FirstDay, row.LastDay);
        OnsCodes = row.OnsCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Position among the authorities in order of code, by which columns are laid out.</summary>
    internal int Index { get; }

    /// <summary>Type as published (<c>MD</c>, <c>UA</c>, <c>SC</c>, <c>ILB</c>, <c>OLB</c>).</summary>
    public string Type { get; }

    /// <summary>All ONS codes that it has or had.</summary>
    public IReadOnlyList<string> OnsCodes { get; }

    /// <summary>Its region.</summary>
    public Region Region { get; }

    /// <summary>Its sub-region: Inner or Outer London; null elsewhere.</summary>
    public Region? SubRegion { get; }

    /// <summary>First day of its existence; null when it was there before every series held.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Last day of its existence; null while it exists.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>What it succeeded, in order of code.</summary>
    public IReadOnlyList<Authority> Predecessors { get; internal set; } = [];

    /// <summary>What succeeded it.</summary>
    public IReadOnlyList<Authority> Successors { get; internal set; } = [];

    /// <summary>Where it stands on the map in tiles; null for a former one, and where it has been given none.</summary>
    public TileRow? Tile { get; internal set; }

    /// <summary>Whether it is one of today's.</summary>
    public bool Exists => LastDay is null;

    /// <summary>Whether it existed on any of the days.</summary>
    public bool Existed((DateOnly First, DateOnly Last) days) => !(FirstDay > days.Last) && !(LastDay < days.First);

    /// <summary>A sentence about what came before or after a reorganised authority; empty for any other.</summary>
    public string BeforeAndAfter()
    {
        var sentences = new List<string>();
        if (FirstDay is { } first)
            sentences.Add($"{Name} began on {Day(first)}; before it: {string.Join(", ", Predecessors)}.");
        if (LastDay is { } last)
            sentences.Add($"{Name} ended on {Day(last)}; after it: {string.Join(", ", Successors)}.");
        return string.Join(' ', sentences);

        static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }
}

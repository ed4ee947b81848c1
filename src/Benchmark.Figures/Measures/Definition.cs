using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One block of the section 251 outturn statement.</summary>
/// <param name="Id">Id, for instance <c>sure-start</c>.</param>
/// <param name="Line">Line number of the statement, for instance <c>3.0.5</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Letter">The letter that a chart of characters fills its part with.</param>
/// <param name="People">Id of the series that counts the people that it is spent on; empty where nobody counts them.</param>
/// <param name="Index">Position among the blocks, by which the cells of a return are laid out.</param>
internal sealed record SpendBlock(string Id, string Line, string Name, string Letter, string People, int Index)
{
    /// <summary>What a measure of spend sums when it sums what a definition counts as preventative.</summary>
    public const string Preventative = "preventative";

    /// <summary>What it sums when it sums what a definition counts as statutory.</summary>
    public const string Statutory = "statutory";

    /// <summary>What it sums when it sums all blocks.</summary>
    public const string Total = "total";

    /// <summary>What a measure of spend may sum beside a block of its own.</summary>
    public static IReadOnlyList<string> Sums { get; } = [Preventative, Statutory, Total];

    /// <summary>Whether what is summed depends on the definition.</summary>
    public static bool DependsOnDefinition(string sums) => sums is Preventative or Statutory;
}

/// <summary>A named, versioned rule for which blocks count as preventative and which as statutory.</summary>
internal sealed class Definition
{
    internal Definition(DefinitionRow row, IReadOnlyList<SpendBlock> blocks)
    {
        (Id, Version, Source, Place) = (row.Id, row.Version, row.Source, row.Place);
        Name = IsLocal ? row.Name + Release.LocalMark : row.Name;
        Preventative = Named(row.Preventative);
        Statutory = Named(row.Statutory);
        Neither = [.. blocks.Except(Preventative).Except(Statutory)];

        SpendBlock[] Named(string ids)
        {
            var named = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [.. blocks.Where(block => named.Contains(block.Id))];
        }
    }

    /// <summary>Id, for instance <c>case-for-change</c>.</summary>
    public string Id { get; }

    /// <summary>Version of the rule.</summary>
    public int Version { get; }

    /// <summary>Name; of one's own it says so.</summary>
    public string Name { get; }

    /// <summary>Whether it is one's own, so that what it gives is published nowhere.</summary>
    public bool IsLocal => Id.StartsWith(Release.LocalPrefix, StringComparison.Ordinal);

    /// <summary>Where the rule is from.</summary>
    public string Source { get; }

    /// <summary>Place in the order that a reader is offered them, from 1.</summary>
    public int Place { get; }

    /// <summary>Blocks that count as preventative, in the order of the statement's ids.</summary>
    public IReadOnlyList<SpendBlock> Preventative { get; }

    /// <summary>Blocks that count as statutory.</summary>
    public IReadOnlyList<SpendBlock> Statutory { get; }

    /// <summary>Blocks that count as neither.</summary>
    public IReadOnlyList<SpendBlock> Neither { get; }
}

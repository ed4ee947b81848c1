using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One block of the section 251 outturn statement.</summary>
/// <param name="Id">Id, for instance <c>sure-start</c>.</param>
/// <param name="Line">Line number of the statement, for instance <c>3.0.5</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Index">Position among the blocks, by which the cells of a return are laid out.</param>
internal sealed record SpendBlock(string Id, string Line, string Name, int Index);

/// <summary>A named, versioned rule for which blocks count as preventative and which as statutory.</summary>
internal sealed class Definition
{
    internal Definition(DefinitionRow row, IReadOnlyList<SpendBlock> blocks)
    {
        (Id, Version, Name, Source) = (row.Id, row.Version, row.Name, row.Source);
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

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Where the rule is from.</summary>
    public string Source { get; }

    /// <summary>Blocks that count as preventative, in the order of the statement's ids.</summary>
    public IReadOnlyList<SpendBlock> Preventative { get; }

    /// <summary>Blocks that count as statutory.</summary>
    public IReadOnlyList<SpendBlock> Statutory { get; }

    /// <summary>Blocks that count as neither.</summary>
    public IReadOnlyList<SpendBlock> Neither { get; }
}

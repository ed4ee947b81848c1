namespace Benchmark.Presentation.Words;

/// <summary>What those are called that an authority is compared with: its statistical neighbours, or a group of the reader's own.</summary>
/// <param name="They">As a sentence says it: "its neighbours".</param>
/// <param name="Their">In front of what is theirs: "the neighbours'".</param>
/// <param name="TheirHeading">The same at the start of a heading.</param>
/// <param name="Used">Heading of how many were used.</param>
/// <param name="Counted">What they are counted as: "of its 10 statistical neighbours".</param>
/// <param name="Of">After a quantity that is theirs: "of the neighbours".</param>
/// <param name="One">One of them in a legend.</param>
internal sealed record OthersWords(string They, string Their, string TheirHeading, string Used, string Counted, string Of, string One)
{
    /// <summary>The statistical neighbours.</summary>
    public static readonly OthersWords Neighbours = new(
        "its neighbours", "the neighbours'", "Neighbours'", "Neighbours used", "its {0} statistical neighbours", "the neighbours", "A neighbour");

    /// <summary>A group of the reader's own.</summary>
    public static readonly OthersWords Group = new(
        "the group", "the group's", "Group's", "Group members used", "the {0} others in the group", "the group", "One of the group");
}

namespace Benchmark.Tui.Commands;

/// <summary>
/// One thing the user can do. Footer, help and the dispatch of keys are all made from these records, so that what is said and
/// what happens cannot drift apart.
/// </summary>
/// <param name="Id">Stable: key bindings and documentation refer to it.</param>
/// <param name="Keys">The first is the one the footer shows.</param>
/// <param name="Label">One or two words, for the footer.</param>
/// <param name="Help">A full clause, for the help.</param>
/// <param name="WhyDisabled">Null when the command can run now, else the sentence the user is told.</param>
/// <param name="Run">What it does.</param>
internal sealed record Command<TState, TOutcome>(
    string Id,
    IReadOnlyList<KeyPress> Keys,
    string Label,
    string Help,
    Func<TState, string?> WhyDisabled,
    Func<TState, TOutcome> Run)
{
    /// <summary>Left out of the footer where keys explain themselves, such as Home; the help always lists it.</summary>
    public bool InFooter { get; init; } = true;

    /// <summary>What the footer and the help call its keys, where the keys' own names would be too long.</summary>
    public string KeyNames { get; init; } = Keys[0].ToString();

    public bool Answers(KeyPress press)
    {
        foreach (var key in Keys)
        {
            if (key == press)
                return true;
        }

        return false;
    }
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// The hashes that a database keeps of itself. Each release has its own in the list of loadings; two more stand in the table
/// meta: that of the names, measures and definitions, and that of the history, which is over it and over all loadings,
/// withdrawals, warnings of imports and replacements. Whoever changes a row, or one of these hashes, without the program leaves one that does not agree.
/// </summary>
internal sealed class Seal(Session session)
{
    /// <summary>What the rows are called that belong to no release.</summary>
    public const string SharedPart = "names, measures and definitions";

    /// <summary>What loadings and withdrawals are called together.</summary>
    public const string HistoryPart = "list of releases";

    private const string SharedName = "shared";
    private const string FormerName = "former-shared-";
    private const string HistoryName = "history";

    /// <summary>Changes with every addition and withdrawal.</summary>
    public string History => Read(HistoryName);

    /// <summary>Hash of the names, measures and definitions.</summary>
    public string Shared => Read(SharedName);

    /// <summary>The hashes of the names, measures and definitions that there were before: they are part of the names of older snapshots.</summary>
    public IReadOnlyList<string> FormerShared => [.. session.Query<string>(
        $"SELECT value FROM meta WHERE name LIKE '{FormerName}%' ORDER BY name")];

    /// <summary>Notes the hashes after a change.</summary>
    /// <param name="shared">Hash of the names, measures and definitions.</param>
    public void Write(string shared)
    {
        if (Shared is { Length: > 0 } before && before != shared)
            Write(FormerName + before, before);
        Write(SharedName, shared);
        Write(HistoryName, Computed(shared));
    }

    /// <summary>Whether loadings and withdrawals are as they were written.</summary>
    public bool AgreesOnHistory() => Read(HistoryName) == Computed(Read(SharedName));

    /// <summary>Whether names, measures and definitions are as they were loaded.</summary>
    /// <param name="shared">Their hash as they are.</param>
    public bool AgreesOnShared(string shared) => Read(SharedName) == shared;

    /// <summary>The refusal of what does not agree.</summary>
    public DataFault Refusal(string part) =>
        new($"{session.Name}: found the {part} in it changed since this program wrote it; {Fence.Remedy}");

    private string Computed(string shared)
    {
        using var hash = new RowHash();
        hash.Add("", shared);
        foreach (var table in OwnTables.History)
            foreach (var cells in session.Cells(table))
                hash.Add(table.Name, cells);
        return hash.Finish();
    }

    /// <summary>A value by its name; empty where there is none.</summary>
    public string Read(string name) => session.One<string>("SELECT value FROM meta WHERE name = @name", new { name }) ?? "";

    /// <summary>Notes a value by its name.</summary>
    public void Write(string name, string value) => session.Execute(
        "INSERT INTO meta (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { name, value });
}

using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>All that a database holds, carried over into another, whatever engine either has: figures, history, hashes, tokens and keys.</summary>
internal static class DatabaseContents
{
    /// <summary>Copies everything in one transaction, which is committed only when the copy was read back and is as it was written.</summary>
    /// <param name="from">The database to copy.</param>
    /// <param name="to">The one to copy into.</param>
    /// <param name="force">Whether what that holds may be replaced.</param>
    /// <returns>The hash of the content that holds.</returns>
    /// <exception cref="DataFault">It cannot be done, and nothing has changed.</exception>
    public static string Copy(Database from, Database to, bool force) => from.Read(source =>
    {
        Refuse(from.Name, ReleaseStore.Findings(source));
        return to.Change(target =>
        {
            if (!force && OwnTables.All.Any(table => table != OwnTables.Meta && target.Cells(table).Any()))
                throw new DataFault($"{to.Name}: holds something already; nothing was copied.");
            target.DeferReferences();
            foreach (var table in OwnTables.All.Reverse())
                target.Execute($"DELETE FROM {table.Name}");
            foreach (var table in OwnTables.All)
                target.Write(table, source.Cells(table));
            Refuse(to.Name, ReleaseStore.Findings(target));
            return ReleaseStore.Holding(target).Hash;
        });
    });

    private static void Refuse(string name, IEnumerable<Finding> findings)
    {
        string[] bad = [.. findings.Where(finding => finding.Fault is not null).Select(finding => finding.Part)];
        if (bad.Length > 0)
            throw new DataFault($"{name}: found {string.Join(", ", bad)} changed; nothing was copied.");
    }
}

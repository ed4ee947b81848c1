using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The DfE's lists of statistical neighbours, a row an authority: ten pairs of code and closeness, the closest first. The header
/// of 2021 has ten columns called SNP, so the pairs are read by their place after the first.
/// </summary>
internal static class NeighboursLayout
{
    private const int ListLength = 10;

    /// <summary>The words for closeness, the closest first, as they are kept.</summary>
    public static readonly IReadOnlyList<string> ClosenessWords =
        ["extremely-close", "very-close", "close", "somewhat-close", "not-close"];

    /// <summary>Reads every list, those of former authorities at the end of the edition included.</summary>
    public static IReadOnlyList<NeighbourRow> Read(string path, string release, string edition, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var (code, name, first) = Columns(table);
        var seen = new SeenKeys();
        var rows = new List<NeighbourRow>();
        while (table.Next())
        {
            if (IsSeparator(table, code, name))
                continue;
            var authority = register.Code(table, code);
            seen.Add(table, table.Header[code], authority);
            var listed = new HashSet<string>(StringComparer.Ordinal) { authority };
            for (var order = 1; order <= ListLength; order++)
            {
                var column = first + (2 * (order - 1));
                var neighbour = register.Code(table, column);
                if (!listed.Add(neighbour))
                    throw table.Fault(column, "ten different neighbours, and not the authority itself");
                rows.Add(new(release, edition, authority, order, neighbour, Closeness(table, column + 1)));
            }
        }
        return rows;
    }

    private static (int Code, int Name, int First) Columns(CsvTable table)
    {
        var first = table.Column("SN_1", "SN1");
        var is2021 = table.Header[first] == "SN1";
        for (var order = 1; order <= ListLength; order++)
        {
            var column = first + (2 * (order - 1));
            var expected = is2021 ? $"SN{order}" : $"SN_{order}";
            var expectedLabel = is2021 ? "SNP" : $"SN_{order}P";
            if (column + 1 >= table.Header.Count || table.Header[column] != expected || table.Header[column + 1] != expectedLabel)
                throw DataFault.InFile(table.File, 1, expected, string.Join(", ", table.Header),
                    $"{expected} and {expectedLabel} in places {column + 1} and {column + 2}");
        }
        return is2021
            ? (table.Column("LA num"), table.Column("LA Name"), first)
            : (table.Column("old_la_code"), table.Column("la_name"), first);
    }

    // The 2021 file sets the lists of former authorities apart by rows that are empty but for "Old SNs:".
    private static bool IsSeparator(CsvTable table, int code, int name)
    {
        if (table[name].Trim() is not ("" or "Old SNs:"))
            return false;
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (column != name && !string.IsNullOrWhiteSpace(table[column]))
                throw table.Fault(column, $"nothing, since {table.Header[code]} or {table.Header[name]} is empty in this row");
        }
        return true;
    }

    private static string Closeness(CsvTable table, int column)
    {
#pragma warning disable CA1308 // The words are kept in lower case; editions differ in case.
        var word = table[column].Trim().ToLowerInvariant().Replace(' ', '-');
#pragma warning restore CA1308
        return ClosenessWords.Contains(word)
            ? word
            : throw table.Fault(column, "extremely close, very close, close, somewhat close or not close");
    }
}

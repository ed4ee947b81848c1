using System.Globalization;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// The DfE's lists of statistical neighbours, a row an authority: ten pairs of code and closeness, the closest first. The header
/// of 2021 has ten columns called SNP, so the pairs are read by their place after the first.
/// </summary>
internal static class NeighboursLayout
{
    private const int ListLength = 10;

    // In the file of a newer edition, and in that alone, they repeat those of an older one: publications.csv says whose they
    // are.
    private const string Former = "Old SNs:";

    /// <summary>The words for closeness, the closest first, as they are kept.</summary>
    public static readonly IReadOnlyList<string> ClosenessWords =
        ["extremely-close", "very-close", "close", "somewhat-close", "not-close"];

    /// <summary>Reads every list, those of former authorities at the end of the edition included.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var (code, name) = (table.Column("old_la_code", "LA num"), table.Column("la_name", "LA Name"));
        var first = table.Column("SN_1", "SN1");
        for (var column = first; column < first + (2 * ListLength); column++)
        {
            var (order, isCode) = (1 + ((column - first) / 2), (column - first) % 2 == 0);
            string[] names = isCode ? [$"SN_{order}", $"SN{order}"] : [$"SN_{order}P", "SNP"];
            if (column < table.Header.Count && names.Contains(table.Header[column]))
                continue;
            table.Findings.Error(
                table.File, table.HeaderLine, names[0], column < table.Header.Count ? table.Header[column] : "",
                string.Create(CultureInfo.InvariantCulture,
                    $"{string.Join(" or ", names)} in place {column + 1}: ten neighbours with their closeness stand "
                        + $"side by side"));
            return;
        }

        var named = "";
        while (table.Next())
        {
            if (IsSeparator(table, code, name))
                named = Former;
            else if (reading.Register.Code(table, code) is { } authority)
                List(table, reading, named, authority, code, first);
        }
    }

    private static void List(PublishedTable table, Reading reading, string named, string authority, int code, int first)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { authority };
        for (var order = 1; order <= ListLength; order++)
        {
            var column = first + (2 * (order - 1));
            if (reading.Register.Code(table, column) is not { } neighbour || Closeness(table, column + 1) is not { } closeness)
                continue;
            if (!listed.Add(neighbour))
                _ = table.Fault(column, "ten different neighbours, and not the authority itself");
            else
                reading.Draft.Add(
                    new(HeldTables.Neighbours, reading.Layout.Dataset, named, ImportedRow.Neighbour, authority,
                        order.ToString(CultureInfo.InvariantCulture), neighbour, closeness, table.Line, table.Header[column]),
                    table.Header[code]);
        }
    }

    // The lists of former authorities are set apart by a row that says this and nothing else.
    private static bool IsSeparator(PublishedTable table, int code, int name)
    {
        if (table[name] is not ("" or Former))
            return false;
        for (var column = 0; column < table.Header.Count; column++)
            if (column != name && table[column].Length > 0)
                _ = table.Fault(column, $"nothing, since {table.Header[code]} or {table.Header[name]} is empty in this row");
        return true;
    }

    private static string? Closeness(PublishedTable table, int column)
    {
#pragma warning disable CA1308 // The words are kept in lower case; editions differ in case.
        var word = table[column].ToLowerInvariant().Replace(' ', '-');
#pragma warning restore CA1308
        return ClosenessWords.Contains(word)
            ? word
            : table.Fault(column, "extremely close, very close, close, somewhat close or not close");
    }
}

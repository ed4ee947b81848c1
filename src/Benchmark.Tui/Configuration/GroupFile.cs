using System.Collections.Immutable;
using Benchmark.Server.Import;
using Benchmark.Tui.Screens;
using Benchmark.V1;

namespace Benchmark.Tui.Configuration;

/// <summary>Groups of authorities as a table: a row a member, with the name of the group and the authority's DfE or ONS code.</summary>
internal static class GroupFile
{
    /// <summary>Its columns.</summary>
    public static readonly IReadOnlyList<string> Columns = ["group_name", "authority_code"];

    /// <summary>Reads the groups, in the order in which they are named.</summary>
    /// <param name="file">CSV or a workbook.</param>
    /// <param name="authorities">Those that there are, former ones among them.</param>
    /// <param name="findings">Gets what is wrong: file, line, column, what was found and what was expected.</param>
    /// <exception cref="Figures.Facts.DataFault">It is no table.</exception>
    public static IReadOnlyList<NamedGroup> Read(SourceFile file, IEnumerable<Authority> authorities, ImportFindings findings)
    {
        var codes = authorities
            .SelectMany(one => one.OnsCodes.Append(one.Code).Select(code => (Code: code, Of: one.Code)))
            .ToDictionary(pair => pair.Code, pair => pair.Of, StringComparer.OrdinalIgnoreCase);
        var groups = new Dictionary<string, List<string>>(NamedGroup.Names);
        foreach (var sheet in SourceReader.Sheets(file))
        {
            using var rows = sheet.Rows().GetEnumerator();
            if (!rows.MoveNext())
                continue;
            var table = new PublishedTable(sheet.Name, new(rows.Current, ""), rows, findings);
            if (Columns.FirstOrDefault(name => table.Find([name]) is null) is { } missing)
            {
                findings.Error(sheet.Name, table.HeaderLine, missing,
                    $"{sheet.Name}, line {table.HeaderLine}: found the columns {string.Join(", ", table.Header)}, expected {string.Join(" and ", Columns)}.");
                continue;
            }

            var (group, authority) = (table.Column(Columns[0]), table.Column(Columns[1]));
            while (table.Next())
            {
                if (!NamedGroup.CanBeCalled(table[group]))
                    _ = table.Fault(group, NamedGroup.ExpectedName);
                else if (!codes.TryGetValue(table[authority], out var code))
                    _ = table.Fault(authority, "the DfE or ONS code of an authority, such as 805");
                else if (!groups.TryGetValue(table[group], out var members))
                    groups.Add(table[group], [code]);
                else if (members.Contains(code))
                    _ = table.Fault(authority, $"each authority of {table[group]} once");
                else
                    members.Add(code);
            }
        }

        foreach (var (name, _) in groups.Where(one => one.Value.Count < 2))
            findings.Error(file.Name, 0, Columns[0], $"{file.Name}: {name} has one authority, expected at least two.");
        if (groups.Count == 0 && findings.Errors == 0)
            findings.Error(file.Name, 0, "", $"{file.Name}: there is no group in it, expected a row a member.");
        return [.. groups.Select(one => new NamedGroup(one.Key, [.. one.Value]))];
    }
}

using System.CommandLine;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists authorities.</summary>
internal sealed class AuthoritiesVerb : Verb
{
    private readonly Option<string?> _filter = new("--filter") { Description = "Keeps those whose name or code contains this.", HelpName = "TEXT" };

    private readonly Option<string?> _region = new("--region")
    {
        Description = "Keeps one region or sub-region, by name or ONS code.", HelpName = "REGION",
    };

    private readonly Option<bool> _former = new("--former") { Description = "Also lists authorities that no longer exist." };
    private readonly Option<string> _format;

    /// <summary>The verb.</summary>
    public AuthoritiesVerb(ServerArguments server, Output output) : base(
        "authorities", "Lists authorities. JSON is one object, with the field authorities.",
        "benchmark authorities --region \"North East\"", server, output, isDated: false)
    {
        Options.Add(_filter);
        Options.Add(_region);
        Options.Add(_former);
        _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var answer = await connection.ListAuthoritiesAsync(
            new()
            {
                Filter = parse.GetValue(_filter) ?? "",
                Region = parse.GetValue(_region) ?? "",
                IncludeFormer = parse.GetValue(_former),
            },
            cancel).ConfigureAwait(false);
        switch (parse.GetRequiredValue(_format))
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(answer));
                break;
            case FormatOption.Csv:
                WriteCsv(parse, answer.Authorities);
                break;
            default:
                Out.Write(Layout.Table(
                    ["Code", "Name", "Region", "ONS codes", "Note"],
                    answer.Authorities.Select(a => (IReadOnlyList<string>)
                        [a.Code, a.Name, a.SubRegion.Length == 0 ? a.Region : a.SubRegion, string.Join(' ', a.OnsCodes), Note(a)])));
                break;
        }
    }

    private void WriteCsv(ParseResult parse, IEnumerable<Authority> authorities)
    {
        using var lines = Csv(
            parse, "authority_code", "authority_name", "ons_code", "ons_codes", "region_name", "sub_region_name", "type", "first_day", "last_day",
            "successors", "predecessors");
        foreach (var a in authorities)
            lines.Add(a.Code).Add(a.Name).Add(a.OnsCodes.LastOrDefault() ?? "").Add(a.OnsCodes).Add(a.Region).Add(a.SubRegion).Add(a.Type).Add(a.FirstDay).Add(a.LastDay)
                .Add(a.Successors.Select(one => one.Code)).Add(a.Predecessors.Select(one => one.Code)).End();
    }

    private static string Note(Authority authority) => string.Join("; ", ((string[])
    [
        authority.FirstDay.Length == 0 ? "" : $"from {authority.FirstDay}, before: {Codes(authority.Predecessors)}",
        authority.LastDay.Length == 0 ? "" : $"to {authority.LastDay}, after: {Codes(authority.Successors)}",
    ]).Where(part => part.Length > 0));

    private static string Codes(IEnumerable<AuthorityName> authorities) => string.Join(", ", authorities.Select(one => one.Code));
}

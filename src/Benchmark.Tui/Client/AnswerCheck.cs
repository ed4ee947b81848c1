using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Benchmark.Server;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Benchmark.Tui.Client;

/// <summary>
/// Whether what a server elsewhere sends is what the contract says: the one place where answers enter. Behind it nothing asks again
/// whether a number is one, a code is known or a part is there.
/// </summary>
internal static class AnswerCheck
{
    private const string Decimals = "decimals";

    /// <summary>
    /// The numbers by which screens are laid out, and what the contract says that they are between; of other numbers any can be shown. Of
    /// decimals, whichever field says how many, the first holds.
    /// </summary>
    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new(StringComparer.Ordinal)
    {
        [Decimals] = (0, 6), ["benchmark.v1.Tile.row"] = (1, 30), ["benchmark.v1.Tile.column"] = (1, 30),
        ["benchmark.v1.Place.rank"] = (1, 100_000), ["benchmark.v1.Place.of"] = (1, 100_000),
        ["benchmark.v1.FunnelPoint.denominator"] = (1, 1e12), ["benchmark.v1.FunnelCurvePoint.denominator"] = (1, 1e12),
    };

    /// <summary>The messages that an answer may do without; every other one is always there.</summary>
    private static readonly HashSet<string> MayBeAbsent = new(StringComparer.Ordinal)
    {
        "benchmark.v1.StreamComparisonsResponse.comparison", "benchmark.v1.Comparison.position", "benchmark.v1.Comparison.region",
        "benchmark.v1.Comparison.sub_region", "benchmark.v1.Comparison.interval95", "benchmark.v1.Comparison.interval998",
        "benchmark.v1.Comparison.verdict", "benchmark.v1.Comparison.gap", "benchmark.v1.Comparison.quote", "benchmark.v1.Verdict.side",
        "benchmark.v1.Position.nationally", "benchmark.v1.Position.among_neighbours", "benchmark.v1.Trend.change",
        "benchmark.v1.Trend.change_on_previous", "benchmark.v1.Trend.change_over_five", "benchmark.v1.Trend.test",
        "benchmark.v1.TrendPoint.summary", "benchmark.v1.RankedAuthority.place", "benchmark.v1.RankedAuthority.interval95",
        "benchmark.v1.RankedAuthority.quote", "benchmark.v1.TrendPoint.quote", "benchmark.v1.Change.quote", "benchmark.v1.Evidence.quote",
        "benchmark.v1.Verdict.flagged", "benchmark.v1.AssociationSlope.leverage",
        "benchmark.v1.Bridge.start_authority", "benchmark.v1.Brief.from_neighbours", "benchmark.v1.Brief.from_year_before", "benchmark.v1.BridgeStep.split",
        "benchmark.v1.Authority.tile", "benchmark.v1.LocalFigure.published",
    };

    private static readonly ConcurrentDictionary<MessageDescriptor, Checked[]> Plans = new();

    /// <summary>Checks an answer and all that is in it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="address">Where the server is, for the sentence.</param>
    /// <exception cref="ClientFault">It is not as the contract says; the sentence names the field.</exception>
    public static T Of<T>(T answer, string address)
    {
        if (answer is IMessage message && Fault(message, message.Descriptor.Name) is { } fault)
            throw new ClientFault(
                ExitCode.Failed, $"The server at {address} answers {fault}; is it a Benchmark server, and of this program's version?");
        return answer;
    }

    private static string? Fault(IMessage message, string path)
    {
        if (message is Figure { OutcomeCase: Figure.OutcomeOneofCase.None })
            return $"{path} with neither a value nor a reason";

        foreach (var (field, range) in Plans.GetOrAdd(message.Descriptor, Plan))
        {
            var value = field.Accessor.GetValue(message);
            if (value is IList several)
            {
                for (var i = 0; i < several.Count; i++)
                    if (OfValue(field, range, several[i], $"{path}.{field.Name}[{i}]") is { } fault)
                        return fault;
            }
            else if (OfValue(field, range, value, $"{path}.{field.Name}") is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? OfValue(FieldDescriptor field, (double Least, double Most)? range, object? value, string path) => (field.FieldType, value) switch
    {
        (FieldType.Double, double number) when !double.IsFinite(number) => $"{path} with {number}, expected a finite number",
        (FieldType.Double or FieldType.Int32, not null) when range is var (least, most)
            && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && (number < least || number > most) =>
            string.Create(CultureInfo.InvariantCulture, $"{path} with {number}, expected {least} to {most}"),
        (FieldType.Enum, not null) => field.EnumType.FindValueByNumber(Convert.ToInt32(value, CultureInfo.InvariantCulture)) is null
            ? $"{path} with the code {Convert.ToInt32(value, CultureInfo.InvariantCulture)}, which this program does not know"
            : null,
        (FieldType.Message, IMessage inner) => Fault(inner, path),
        (FieldType.Message, null) when field.RealContainingOneof is null && !MayBeAbsent.Contains(field.FullName) =>
            $"without {path}",
        _ => null,
    };

    // Looked up once a message type: there are millions of values.
    private static Checked[] Plan(MessageDescriptor message) =>
    [
        .. message.Fields.InDeclarationOrder().Select(field => new Checked(field, RangeOf(field))).Where(
            one => !one.Field.IsMap && (one.Field.FieldType is FieldType.Double or FieldType.Enum or FieldType.Message || one.Range is not null)),
    ];

    private static (double Least, double Most)? RangeOf(FieldDescriptor field) =>
        Ranges.TryGetValue(field.FullName, out var range) || field.Name.EndsWith(Decimals, StringComparison.Ordinal) && Ranges.TryGetValue(Decimals, out range)
            ? range
            : null;

    private readonly record struct Checked(FieldDescriptor Field, (double Least, double Most)? Range);
}

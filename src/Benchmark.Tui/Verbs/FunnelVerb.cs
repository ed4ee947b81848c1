using System.CommandLine;
using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>All authorities around their pooled value, with plain and widened limits.</summary>
internal sealed class FunnelVerb : SheetVerb
{
    private readonly Option<string> _measure;
    private readonly Option<string?> _period;

    /// <summary>The verb.</summary>
    public FunnelVerb(ServerArguments server, Output output) : base(
        "funnel", "All authorities around their pooled value, with plain limits and limits widened for overdispersion.",
        Examples.Of("funnel"), server, output)
    {
        _measure = Needed("--measure", "Measure id; one with intervals.", "M");
        _period = Optional("--period", "Period; without it, the newest.", "P");
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var funnel = await connection.FunnelAsync(
            new() { Measure = parse.GetRequiredValue(_measure), Period = parse.GetValue(_period) ?? "" }, cancel).ConfigureAwait(false);
        return (funnel, async () => Rows(funnel, await connection.GetMeasureAsync(funnel.Measure, cancel).ConfigureAwait(false)));
    }

    private static Sheet Rows(Funnel funnel, Measure measure)
    {
        var text = new FigureText(measure);
        return new(
            [
                $"{measure.Name}, {measure.Unit}", $"{funnel.Period}, {PlainWords.Day(funnel.AsOfDate)}",
                $"Centre {text.WithUnit(funnel.Centre)} ({funnel.CentreLabel}), phi {NumberStyle.Plain(funnel.Phi, 2)}",
            ],
            [
                new("authority_code", "Code"), new("authority_name", "Name"), new("joint", ""), new("value", ">Figure"),
                new("denominator", ">Denominator"), new("z", ">z"), new("adjusted_z", ">Adjusted z"), new("plain998_low", ""),
                new("plain998_high", ""), new("adjusted998_low", ">99.8% from"), new("adjusted998_high", ">to"), new("outside", "Outside"),
            ],
            [
                .. funnel.Points.Select(point => (IReadOnlyList<SheetCell>)
                [
                    SheetCell.Of(point.Code), SheetCell.Of(point.Name), SheetCell.Of(string.Join(';', point.Joint)),
                    SheetCell.Of(true, point.Value, text.Short), SheetCell.Of(true, point.Denominator, 0), SheetCell.Of(true, point.Z, 2),
                    SheetCell.Of(true, point.AdjustedZ, 2), SheetCell.Of(true, point.Limits.Plain998.Low, text.Short),
                    SheetCell.Of(true, point.Limits.Plain998.High, text.Short), SheetCell.Of(true, point.Limits.Adjusted998.Low, text.Short),
                    SheetCell.Of(true, point.Limits.Adjusted998.High, text.Short), new(Outside(point), OutsideCode(point)),
                ]),
            ],
            [
                ("Outside 99.8%", $"{funnel.OutsidePlain} of {funnel.Units} outside the plain limits, {funnel.OutsideAdjusted} outside the widened ones"),
                ("Left out", LeftOut(funnel.LeftOut)), ("Snapshot", funnel.Snapshot),
            ])
        {
            About =
            [
                ("measure", funnel.Measure), ("period", funnel.Period), ("as_of_date", funnel.AsOfDate), ("snapshot", funnel.Snapshot),
            ],
        };
    }

    private static string Outside(FunnelPoint point) => OutsideCode(point) switch
    {
        "ABOVE_WIDENED" => "above the widened limits",
        "BELOW_WIDENED" => "below the widened limits",
        "ABOVE_PLAIN" => "above the plain limits only",
        "BELOW_PLAIN" => "below the plain limits only",
        _ => "",
    };

    private static string OutsideCode(FunnelPoint point) =>
        point.Value > point.Limits.Adjusted998.High ? "ABOVE_WIDENED"
        : point.Value < point.Limits.Adjusted998.Low ? "BELOW_WIDENED"
        : point.Value > point.Limits.Plain998.High ? "ABOVE_PLAIN"
        : point.Value < point.Limits.Plain998.Low ? "BELOW_PLAIN"
        : "";
}

using System.Globalization;
using System.Text;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// Figures in the tidy layout of explore education statistics: time and place first, then filters, then indicators, with its
/// symbols for values that are missing; and the file that describes the columns.
/// </summary>
internal sealed class TidyCsv(Snapshot snapshot, ReportSettings settings)
{
    private const string Header =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,"
        + "measure,unit,role,neighbours_edition,definition,prices,reason,words,quote,"
        + "share,rate,spend,numerator,numerator_spend,denominator,denominator_spend,published_share,published_rate";

    // What stands where a row has nothing to say, as explore education statistics asks: no cell is empty.
    private const string NotApplicable = "z";

    // Units are those that explore education statistics accepts: %, £, and none for numbers. Since an indicator has one unit, a value
    // stands in the column of its own; decimals are what a reader is shown, the data hold all.
    private const string Meta =
        """
        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
        measure,Filter,Measure,,,,Id of the measure,
        unit,Filter,Unit,,,,Unit of the measure,
        role,Filter,Role in the report,,,,The authority that the report is about or one of its neighbours or a wider area; local for a figure of one's own that is not published,
        neighbours_edition,Filter,Edition of the statistical neighbours,,,,Or own group: whom the caller named in their place,
        definition,Filter,Definition of preventative and statutory spend,,,,z where the measure is no spend,
        prices,Filter,Prices,,,,Cash or the price index and base year; z where the measure is no spend,
        reason,Filter,Why a value is missing,,,,Code of the reason; z where there is a value,
        words,Filter,Words as published,,,,Of a measure whose figures are words; z for every other,
        quote,Filter,May it be quoted,,,,quote or care or check; z where there is no value and for regions and England,
        share,Indicator,Share,Value,%,1,,
        rate,Indicator,Rate or other number in the measure's unit,Value,,0,,
        spend,Indicator,Spending or spending per child,Value,£,0,,
        numerator,Indicator,Numerator (people or whatever the measure counts),Parts,,1,,
        numerator_spend,Indicator,Numerator (spending),Parts,£,0,,
        denominator,Indicator,Denominator (people or whatever the measure counts),Parts,,1,,
        denominator_spend,Indicator,Denominator (spending),Parts,£,0,,
        published_share,Indicator,Share as published,As published,%,1,,
        published_rate,Indicator,Rate or other number as published,As published,,0,,

        """;

    /// <summary>Data and metadata. A figure that two rows would hold, as that of a joint return, is there once.</summary>
    public IReadOnlyList<ReportFile> Write(string stem, string edition, IEnumerable<TidyRow> rows)
    {
        var text = new StringBuilder(Header).Append('\n');
        var written = new HashSet<(string, string, string, bool)>();
        foreach (var row in rows)
        {
            var place = Place(row);
            if (written.Add((row.Measure, row.Period, place, row.Figure.Local)))
                text.Append(Line(row, place, edition)).Append('\n');
        }

        return
        [
            new($"{stem}.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString())),
            new($"{stem}.meta.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(Meta.ReplaceLineEndings("\n"))),
        ];
    }

    private string Line(TidyRow row, string place, string edition)
    {
        var measure = snapshot.Catalogue[row.Measure];
        var figure = row.Figure;
        var month = Month.TryParse(row.Period);
        var symbol = figure.HasValue || figure.HasText ? NotApplicable : Symbol(figure.Missing);
        var prices = !measure.Formula.IsSpend ? NotApplicable : settings.Prices.IsReal ? $"{settings.Prices.Index!.Id} {settings.Prices.BaseYear}" : "cash";
        var isShare = measure.Row.Unit == "%";
        var isPounds = measure.Formula.IsMoney;
        return string.Join(',',
            month is null ? row.Period.Replace("-", "", StringComparison.Ordinal) : month.First.ToString("yyyy", CultureInfo.InvariantCulture),
            month is not null ? month.First.ToString("MMMM", CultureInfo.InvariantCulture)
                : row.Period.Contains('-', StringComparison.Ordinal) ? "Financial year" : "Reporting year",
            place,
            row.Measure, Word(measure.Row.Unit), row.Figure.Local ? "local" : row.Role, edition, measure.Formula.IsSpend ? Word(settings.Definition.Id) : NotApplicable, prices,
            figure.HasValue || figure.HasText ? NotApplicable : PlainWords.Code(figure.Missing), figure.HasText ? Word(figure.Text) : NotApplicable,
            row.Mark == V1.QuoteMark.Unspecified ? NotApplicable : CheckText.Of(row.Mark),
            Cell(isShare, figure.HasValue, figure.Value),
            Cell(!isShare && !isPounds, figure.HasValue, figure.Value),
            Cell(isPounds, figure.HasValue, figure.Value),
            Cell(!measure.Formula.HasNumeratorInPounds, figure.HasNumerator, figure.Numerator),
            Cell(measure.Formula.HasNumeratorInPounds, figure.HasNumerator, figure.Numerator),
            Cell(!measure.Formula.IsShareOfMoney, figure.HasDenominator, figure.Denominator),
            Cell(measure.Formula.IsShareOfMoney, figure.HasDenominator, figure.Denominator),
            Cell(isShare, figure.HasPublished, figure.Published),
            Cell(!isShare && !isPounds, figure.HasPublished, figure.Published));

        string Cell(bool applies, bool there, double value) => !applies ? NotApplicable : there ? Number(value) : symbol;
    }

    private string Place(TidyRow row)
    {
        var england = snapshot.Places.England;
        if (row.Area is Region region)
            return region == england
                ? $"National,{england.Code},{Word(england.Name)},,,,,"
                : $"Regional,{england.Code},{Word(england.Name)},{region.Code},{Word(region.Name)},,,";

        // A joint return is one unit, written as its publisher writes it.
        Authority[] members = row.Joint.Count == 0 ? [(Authority)row.Area] : [.. row.Joint.Select(code => snapshot.Places[code])];
        var home = members[0].Region;
        string All(Func<Authority, string> part) => string.Join(" / ", members.Select(part));
        return $"Local authority,{england.Code},{Word(england.Name)},{home.Code},{Word(home.Name)},{All(a => a.Code)},{All(a => a.OnsCodes[^1])},{Word(All(a => a.Name))}";
    }

    /// <summary>Words as a cell: quoted where they must be, and never a formula to a spreadsheet.</summary>
    public static string Word(string words)
    {
        var text = PlainText.OfCell(words);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Symbol(V1.Missing missing) => missing switch
    {
        V1.Missing.Suppressed => "c",
        V1.Missing.RoundsToZero => "low",
        V1.Missing.LowReliability => "u",
        V1.Missing.NotApplicable or V1.Missing.NotInExistence => "z",
        _ => "x",
    };
}

using System.Globalization;
using System.Text;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// A report as one page that needs nothing else: no file beside it, no script but for a table that is searched, fit for A4, a telephone and a dark screen.
/// </summary>
internal static class HtmlWriter
{
    private const int ShortWords = 10;
    private const int LongWords = 24;
    private const int ManyColumns = 10;

    private const string Style =
        """
        :root{color-scheme:light dark;--page:#fff;--text:#1b1b1b;--soft:#595959;--rule:#767676;--shade:#f1f4f7;--mark:#1d5c8f}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:75rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif;overflow-wrap:break-word}
        h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .6rem}h2{font-size:1.25rem;margin:1.6rem 0 .4rem;border-bottom:1px solid var(--rule)}h3{font-size:1.05rem}
        p{margin:.4rem 0;max-width:46rem}ul{padding-left:1.2rem;max-width:60rem}li{margin:.2rem 0}
        a{color:var(--mark)}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.2rem 1.2rem;margin:.6rem 0;padding:.6rem;background:var(--shade)}
        .facts dt{font-size:.85rem;color:var(--soft)}.facts dd{margin:0}
        .verdict{font-weight:700;border-left:.3rem solid var(--mark);padding-left:.6rem}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem;margin:.8rem 0}
        .beside figure,.locator figure{margin:.4rem 0}.locator figure{max-width:24rem}.key{font-size:.8rem;color:var(--soft);margin:.2rem 0}.said{display:none}h3{clear:both}
        @media screen and (min-width:60rem){.beside,.locator{float:right;width:30rem;margin:0 0 .6rem 1.2rem}.beside+p{margin-top:0}h2,.charts,.scroll,ul,.locator{clear:both}.locator~h3,.locator~ul{clear:none}}
        figure{margin:0;max-width:32rem;break-inside:avoid}figcaption{font-weight:700;font-size:.95rem;margin-bottom:.2rem}
        .scroll{overflow-x:auto;margin:.6rem 0}
        table{border-collapse:separate;border-spacing:0;font-size:.9rem;min-width:30rem}caption{text-align:left;font-weight:700;padding:.3rem 0;max-width:calc(100vw - 2rem);position:sticky;left:0}
        th,td{padding:.25rem .5rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}thead th{vertical-align:bottom;background:var(--shade)}
        .n{text-align:right;font-variant-numeric:tabular-nums}.w{white-space:nowrap}tbody th{font-weight:400;background:var(--page)}
        .scroll tr>:first-child{position:sticky;left:0;z-index:1;min-width:min(9rem,38vw);max-width:min(24rem,42vw)}.scroll tr>.w:first-child,.scroll tr>.w{min-width:0}
        .own th,.own td{font-weight:700;background:var(--shade)}.own th{border-left:.3rem solid var(--mark)}
        td.t{min-width:9rem}.searched{max-width:94rem}search{margin:.6rem 0}search label{display:block}
        search input{font:inherit;width:min(100%,24rem);padding:.35rem .5rem;border:1px solid var(--rule);background:var(--page);color:var(--text)}
        th button{all:unset;cursor:pointer;display:inline-block;min-height:1.5rem;color:var(--mark);text-decoration:underline}
        th button:focus-visible,search input:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
        th[aria-sort] button::after{content:" \2191" / ""}th[aria-sort=descending] button::after{content:" \2193" / ""}
        @media screen{table{line-height:1.375rem}}
        @media screen and (prefers-color-scheme:dark){:root{--page:#161616;--text:#f0f0f0;--soft:#b9b9b9;--rule:#8f8f8f;--shade:#242a30;--mark:#84bdf0}}
        @page{size:A4;margin:10mm}
        @media print{html{font-size:8.2pt}body{padding:0;max-width:none;line-height:1.25}h1{margin:0 0 .3rem}h2{break-after:avoid;margin:.5rem 0 .2rem}p,ul{max-width:none}p{margin:.14rem 0}ul{margin:.15rem 0}li{margin:.1rem 0}
        .page{break-before:page}h3{margin:.3rem 0 .1rem;break-after:avoid}figcaption{font-size:.88rem}
        .beside{float:right;width:115mm;margin:0 0 1mm 3mm}.beside figure,.locator figure{margin:0;max-width:none}.beside+p{margin-top:0}.locator{float:right;width:72mm;margin:0 0 0 3mm}h2,.charts,.scroll,ul,.locator{clear:both}.locator~h3,.locator~ul{clear:none}
        .charts{display:block;margin:.4rem 0}.charts figure{display:grid;grid-template-columns:115mm 1fr;grid-template-rows:auto 1fr;gap:0 4mm;max-width:none;margin-bottom:2mm}
        .charts svg{grid-area:1/1/3/2}.charts figcaption{grid-area:1/2}.charts figure div{grid-area:2/2}.said{display:block;font-size:.8rem}.scroll{overflow:visible;margin:.3rem 0;break-inside:auto}
        table{font-size:.85rem;min-width:0;width:100%}th,td{padding:.3mm 1mm}tr{break-inside:avoid}thead{display:table-header-group}caption{break-after:avoid;max-width:none}
        .tables{display:flex;flex-wrap:wrap;gap:0 4mm}.tables .scroll{flex:1 1 48%;min-width:min-content}.tables td{white-space:nowrap}tbody tr:first-child{break-before:avoid}.many{font-size:.8rem}.many th,.many td{padding:.3mm .4mm}.many .w{white-space:normal}.many td.t{min-width:7rem}search{display:none}th button{display:contents;color:inherit;text-decoration:none}.scroll tr>:first-child{position:static;max-width:none;min-width:0}.facts{display:block;margin:.3rem 0;padding:.3rem}.facts div{display:inline;margin-right:3mm}.facts dt,.facts dd{display:inline}.facts dt::after{content:": " / ""}
        .facts,thead th,.own th,.own td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    /// <summary>The page.</summary>
    public static ReportFile Write(ReportDocument document)
    {
        var html = new StringBuilder(1 << 16);
        var isSearched = document.Tables.Any(table => table.FoundBy is not null);
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            // Nothing is loaded from anywhere, whatever a name may hold, and no script runs but the one that belongs here.
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{(isSearched ? $"; script-src '{TableScript.Hash}'" : "")}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(document.Title)}</title>\n<style>\n{Style}\n{SvgChart.Style}\n</style>\n</head>\n<body{(isSearched ? " class=\"searched\"" : "")}>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(document.Title)}</h1>\n<dl class=\"facts\">\n");
        foreach (var (name, text) in document.Facts)
            html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(name)}</dt><dd>{Text(text)}</dd></div>\n");
        html.Append("</dl>\n");
        var drawn = 0;
        foreach (var block in document.Blocks)
            Append(html, block, ref drawn);
        html.Append("</main>\n");
        if (isSearched)
            html.Append("<script>").Append(TableScript.Text).Append("</script>\n");
        html.Append("</body>\n</html>\n");
        return new($"{document.FileStem}.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html.ToString()));
    }

    /// <summary>Words as HTML text or attribute: inert whatever they hold.</summary>
    public static string Text(string words) =>
        PlainText.Of(words).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private static void Append(StringBuilder html, ReportBlock block, ref int drawn)
    {
        switch (block)
        {
            case HeadingBlock heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}{(heading.OnNewPage ? " class=\"page\"" : "")}>{Text(heading.Text)}</h{heading.Level}>\n");
                break;
            case ParagraphBlock paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p{(paragraph.IsVerdict ? " class=\"verdict\"" : "")}>{Text(paragraph.Text)}</p>\n");
                break;
            case ListBlock list:
                html.Append("<ul>\n");
                foreach (var item in list.Items)
                    html.Append(CultureInfo.InvariantCulture, $"<li>{Text(item)}</li>\n");
                html.Append("</ul>\n");
                break;
            case LinksBlock links:
                html.Append("<ul>\n");
                foreach (var (text, file) in links.Links)
                    html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Text(Uri.EscapeDataString(file))}\">{Text(text)}</a></li>\n");
                html.Append("</ul>\n");
                break;
            case ChartsBlock charts:
                html.Append($"<div class=\"{(!charts.IsBeside ? "charts" : charts.Charts.All(chart => chart.Kind == ChartKind.Locator) ? "locator" : "beside")}\">\n");
                foreach (var chart in charts.Charts)
                    html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Text(chart.Title)}</figcaption>{(charts.IsBeside ? "" : Aside(chart))}{SvgChart.Of(chart, $"c{++drawn}")}</figure>\n");
                html.Append("</div>\n");
                break;
            case TableBlock table:
                Table(html, table);
                break;
            case TablesBlock tables:
                html.Append("<div class=\"tables\">\n");
                foreach (var table in tables.Tables)
                    Table(html, table);
                html.Append("</div>\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that HTML knows.");
        }
    }

    // Whose the labelled dots are, with their figures: on paper and under a finger nothing else tells. The description, which the drawing says to those
    // who hear it, is read on paper, where there is room for it beside the drawing.
    private static string Aside(Chart chart)
    {
        var names = chart.Marks.OfType<DotMark>().Where(dot => dot.Label.Length > 0).OrderBy(dot => dot.Label.Length).ThenBy(dot => dot.Label, StringComparer.Ordinal)
            .Select(dot => $"<b>{Text(dot.Label)}</b> {Text(dot.Name.Replace(": ", " ", StringComparison.Ordinal))}").ToList();
        return $"<div>{(names.Count > 0 ? $"<p class=\"key\">{string.Join("; ", names)}</p>" : "")}<p class=\"said\" aria-hidden=\"true\">{Text(chart.Description)}</p></div>";
    }

    private static void Table(StringBuilder html, TableBlock table)
    {
        // Short words, as periods are, stay on one line.
        bool[] isShort = [.. table.Columns.Select((_, i) => table.Rows.All(row => row[i].Text.Length <= ShortWords))];
        // Long ones have room beside many columns, so that rows stay low.
        bool[] isLong = [.. table.Columns.Select((_, i) => table.FoundBy is not null && table.Rows.Any(row => row[i].Text.Length > LongWords))];
        if (table.FoundBy is not null)
            Search(html);
        // Wide tables scroll inside their frame, which the keyboard can reach; the page itself never does.
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\">\n<table{(table.Columns.Count >= ManyColumns ? " class=\"many\"" : "")}>\n<caption>{Text(table.Caption)}</caption>\n<thead>\n<tr>");
        foreach (var column in table.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(column.IsNumeric ? " class=\"n\"" : "")}>{Text(column.Name)}</th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            html.Append(CultureInfo.InvariantCulture, $"<tr{(r == table.OwnRow ? " class=\"own\"" : "")}{(table.FoundBy is { } found ? $" data-find=\"{Text(found[r])}\"" : "")}><th scope=\"row\"{(isShort[0] ? " class=\"w\"" : "")}>{Words(row[0])}</th>");
            for (var i = 1; i < row.Count; i++)
            {
                html.Append(table.Columns[i].IsNumeric ? "<td class=\"n\"" : isShort[i] ? "<td class=\"w\"" : isLong[i] ? "<td class=\"t\"" : "<td")
                    .Append(CultureInfo.InvariantCulture, $"{(row[i].Order is { } order ? $" data-order=\"{order}\"" : "")}>");
                // The unrounded number travels with what is shown of it.
                if (row[i].Number is { } number)
                    html.Append(CultureInfo.InvariantCulture, $"<data value=\"{number:R}\">{Text(row[i].Text)}</data>");
                else
                    html.Append(Words(row[i]));
                html.Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Words(ReportCell cell) => cell.File is { } file ? $"<a href=\"{Text(Uri.EscapeDataString(file))}\">{Text(cell.Text)}</a>" : Text(cell.Text);

    // Hidden until the script is there that does what it offers.
    private static void Search(StringBuilder html) => html.Append(
        CultureInfo.InvariantCulture,
        $"""
        <search hidden data-kinds="{Text(string.Join(' ', AuthorityNames.Kinds))}">
        <label for="find">Find by name, everyday name, code or region</label>
        <input id="find" type="search" autocomplete="off" spellcheck="false">
        <p aria-live="polite"></p>
        </search>

        """);
}

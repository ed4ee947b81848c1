namespace Benchmark.Server.Tabular;

/// <summary>
/// Every column that a table for programs may have, and what it holds: a name means the same in every file, whichever verb, screen or path wrote
/// it. docs/columns.md is made from it.
/// </summary>
internal static class Columns
{
    /// <summary>Names that mean alike, and what they mean, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Names, string Meaning)> Groups =
    [
        ("authority_code authority_name", "DfE code and name of an authority; of a region or England its ONS code and name"),
        ("ons_code ons_codes", "the newest ONS code of that authority, to join with other files; every one that it has had, separated by `;`"),
        ("region_name sub_region_name", "its region; Inner or Outer London"),
        ("type first_day last_day successors predecessors", "kind of authority; from when and until when, if it came or went; DfE codes of who came after and before"),
        ("area_code area_name", "an area of whichever kind"),
        ("measure measure_name unit decimals", "id and name of a measure; what its values count; decimals that a reader is shown: the values have all of theirs"),
        ("period as_of_date", "as its publisher names it (`2025`, `2024-25`); the day that it is about"),
        ("edition", "of the statistical neighbours; empty for a group of one's own"),
        ("group_name", "name of a group of one's own"),
        ("definition definition_name version default", "of preventative and statutory spend: id, name, version, whether it is the usual one"),
        ("prices index base_year", "`cash` or `real`; the price index; in the prices of which year"),
        ("value missing note", "a figure, unrounded, or else the reason why there is none; what a reader should know"),
        ("numerator denominator published cash", "its parts, the figure as printed, the value in cash"),
        ("joint", "codes of all members of a joint return, separated by `;`"),
        ("text", "the words of a measure of words, such as a judgement, which has no `value`"),
        ("population as_printed", "what rates are set against: `as-printed` or `one-series`; the value over the population printed beside the count, where that is another one"),
        ("used left_out", "neighbours, or for sums units, used; those left out as `code:REASON` or `code:REASON:with`, separated by `;`"),
        ("neighbours_used neighbours_left_out", "the same of neighbours where `used` is of sums"),
        ("mean median pooled minimum lower_quartile upper_quartile maximum summary_note", "summary of the neighbours; why a part of it is absent"),
        ("mean_without median_without pooled_without", "the averages without those to be checked"),
        ("counted_as_zero to_check", "neighbours that round to zero and count as 0; codes of those whose figures are to be checked"),
        ("rank_nationally of_nationally rank_nationally_low rank_nationally_high band", "place in England, of how many, what its interval leaves open, the quarter"),
        ("rank_among_neighbours of_among_neighbours rank_among_neighbours_low rank_among_neighbours_high", "the same among its neighbours"),
        ("interval95_low interval95_high interval998_low interval998_high", "intervals of 95% and 99.8%, where the measure has them"),
        ("verdict z adjusted_z phi", "how a figure stands to its neighbours, and the evidence"),
        ("additive_verdict additive_z tau_squared depends_on_model", "the level by the additive model, and whether it is another one"),
        ("side_settled side side_averages side_editions", "whether it lies on one side under every average and edition, which side, on how many of each that rests"),
        ("gap gap_unit gap_difference no_difference gap_at_same_total", "distance to the median as a quantity, and in the measure's unit; whether both are shown alike; for a share of spend in pounds at the same total"),
        ("england england_missing region region_missing sub_region sub_region_missing", "figures of England, the region, Inner or Outer London, or why there is none"),
        ("quote quote_checks", "may it be quoted: `quote`, `care` or `check`; ids of the rules that say so, separated by `;`"),
        ("compare_instead", "for a total in pounds, which measures size: the measure to compare by"),
        ("local local_beside", "whether a figure is one's own and not published; what figures of one's own say beside: `2026=151.36`"),
        ("as_published printed_breaks breaks", "whether a published rate is carried; whether the printed population, or the values, change their base here"),
        ("releases snapshot", "releases used, separated by `;`; hash of the content that the answer came from"),
        ("order neighbour_code neighbour_name neighbour_ons_code closeness mutual", "a place in a list of neighbours, from 1, the closest; who stands there; how close the model calls it, in the contract's word; whether it lists the authority in turn"),
        ("plain998_low plain998_high adjusted998_low adjusted998_high outside", "limits of the funnel, plain and widened; which of them a figure is outside: `ABOVE_WIDENED`, `BELOW_PLAIN`"),
        ("range standard_deviation coefficient_of_variation", "how far apart the neighbours of an authority are"),
        ("answer exclusions term slope standard_error authorities observations years", "of spend against an outcome: which of the three answers; whether rules left any out; of which spend; the slope, its error, and on how many it rests"),
        ("moved_most_by slope_without interval95_without_low interval95_without_high spend_of_it", "the authority without which the slope moves most, by code; the slope without it; its spend a child"),
        ("p p_adjusted", "how often chance alone would give a slope as far from zero; the same for all slopes of all pairs together (Holm)"),
        ("topic sentence", "what a sentence of the brief is about; the sentence"),
        ("nation_minimum nation_lower_quartile nation_median nation_upper_quartile nation_maximum nation_used", "summary of England's reporting units"),
        ("block block_name spend_side", "a block of spend, by id and name; what the definition counts it as: `PREVENTATIVE`, `STATUTORY`, `NEITHER`"),
        ("from to change people volume cost", "spend where the bridge begins and ends; the difference; whose number splits it, the part by their number and by the cost of each"),
        ("from_people_per_10000 to_people_per_10000 from_unit_cost to_unit_cost", "what that split rests on"),
        ("preventative statutory preventative_per_child statutory_per_child share", "spend of an authority under a definition, in pounds; the preventative share in %"),
        ("neighbours_median_share neighbours_used_share england_share", "the share of others: the neighbours' median, of how many; England's"),
        ("preventative_blocks statutory_blocks neither_blocks", "ids of the blocks that a definition counts so, separated by `;`"),
        ("input cell row origin", "a published cell that a figure is made of: what it is, what it says, where it stands, in which file"),
        ("release dataset title publisher licence published_on", "a release: its id, what it is a release of, title, who publishes it under which licence, when"),
        ("out_by loaded periods rows withdrawn withdrawal_reason import_warnings", "since when it counts and is held; what it covers, periods separated by `;`; when and why it was withdrawn; what the import noticed"),
        ("kind series series_name before after", "which kind of two numbers for one thing; or a change from a release to a newer one: `added`, `revised` or `withdrawn`; the published column; the cells"),
        ("rule score words question", "which check found it, how strongly, in words; what to ask"),
        ("recomputed difference reason", "a published rate from its own parts; how far it lies from what is printed; the likely reason"),
        ("claim printed printed_value source", "what was printed of England, as a sentence and as a number; where"),
        ("parts", "the numbers that a figure is made of, or that can be said beside a sentence, in words"),
        ("other_measure other other_value other_missing", "the other number for the same thing: its measure where it has one, what it is, the value, or why there is none"),
        ("measures", "measures that carry a finding, separated by `;`"),
        ("polarity formula numerator_name denominator_name spend headline sums has_intervals is_text", "of a measure: `LOW_IS_GOOD`, `HIGH_IS_GOOD`, `NEUTRAL` or `CONTEXT`; how it is made; whether it is spend; its place among the headlines; what is summed for regions"),
        ("label short_label place group question_number also_called", "how screens name it; its place and group among the measures; which question it answers; what people call it, separated by `;`"),
        ("day", "of a series: the day of the year that its figures are about"),
        ("measure_unit tile fifth which verdict_words quote_words total", "in tables saved from a screen: the unit of a row's measure; a square of the map and the fifth of England that it is in; whether it is the authority itself or a neighbour; the verdict, and why a figure is to be quoted with care, in words; all blocks of spend"),
        ("about", "only in tables saved from a screen: what the table is"),
    ];

    private static readonly HashSet<string> Known = [.. Groups.SelectMany(group => group.Names.Split(' '))];

    /// <summary>Whether a column is one of these.</summary>
    public static bool Has(string name) => Known.Contains(name);

    /// <summary>The page of docs.</summary>
    public static string Page => string.Join('\n', (string[])
    [
        "# Columns", "",
        "Every table for programs (CSV and Parquet of the verbs, CSV of the HTTP paths, tables saved from the dashboard) is made of these columns: a name means the",
        "same in each. Numbers are unrounded, reasons and codes the contract's, and no column holds a number as it is shown to people.",
        "", "A table saved from a screen has four columns for each of figures: `median`, `median_unit`, `median_missing`, `median_note`.",
        "There `context_...` is a measure of context by its id, as `context_low_income_share`.",
        "Reports as CSV are laid out as explore education statistics asks instead: there `old_la_code` is `authority_code`, `new_la_code` is `ons_code`, `la_name`",
        "is `authority_name`, `time_period` is `period` without its hyphen; [reports](reports.md).", "",
        "| columns | meaning |", "|---|---|",
        .. Groups.Select(group => $"| {string.Join(' ', group.Names.Split(' ').Select(name => $"`{name}`"))} | {group.Meaning} |"),
        "",
    ]);
}

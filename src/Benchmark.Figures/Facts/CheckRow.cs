namespace Benchmark.Figures.Facts;

/// <summary>A rule by which a figure is marked, with the words that it is marked with: data, so that a threshold is no code.</summary>
/// <param name="Id">Stable id, for instance <c>jump-total</c>. Rules stand in the order of how much they tell.</param>
/// <param name="Place">Position among the rules, the most telling first.</param>
/// <param name="Mark"><c>check</c> or <c>care</c>.</param>
/// <param name="Rule">
/// What is looked for: <c>jump</c>, <c>unit-cost</c>, <c>nil</c>, <c>contradiction</c>, <c>break</c>, <c>small-count</c>,
/// <c>small-base</c>, <c>first-periods</c>, <c>joint-return</c>, <c>few-neighbours</c>, <c>published-differs</c>, <c>joint-service</c>.
/// </param>
/// <param name="On">
/// On what: for a jump <c>total</c>, <c>block</c>, <c>share</c> (of spend) or the id of a measure of staff or children; for a unit
/// cost the ids of a spend block and of the series of what it is spent on; for a small number a measure; for a joint service a DfE
/// code; else empty.
/// </param>
/// <param name="Threshold">Limit of the rule, in the unit that it has; 0 where it needs none.</param>
/// <param name="Least">The least that matters: pounds a child, percentage points; 0 where the rule needs none.</param>
/// <param name="From">First day on which it applies; null where it always did.</param>
/// <param name="To">Last day on which it applies; null while it does.</param>
/// <param name="Words">What is said, with blanks in braces: about, from, to, before, after, score.</param>
/// <param name="Question">What the finance officer, or whoever sent the return, could explain; empty where there is nothing to ask.</param>
internal sealed record CheckRow(
    string Id, int Place, string Mark, string Rule, string On, double Threshold, double Least, DateOnly? From, DateOnly? To, string Words,
    string Question);

using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The brief over the wire: the report's sentences, the bridge's, and the questions that the figures raise.</summary>
public sealed class BriefTests(RunningServer server)
{
    private readonly BriefService.BriefServiceClient _client = new(server.Channel);

    /// <summary>The numbers are those of the worked example: 332 of 21,090 children; median 121.</summary>
    [Fact]
    public void Hartlepool_in_sentences_that_can_be_said()
    {
        var brief = _client.GetBrief(new() { Authority = "805" }).Brief;

        Assert.Equal(["Money", "Children in care", "Workforce"], brief.Answers.Select(answer => answer.Topic));
        var care = brief.Answers[1];
        Assert.Equal(("children-in-care-rate", "2025", QuoteMark.Quote), (care.Measure, care.Period, care.Mark));
        Assert.Equal(
            "On 31 March 2025, Hartlepool looked after 332 children: 157 in every 10,000 of the 21,090 who lived there (95% interval 140.9 to 175.3).",
            care.Sentences[0]);
        Assert.Equal("The difference to the neighbours' median of 121 stands for 77 more children in care.", care.Sentences[1]);
        // Its Sure Start fell from £182 to £8 a child, which marks every sum that holds it.
        Assert.EndsWith(
            "£624 a child more than the mean of 9 of 10 statistical neighbours (£2,061). Check with your finance officer first.",
            brief.FromNeighbours.Words, StringComparison.Ordinal);
        Assert.Equal("2023-24", brief.FromYearBefore.StartPeriod);
        Assert.Equal(3, brief.Questions.Count);
    }

    /// <summary>Liverpool's return of 2024-25 cannot be quoted: its jumps are asked about, and nothing has a level.</summary>
    [Fact]
    public void A_return_to_check_is_said_to_be_one_and_asked_about_first()
    {
        var brief = _client.GetBrief(new() { Authority = "341" }).Brief;

        Assert.Equal(QuoteMark.Check, brief.Answers[0].Mark);
        Assert.Contains("No level and no side: check with your finance officer first.", brief.Answers[0].Sentences);
        Assert.Equal(QuoteMark.Check, brief.FromYearBefore.Mark);
        Assert.EndsWith("Check with your finance officer first.", brief.FromYearBefore.Words, StringComparison.Ordinal);
        Assert.StartsWith("Total spending on children's services went from £1,726 per child in 2023-24 to £980", brief.Questions[0].Because, StringComparison.Ordinal);
        Assert.All(brief.Questions, question => Assert.Contains('?', question.Question));
    }

    [Fact]
    public void Kingstons_joint_return_names_both_councils() =>
        Assert.Contains(
            "This is the joint return of Kingston upon Thames (314) and Richmond upon Thames (318)",
            _client.GetBrief(new() { Authority = "314" }).Brief.Answers.Single(answer => answer.Topic == "Workforce").Sentences[0], StringComparison.Ordinal);

    [Fact]
    public void Cumberland_has_no_year_before_and_says_why() =>
        Assert.EndsWith(
            "No section 251 return for 2023-24.", _client.GetBrief(new() { Authority = "942" }).Brief.FromYearBefore.Words, StringComparison.Ordinal);

    [Fact]
    public void A_former_authority_has_a_brief_of_its_last_periods() =>
        Assert.All(_client.GetBrief(new() { Authority = "909" }).Brief.Answers, answer => Assert.NotEmpty(answer.Sentences));
}

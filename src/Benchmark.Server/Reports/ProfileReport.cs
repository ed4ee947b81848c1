using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>The profile of one authority: three questions, each answered in sentences, charts and tables, with all its evidence.</summary>
internal static class ProfileReport
{
    private static readonly string[] AtTheEnd = [ReportMethods.SnapshotFact, ReportMethods.LicenceFact];

    /// <summary>The profile: the brief on a page of its own, the headline measures, then everything in detail.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="profile">Those of the authority.</param>
    /// <param name="settings">What they rest on.</param>
    /// <param name="brief">What is said first.</param>
    public static ReportDocument Of(Snapshot snapshot, ProfileFigures profile, ReportSettings settings, Brief brief)
    {
        var authority = profile.Authority;
        var tables = new ProfileTables(snapshot, profile);
        var charts = new ProfileCharts(snapshot, profile);
        var blocks = new List<ReportBlock>();
        if (authority.BeforeAndAfter() is { Length: > 0 } reorganised)
            blocks.Add(new ParagraphBlock(reorganised + " Each authority's series is its own: none is joined to another's."));
        blocks.Add(new HeadingBlock(2, "In brief"));
        foreach (var (question, answer) in profile.Questions.Zip(brief.Answers))
        {
            blocks.Add(new HeadingBlock(3, answer.Mark == QuoteMark.Unspecified ? answer.Topic : $"{answer.Topic} (may it be quoted: {CheckText.Of(answer.Mark)})"));
            if (charts.Strip(question) is { } strip)
                blocks.Add(new ChartsBlock([strip], IsBeside: true));
            blocks.AddRange(answer.Sentences.Select(sentence => new ParagraphBlock(sentence)));
        }

        if (charts.Small() is { } map)
            blocks.Add(new ChartsBlock([map], IsBeside: true));
        if (charts.Names() is { } names)
            blocks.Add(new ParagraphBlock(names));
        if (brief.Questions.Count > 0)
        {
            blocks.Add(new HeadingBlock(3, "Questions for the finance officer"));
            blocks.Add(new ListBlock([.. brief.Questions.Select(BriefText.Of)]));
        }

        blocks.Add(new HeadingBlock(2, "All headline measures", OnNewPage: true));
        blocks.Add(tables.Glance());
        var isBlocksDrawn = false;
        foreach (var question in profile.Questions)
        {
            var sentences = new QuestionSentences(snapshot, profile, question);
            blocks.Add(new HeadingBlock(2, question.Measure.Row.Group));
            blocks.Add(new ParagraphBlock(sentences.Figure()));
            blocks.Add(new ParagraphBlock(sentences.Neighbours()));
            if (sentences.Verdict() is { } verdict)
                blocks.Add(new ParagraphBlock(verdict, IsVerdict: true));
            foreach (var local in sentences.Local())
                blocks.Add(new ParagraphBlock(local));
            foreach (var mark in sentences.Marks())
                blocks.Add(new ParagraphBlock(mark));
            foreach (var said in new[] { sentences.Side(), Joined(sentences.Gap(), sentences.Position()), sentences.OverTime(), sentences.Funnel() })
                if (!string.IsNullOrEmpty(said))
                    blocks.Add(new ParagraphBlock(said));
            if (question.Measure.Formula.IsShareOfMoney)
                blocks.Add(new ParagraphBlock($"A share of pounds has no interval and no test{(question.Comparison.Verdict is null ? "" : $": the verdict is by {profile.Others.Their} quartiles alone")}."));
            // What spend consists of stands once, with the first question about it.
            var stack = question.Measure.Formula.Sums.Length > 0 && !isBlocksDrawn ? charts.Stack() : null;
            isBlocksDrawn |= stack is not null;
            if (charts.Of(question) is { } drawn)
                blocks.Add(stack is not null ? new ChartsBlock([.. drawn.Charts, stack]) : drawn);
        }

        blocks.Add(new HeadingBlock(2, profile.Against.Group is null ? "The statistical neighbours" : "The group"));
        if (tables.Neighbours() is { } neighbours)
            blocks.Add(neighbours);
        else
            blocks.Add(new ParagraphBlock($"Edition {profile.Against.EditionName(profile.Authority)} has no list for {authority.Name}."));
        var beside = new AlikeSection(snapshot, profile);
        blocks.AddRange(beside.Alike());
        blocks.AddRange(beside.SameThings());
        blocks.Add(new HeadingBlock(2, "What is missing, and why"));
        blocks.Add(new ListBlock(Missing(snapshot, profile)));
        blocks.Add(new HeadingBlock(2, "The figures over time"));
        if (profile.Blocks.Count > 0)
            blocks.Add(tables.Blocks());
        blocks.Add(new TablesBlock([.. profile.Questions.Select(tables.OverTime)]));
        blocks.Add(tables.Sources());
        blocks.Add(new HeadingBlock(2, "Methods in short"));
        blocks.Add(new ListBlock(ReportMethods.Of(settings)));
        blocks.Add(new HeadingBlock(2, "Evidence"));
        blocks.Add(new ListBlock([.. profile.Questions.Select(q => $"{q.Measure.Row.Name}: {q.Evidence.Formula}. {q.Evidence.Worked.TrimEnd('.')}.")]));
        blocks.Add(tables.Evidence());
        var facts = ReportMethods.Facts(snapshot, settings, profile.Against, profile.Against.EditionName(authority));
        blocks.Add(new HeadingBlock(2, "Snapshot and licence"));
        blocks.Add(new ListBlock([.. facts.Where(fact => AtTheEnd.Contains(fact.Name)).Select(fact => $"{fact.Name}: {fact.Text}.")]));
        return new(
            Stem(authority), $"{authority.Name} ({authority.Code}) and {(profile.Against.Group is null ? "its statistical neighbours" : "the group")}",
            [.. facts.Where(fact => !AtTheEnd.Contains(fact.Name))], blocks);
    }

    /// <summary>File name of an authority's profile without its ending.</summary>
    public static string Stem(Figures.Places.Authority authority) => $"profile-{authority.Code}";

    private static string Joined(params string?[] sentences) => string.Join(' ', sentences.Where(sentence => sentence is not null));

    private static List<string> Missing(Snapshot snapshot, ProfileFigures profile)
    {
        string Name(string code) => $"{snapshot.Places[code]}";
        var items = new List<string>();
        foreach (var question in profile.Questions)
        {
            var comparison = question.Comparison;
            if (!comparison.Figure.HasValue)
                items.Add($"{question.Measure.Row.Name}, {question.Period}: {PlainWords.Of(comparison.Figure.Missing)}. {comparison.Figure.Note}".TrimEnd());
            foreach (var left in comparison.Summary.LeftOut)
                items.Add($"{question.Measure.Row.Name}, {question.Period}: {Name(left.Code)} is not among {profile.Others.Of} used: {PlainWords.Of(left, Name)}.");
            foreach (var gap in question.Trend.Points.SkipLast(1).Where(point => !point.Figure.HasValue).GroupBy(point => point.Figure.Missing))
                items.Add($"{question.Measure.Row.Name}, {PlainWords.And([.. gap.Select(point => point.Period)])}: {PlainWords.Of(gap.Key)}.");
            if (comparison.England is { LeftOut.Count: > 0 } england)
                items.Add($"{question.Measure.Row.Name}, {question.Period}, England: a sum from which {PlainWords.Of(england.LeftOut.Count, "authority is", "authorities are")} missing: {PlainWords.And([.. england.LeftOut.Select(left => Name(left.Code))])}.");
        }

        return items.Count > 0 ? items : ["Nothing: every figure that this report asks for is there."];
    }
}

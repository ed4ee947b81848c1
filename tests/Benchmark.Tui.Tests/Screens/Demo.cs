using System.Globalization;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>Hartlepool as published: care and workforce 2025, spend 2024-25, neighbours of the 2025 edition.</summary>
internal static class Demo
{
    public static readonly IReadOnlyList<AuthorityItem> Authorities =
    [
        new("301", "Barking and Dagenham", "London", false),
        new("302", "Barnet", "London", false),
        new("370", "Barnsley", "Yorkshire and The Humber", false),
        new("800", "Bath and North East Somerset", "South West", false),
        new("889", "Blackburn with Darwen", "North West", false),
        new("890", "Blackpool", "North West", false),
        new("839", "Bournemouth, Christchurch and Poole", "South West", false),
        new("801", "Bristol, City of", "South West", false),
        new("909", "Cumbria", "North West", true, "to 2023, now Cumberland, Westmorland and Furness"),
        new("942", "Cumberland", "North West", false),
        new("841", "Darlington", "North East", false),
        new("838", "Dorset", "South West", false),
        new("835", "Dorset", "South West", true, "to 2019, now Dorset, Bournemouth, Christchurch and Poole"),
        new("840", "Durham", "North East", false),
        new("390", "Gateshead", "North East", false),
        new("876", "Halton", "North West", false),
        new("805", "Hartlepool", "North East", false),
        new("884", "Herefordshire, County of", "West Midlands", false),
        new("919", "Hertfordshire", "East of England", false),
        new("420", "Isles of Scilly", "South West", false),
        new("810", "Kingston upon Hull, City of", "Yorkshire and The Humber", false),
        new("314", "Kingston upon Thames", "London", false),
        new("340", "Knowsley", "North West", false),
        new("806", "Middlesbrough", "North East", false),
        new("807", "Redcar and Cleveland", "North East", false),
        new("318", "Richmond upon Thames", "London", false),
        new("372", "Rotherham", "Yorkshire and The Humber", false),
        new("393", "South Tyneside", "North East", false),
        new("342", "St. Helens", "North West", false),
        new("808", "Stockton-on-Tees", "North East", false),
        new("394", "Sunderland", "North East", false),
        new("894", "Telford and Wrekin", "West Midlands", false),
        new("943", "Westmorland and Furness", "North West", false),
    ];

    public static OverviewView Hartlepool() => new(
        "805",
        "Hartlepool",
        "North East",
        "2025",
        [
            new QuestionView
            {
                Title = "Preventative v. statutory",
                Column = "Preventative",
                Measure = "preventative-share",
                Verdict = "Within its neighbours' middle half (no test). Below all 3 averages in 2 editions",
                VerdictInFull = "Within the middle half of its neighbours (no statistical test). It lies below its neighbours' mean, median and pooled value",
                Gap = "-0.9 pts against the neighbours' median; at the same total spend, £0.5m less",
                Series = [26.6, 24.9, 24.2, 22.3, 20.4, 19.2, 16.8, 15.6, 11.7, 18.4, 14.5, 21.2, 15.6],
                SeriesSpan = "2012-13 to 2024-25",
                Releases = ["section-251-2024-25", "statistical-neighbours-2025"],
                Split =
                [
                    new SplitView("Hartlepool", Percent(15.583)),
                    new SplitView("neighbours' median", Percent(16.466)),
                    new SplitView("England", Percent(19.424)),
                ],
                Headline = new MeasureView(
                    "Preventative share", Percent(15.583), Percent(16.466), Percent(15.302), Percent(19.424)),
                Further =
                [
                    new MeasureView("preventative a child", Pounds(418.3), Pounds(291.7), Pounds(280.0), Pounds(257.3)),
                    new MeasureView("statutory a child", Pounds(2266.1), Pounds(1662.5), Pounds(1549.6), Pounds(1067.3)),
                ],
                Unit = "% of both",
                Period = "2024-25",
                Date = "year to 31 March 2025",
                Basis = "case-for-change, cash",
                Polarity = Polarity.Neutral,
                Change = "-5.6 pts on 2023-24",
                National = new PositionView(102, 151),
                AmongNeighbours = new PositionView(6, 10),
                Used = 9,
                LeftOut = [new LeftOutView("Middlesbrough", "no return")],
            },
            new QuestionView
            {
                Title = "Children in care",
                Column = "In care",
                Measure = "children-in-care-rate",
                IsUsual = true,
                Verdict = "Within its neighbours' usual variation. Above all 3 averages in 2 editions",
                VerdictInFull = "Within the usual variation around its neighbours. It lies above its neighbours' mean, median and pooled value",
                Gap = "77 more children than at the neighbours' median (+36 per 10,000 children)",
                Series = [100, 83, 104, 128, 139, 143, 156, 176, 152, 159, 164, 157],
                SeriesSpan = "2014 to 2025",
                Releases = ["children-looked-after-2025", "statistical-neighbours-2025"],
                Headline = new MeasureView("In care per 10,000", Rate(157.421), Rate(121.126), Rate(111.3), Rate(67.1)),
                Unit = "per 10,000 children aged 0 to 17",
                Period = "2025",
                Date = "31 March 2025",
                Polarity = Polarity.Neutral,
                Change = "-6 on 2024",
                National = new PositionView(3, 151) { Low = 1, High = 8 },
                AmongNeighbours = new PositionView(2, 11) { Low = 1, High = 5 },
                Used = 10,
            },
            new QuestionView
            {
                Title = "Agency social workers",
                Column = "Agency",
                Measure = "agency-share",
                Verdict = "Within its neighbours' usual variation. Below all 3 averages in 2 editions",
                VerdictInFull = "Within the usual variation around its neighbours. It lies below its neighbours' mean, median and pooled value",
                Gap = "10.7 fewer FTE than at the neighbours' median (-6.9 pts)",
                Series = [null, null, 4.4, 8.1, 5.0, 12.3, 6.4, 2.0, 3.2],
                SeriesSpan = "2017 to 2025",
                Releases = ["workforce-2025", "statistical-neighbours-2025"],
                Headline = new MeasureView("Agency share", Percent(3.197), Percent(10.051), Percent(8.223), Percent(13.018)),
                Unit = "% of social workers, full-time equivalent",
                Period = "2025",
                Date = "30 September 2025",
                Polarity = Polarity.LowIsGood,
                Change = "+1.2 pts on 2024",
                National = new PositionView(19, 148) { Low = 2, High = 61 },
                AmongNeighbours = new PositionView(3, 10) { Low = 1, High = 6 },
                Used = 9,
                LeftOut = [new LeftOutView("Sunderland", "rounds to 0")],
            },
        ],
        [
            Neighbour("807", "Redcar and Cleveland", 1, "Very close", Percent(17.482), 144.369, Percent(14.453)),
            Neighbour(
                "394", "Sunderland", 2, "Very close", Percent(13.496), 89.836,
                FigureView.Missing("rounds to 0", "more than nought, but rounds to it")),
            Neighbour("393", "South Tyneside", 3, "Very close", Percent(21.940), 96.680, Percent(2.878)),
            Neighbour("890", "Blackpool", 4, "Very close", Percent(15.112), 183.591, Percent(7.364)),
            Neighbour(
                "806", "Middlesbrough", 5, "Close", FigureView.Missing("no return", "no return for 2024-25"), 138.417,
                Percent(25.623)),
            Neighbour("390", "Gateshead", 6, "Close", Percent(16.466), 124.462, Percent(10.051)),
            Neighbour("840", "Durham", 7, "Close", Percent(10.280), 117.791, Percent(8.020)),
            Neighbour("876", "Halton", 8, "Close", Percent(12.444), 132.305, Percent(28.999)),
            Neighbour("372", "Rotherham", 9, "Close", Percent(17.328), 79.972, Percent(1.859)),
            Neighbour("340", "Knowsley", 10, "Somewhat close", Percent(28.665), 90.180, Percent(31.508)),
        ]);

    /// <summary>An authority with every kind of missing figure among its neighbours, a true zero, and joint returns.</summary>
    public static OverviewView Gaps()
    {
        FigureView[] missing =
        [
            FigureView.Missing("inapplicable", "not applicable to this authority"),
            FigureView.Missing("not available"),
            FigureView.Missing("suppressed", "suppressed to protect individuals"),
            FigureView.Missing("rounds to 0", "more than nought, but rounds to it"),
            FigureView.Missing("unreliable", "published as of low reliability"),
            FigureView.Missing("no return"),
            FigureView.Missing("no population", "no population to divide by"),
            FigureView.Missing("incomplete", "youth justice is missing"),
            FigureView.Missing("did not exist", "created in 2023"),
        ];
        var hartlepool = Hartlepool();
        var tooFew = FigureView.Missing("too few", "fewer than five neighbours have a figure");
        var own = new[]
        {
            FigureView.Missing("incomplete", "the return lacks youth justice, which this definition needs"),
            FigureView.Of(0, "0"),
            Percent(14.870) with { JointWith = "Richmond upon Thames", Note = "small base: 2.0 of 2.0 FTE" },
        };
        return hartlepool with
        {
            Code = "314",
            Name = "Kingston upon Thames",
            Region = "London",
            Questions = hartlepool.Questions.Select((question, i) => question with
            {
                Headline = question.Headline with { Own = own[i], Median = i == 1 ? question.Headline.Median : tooFew },
                Change = null,
                Verdict = null,
                VerdictInFull = null,
                Gap = null,
                Split = [],
                Series = [],
                National = i == 0 ? null : i == 1 ? new PositionView(151, 151) : question.National,
                AmongNeighbours = i == 0 ? null : i == 1 ? new PositionView(10, 11) : null,
                Used = i == 1 ? 10 : 1,
                LeftOut = i == 1
                    ? []
                    : hartlepool.Neighbours.Take(9).Select((one, j) => new LeftOutView(one.Name, missing[j].Text)).ToArray(),
            }).ToArray(),
            Neighbours = hartlepool.Neighbours.Select((neighbour, i) => neighbour with
            {
                Figures =
                [
                    i < 9 ? missing[i] : neighbour.Figures[0],
                    i == 0 ? FigureView.Of(0, "0") : neighbour.Figures[1],
                    i < 9 ? missing[8 - i] : Percent(14.870) with { JointWith = "Richmond upon Thames" },
                ],
            }).ToArray(),
        };
    }

    public static OverviewView WithoutNeighbours() => Hartlepool() with
    {
        Code = "909",
        Name = "Cumbria",
        Region = "North West",
        Neighbours = [],
        NoNeighbours = "The 2025 edition has no list for Cumbria: it ended in 2023.",
        Questions = Hartlepool().Questions.Select(question => question with
        {
            Headline = question.Headline with { Median = FigureView.Missing("no list") },
            AmongNeighbours = null,
            Used = 0,
            LeftOut = [],
        }).ToArray(),
    };

    /// <summary>The same neighbours as the overview has, in their own table.</summary>
    public static NeighboursView Neighbours(OverviewView? of = null)
    {
        var overview = of ?? Hartlepool();
        string[] isNew = ["Gateshead", "Durham", "Rotherham"];
        string[] oneWay = ["Gateshead", "Durham", "Halton", "Rotherham"];
        return new NeighboursView
        {
            Code = overview.Code,
            Name = overview.Name,
            Edition = overview.Edition,
            Editions = ["2021", "2025"],
            Against = "2021",
            Measures = [.. overview.Questions.Select(question => new MeasureItem(
                question.Measure, question.Headline.Label, question.Column, question.Unit, question.Polarity, question.Basis is not null,
                question.Basis is null, [question.Period]))],
            Periods = [.. overview.Questions.Select(question => question.Period)],
            Own = [.. overview.Questions.Select(question => question.Headline.Own)],
            Medians = [.. overview.Questions.Select(question => question.Headline.Median)],
            Used = [.. overview.Questions.Select(question => question.Used)],
            Rows = [.. overview.Neighbours.Select(one => new NeighbourRow(
                one.Code, one.Name, one.Order, one.Closeness, !oneWay.Contains(one.Name), isNew.Contains(one.Name), one.Figures,
                [.. one.Figures.Select((figure, i) => Difference(figure, overview.Questions[i].Headline.Own))]))],
            Gone = ["Salford", "Barnsley", "North East Lincolnshire"],
            ListedBy = ["Knowsley", "Liverpool", "South Tyneside", "Sunderland", "Middlesbrough", "Redcar and Cleveland", "Blackpool"],
            Basis = "case-for-change, cash",
        };
    }

    private static FigureView Difference(FigureView one, FigureView other) => (one.Value, other.Value) switch
    {
        ({ } left, { } right) => FigureView.Of(left - right, (left - right).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)),
        (null, _) => FigureView.Missing(one.Text, one.Reason),
        _ => FigureView.Missing(other.Text, other.Reason),
    };

    private static NeighbourView Neighbour(
        string code, string name, int order, string closeness, FigureView share, double care, FigureView agency) =>
        new(code, name, order, closeness, [share, Rate(care), agency]);

    private static FigureView Percent(double value) =>
        FigureView.Of(value, value.ToString("0.0", CultureInfo.InvariantCulture) + " %");

    private static FigureView Rate(double value) => FigureView.Of(value, value.ToString("0", CultureInfo.InvariantCulture));

    private static FigureView Pounds(double value) =>
        FigureView.Of(value, "£" + value.ToString("#,0", CultureInfo.InvariantCulture));
}

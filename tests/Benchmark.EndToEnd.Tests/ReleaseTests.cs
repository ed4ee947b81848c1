using Benchmark.Server.Hosting;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Releases, what changed between them, what a figure was in each; and a release that is withdrawn.</summary>
public sealed class ReleaseTests(RunningServer server)
{
    private readonly ReleaseService.ReleaseServiceClient _releases = new(server.Channel);

    [Fact]
    public async Task A_release_says_since_when_it_counts_and_what_it_covers()
    {
        var held = (await _releases.ListReleasesAsync(new())).Releases.ToDictionary(release => release.Id);
        var care = held["children-looked-after-2022"];
        Assert.Equal(("2022-11", "2022-11-30", "2018", "2022", ""), (care.Published, care.OutBy, care.Periods[0], care.Periods[^1], care.Withdrawn));
        Assert.True(DateTimeOffset.Parse(care.Loaded, System.Globalization.CultureInfo.InvariantCulture) <= DateTimeOffset.UtcNow);
        // Of unknown date: it was out when the next one was.
        Assert.Equal(("", "2024-11-14"), (held["children-looked-after-2023"].Published, held["children-looked-after-2023"].OutBy));
        Assert.Equal(["2025"], held["statistical-neighbours-2025"].Periods);
    }

    // Isles of Scilly's count of 2022 is 0 in the release of 2022 and z in that of 2025; England's rate of 2021 is 67, then 69.
    [Fact]
    public async Task Changes_between_two_releases_come_page_by_page_with_their_number_by_kind()
    {
        var request = new ListChangesRequest { From = "children-looked-after-2022", To = "children-looked-after-2025", PageSize = 1000 };
        var all = new List<CellChange>();
        ListChangesResponse page;
        do
        {
            page = await _releases.ListChangesAsync(request);
            all.AddRange(page.Changes);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(page.TotalSize, all.Count);
        Assert.Equal((page.Added, page.Revised, page.Withdrawn), (Count(ChangeKind.Added), Count(ChangeKind.Revised), Count(ChangeKind.Withdrawn)));
        Assert.Contains(new() { Kind = ChangeKind.Revised, Area = "E92000001", Name = "England", Period = "2021", Series = "looked-after-rate", SeriesName = Named("looked-after-rate"), Before = "67", After = "69" }, all);
        Assert.Contains(all, change => change is { Area: "420", Period: "2022", Series: "looked-after-children", Before: "0", After: "z" });

        int Count(ChangeKind kind) => all.Count(change => change.Kind == kind);
        string Named(string series) => all.First(change => change.Series == series).SeriesName;
    }

    [Theory]
    [InlineData("children-looked-after-2025", "children-looked-after-2022", "from", StatusCode.InvalidArgument)]
    [InlineData("children-looked-after-2025", "children-looked-after-2025", "from", StatusCode.InvalidArgument)]
    [InlineData("children-looked-after-2022", "workforce-2025", "to", StatusCode.InvalidArgument)]
    [InlineData("children-looked-after-2020", "workforce-2025", "from", StatusCode.NotFound)]
    public async Task Releases_that_cannot_be_set_beside_each_other_are_refused(string from, string to, string field, StatusCode code)
    {
        var fault = await ApiFaults.Of(async () => await _releases.ListChangesAsync(new() { From = from, To = to }));
        Assert.Equal((code, field), (fault.StatusCode, Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field));
    }

    [Fact]
    public async Task A_figure_is_had_as_each_release_has_it()
    {
        var answer = await _releases.ListRevisionsAsync(new() { Authority = "england", Measure = "children-in-care-rate", Period = "2021" });
        Assert.Equal(
            [
                ("children-looked-after-2021", 67d), ("children-looked-after-2022", 67d),
                ("children-looked-after-2024", 69d), ("children-looked-after-2025", 69d),
            ],
            answer.Revisions.Select(one => (one.Release, Math.Round(one.Figure.Value))));
        var scilly = await _releases.ListRevisionsAsync(new() { Authority = "420", Measure = "children-in-care-rate", Period = "2022" });
        Assert.Equal([Missing.Unspecified, Missing.Unspecified, Missing.NotApplicable], scilly.Revisions.Select(one => one.Figure.Missing));
        Assert.Equal(0, scilly.Revisions[0].Figure.Value);
    }

    [Fact]
    public async Task A_withdrawn_release_counts_no_more_and_what_was_answered_before_is_still_had()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-withdraw-").FullName;
        try
        {
            await using var app = await ServerHost.StartAsync(
                new("http://127.0.0.1:0", LoadedSeed.CopyTo(Path.Combine(folder, "benchmark.db")), LoadedSeed.Folder), _ => { });
            using var channel = GrpcChannel.ForAddress(app.Urls.First());
            var (releases, authorities) = (new ReleaseService.ReleaseServiceClient(channel), new AuthorityService.AuthorityServiceClient(channel));
            var before = (await releases.ListReleasesAsync(new())).Snapshot;
            const string id = "statistical-neighbours-2025";

            foreach (var (request, code) in new (WithdrawReleaseRequest, StatusCode)[]
            {
                (new() { Release = "statistical-neighbours-2023", Reason = "Why." }, StatusCode.NotFound), (new() { Release = id, Reason = " " }, StatusCode.InvalidArgument),
                (new() { Release = id, Reason = "Why.", Day = "yesterday" }, StatusCode.InvalidArgument),
                // Without it there would be measures without figures.
                (new() { Release = "section-251-2024-25", Reason = "Why." }, StatusCode.FailedPrecondition),
            })
                Assert.Equal(code, (await ApiFaults.Of(async () => await releases.WithdrawReleaseAsync(request))).StatusCode);
            Assert.Equal(before, (await releases.ListReleasesAsync(new())).Snapshot);

            var after = await releases.WithdrawReleaseAsync(new() { Release = id, Reason = "A list was printed twice.", Day = "2026-03-01" });
            Assert.NotEqual(before, after.Snapshot);
            Assert.Equal(after.Snapshot, (await releases.ListReleasesAsync(new())).Snapshot);
            Assert.Equal(["2021"], await Editions(new()));
            Assert.Equal(["2021", "2025"], await Editions(new() { AsAt = "2026-02-28" }));
            Assert.Equal(["2021"], await Editions(new() { AsAt = "2026-03-01" }));
            Assert.Equal(["2021", "2025"], await Editions(new() { Snapshot = before[..12] }));
            Assert.DoesNotContain((await releases.ListReleasesAsync(new())).Releases, release => release.Id == id);
            var withdrawn = (await releases.ListReleasesAsync(new() { IncludeWithdrawn = true })).Releases.Single(release => release.Id == id);
            Assert.Equal(("2026-03-01", "A list was printed twice."), (withdrawn.Withdrawn, withdrawn.WithdrawalReason));
            var again = await ApiFaults.Of(async () => await releases.WithdrawReleaseAsync(new() { Release = id, Reason = "Again." }));
            Assert.Equal("CANNOT_WITHDRAW", ApiFaults.Detail<Google.Rpc.ErrorInfo>(again).Reason);

            async Task<IEnumerable<string>> Editions(Basis basis) =>
                (await authorities.ListNeighboursAsync(new() { Authority = "805", Basis = basis })).Editions;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

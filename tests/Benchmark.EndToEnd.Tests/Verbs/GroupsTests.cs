namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Groups of one's own, from the file that <c>template</c> writes to a comparison with them.</summary>
public sealed class GroupsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string[] Data => ["--database", _folder["a.db"], "--seed-data", SmallSeed, "--config", _folder["config"]];

    private string SmallSeed => field ??= _folder.CopyOfSmallSeed("seed");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_groups_is_what_authorities_are_compared_with_from_then_on()
    {
        await File.WriteAllTextAsync(_folder["config"], "theme = dark\ngroup.Others = 805 806\n", TestContext.Current.CancellationToken);
        var template = (await Ran.VerbAsync(["template", "groups", .. Data])).Data;
        // By ONS code as well, which is kept as the DfE's: 805 is E06000001.
        await File.WriteAllTextAsync(_folder["groups.csv"], template.Replace(",805", ",E06000001", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal("Tees Valley: 5 authorities; new\n", (await Ran.VerbAsync(["groups", "import", _folder["groups.csv"], .. Data])).Data);
        Assert.Equal("Tees Valley: 5 authorities; held already\n", (await Ran.VerbAsync(["groups", "import", _folder["groups.csv"], .. Data])).Data);
        Assert.Equal(
            "theme = dark\ngroup.Others = 805 806\ngroup.Tees Valley = 805 806 807 808 841\n",
            await File.ReadAllTextAsync(_folder["config"], TestContext.Current.CancellationToken));
        Assert.Equal(
            template.Replace("group_name,authority_code\n", "group_name,authority_code\nOthers,805\nOthers,806\n", StringComparison.Ordinal),
            (await Ran.VerbAsync(["groups", "list", "--format", "csv", .. Data])).Data);
        Assert.Contains("Hartlepool, Middlesbrough", (await Ran.VerbAsync(["groups", "list", .. Data])).Data, StringComparison.Ordinal);

        string[] asked = ["compare", "--authority", "805", "--measure", "children-in-care-rate", "--format", "csv", .. Data];
        var byName = SeedTables.RowsOf((await Ran.VerbAsync([.. asked, "--group", "tees valley"])).Data)[0];
        var byCodes = SeedTables.RowsOf((await Ran.VerbAsync([.. asked, "--group", "806", "--group", "807", "--group", "808", "--group", "841"])).Data)[0];
        Assert.Equal("4", byName["used"]);
        Assert.Equal(byCodes["mean"], byName["mean"]);
    }

    [Theory]
    [InlineData("group_name,authority_code\nNorth,805\nNorth,999\n", "line 3, column authority_code: found \"999\", expected the DfE or ONS code of an authority, such as 805.")]
    [InlineData("group_name,authority_code\nNorth,805\nNorth,E06000001\n", "line 3, column authority_code: found \"E06000001\", expected each authority of North once.")]
    [InlineData("group_name,authority_code\nA=B,805\nNorth,805\nNorth,806\n", "line 2, column group_name: found \"A=B\", expected a name of 1 to 40 characters, without \"=\", \"#\" and line ends.")]
    [InlineData("group_name,authority_code\nA#B,805\nA#B,806\n", "line 2, column group_name: found \"A#B\", expected a name of 1 to 40 characters, without \"=\", \"#\" and line ends.")]
    [InlineData("group_name,authority_code\n\"A\nB\",805\n\"A\nB\",806\n", "expected a name of 1 to 40 characters, without \"=\", \"#\" and line ends.")]
    [InlineData("group_name,authority_code\nNorth,805\nNORTH,805\n", "line 3, column authority_code: found \"805\", expected each authority of NORTH once.")]
    [InlineData("group_name,authority_code\nNorth,805\n", "North has one authority, expected at least two.")]
    [InlineData("name,authority_code\nNorth,805\n", "line 1: found the columns name, authority_code, expected group_name and authority_code.")]
    [InlineData("group_name,authority_code\n", "there is no group in it, expected a row a member.")]
    [InlineData("group_name,authority_code\nNorth,805\nNorth\n", "line 3: found 1 cells, expected 2 as in the header.")]
    public async Task A_file_with_a_fault_changes_nothing_and_says_where_it_is(string text, string said)
    {
        await File.WriteAllTextAsync(_folder["groups.csv"], text, TestContext.Current.CancellationToken);
        var ran = await Ran.VerbAsync(["groups", "import", _folder["groups.csv"], .. Data]);
        Assert.Equal(4, ran.Code);
        Assert.Contains(said, ran.Data, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["config"]));
    }
}

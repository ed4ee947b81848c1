namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>What each kind of end is called, and that it is said in one sentence on standard error.</summary>
public sealed class ExitCodeTests(RunningServer server)
{
    private readonly string _server = $"http://{server.Channel.Target}";

    [Theory]
    [InlineData(0, "", "compare --authority 805 --measure agency-share")]
    [InlineData(0, "", "compare --authority 806 --measure preventative-share")] // No return: an answer.
    [InlineData(1, "authority: \"999\" is not known", "compare --authority 999 --measure agency-share")]
    [InlineData(0, "", "compare --authority durham --measure agency-share")] // A name as it is shown.
    [InlineData(0, "", "compare --authority Hull --measure agency-share")] // A name as everybody says it.
    [InlineData(0, "", "trend --authority B&NES --measure agency-share")]
    [InlineData(0, "", "stream --authority RBKC --measure agency-share --period 2025")]
    [InlineData(0, "", "compare --authority 805 --measure preventative-share --period FY2024/25")]
    [InlineData(2, "expected one authority, Kingston upon Thames (314) or Kingston Upon Hull, City of (810).", "compare --authority Kingston --measure agency-share")]
    [InlineData(2, "expected one authority, Cheshire East (895) or Cheshire West and Chester (896).", "brief --authority Cheshire")]
    [InlineData(1, "did you mean Kensington and Chelsea, 207?", "compare --authority Chelsea --measure agency-share")]
    [InlineData(1, "did you mean City of London, 201?", "compare --authority London --measure agency-share")]
    [InlineData(2, "expected one authority, Kingston upon Thames (314) or Richmond upon Thames (318): each has neighbours of its own, and shows the joint return's figure where there was one.", "compare --authority 314/318 --measure agency-share")]
    [InlineData(2, "expected a file that ends in .html, .md, .docx, .xlsx or .csv, or --format beside it.", "report --authority 805 --output report.odt")]
    [InlineData(2, "expected a file that ends in .html or .docx: a PDF is made of these by printing from the browser or saving from Word.", "report --authority 805 --output report.pdf --format html")]
    [InlineData(2, "expected a file, since a Word file is no text.", "report --authority 805 --format docx")]
    [InlineData(1, "did you mean agency-share?", "compare --authority 805 --measure agency-shar")]
    [InlineData(1, "edition: \"1999\" is not known", "compare --authority 805 --measure agency-share --edition 1999")]
    [InlineData(1, "definition: \"mine\" is not known", "compare --authority 805 --measure preventative-share --definition mine")]
    [InlineData(1, "region", "authorities --region Atlantis")]
    [InlineData(1, "is not known", "trend --authority nowhere --measure agency-share")]
    [InlineData(1, "is not known", "stream --authority 805 --authority 999")]
    [InlineData(2, "period: found \"1999\"", "compare --authority 805 --measure agency-share --period 1999")]
    [InlineData(2, "base_year", "trend --authority 805 --measure total-spend --prices real --base-year 1066")]
    [InlineData(2, "--prices: found \"gold\", expected cash or real.", "compare --authority 805 --measure total-spend --prices gold")]
    [InlineData(2, "--format: found \"xml\"", "measures --format xml")]
    [InlineData(2, "--authorty: not known to benchmark compare; did you mean --authority?", "compare --authorty 805 --measure agency-share")]
    [InlineData(2, "Option '--measure' is required.", "compare --authority 805")]
    [InlineData(2, "Usage: benchmark compare", "compare")]
    [InlineData(2, "--version: not known to benchmark serve.", "serve --version")]
    [InlineData(2, "compar: not known to benchmark; did you mean compare?", "compar")]
    [InlineData(2, "--database and --seed-data are for one in this process", "measures --database x")]
    [InlineData(2, "asks no server", "serve")]
    public async Task An_end_has_its_code_and_its_sentence(int code, string sentence, string words)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--server", _server]);

        Assert.Equal(code, ran.Code);
        Assert.Contains(sentence, ran.Notes, StringComparison.Ordinal);
        Assert.Equal(code == 0, ran.Data.Length > 0);
        Assert.Equal(code != 0, ran.Notes.Length > 0);
        Assert.DoesNotContain("StatusCode", ran.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "Connection refused")]
    [InlineData("unix:/nowhere/socket", "there is no such socket")]
    public async Task A_server_that_is_not_there_is_named(string address, string why)
    {
        var ran = await Ran.VerbAsync("compare", "--authority", "805", "--measure", "agency-share", "--server", address);

        Assert.Equal((3, "", $"The server at {address} cannot be reached: {why}.\n"), (ran.Code, ran.Data, ran.Notes));
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("unix:")]
    public async Task What_is_no_address_is_wrong_usage(string address)
    {
        var ran = await Ran.VerbAsync("measures", "--server", address);

        Assert.Equal(2, ran.Code);
        Assert.Contains($"--server: found \"{address}\", expected http://HOST:PORT or unix:/PATH.", ran.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_verb_says_so()
    {
        using var data = new StringWriter();
        using var notes = new StringWriter();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        var code = await Tui.Verbs.CommandLine.RunAsync(["stream", "--server", _server], new(data, notes), cancel.Token);

        Assert.Equal(130, code);
    }
}

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The server as a process of its own.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_listens_on_a_socket_answers_and_ends_when_told_to(bool interrupt)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        LoadedSeed.CopyTo(folder["b.db"]);
        using var server = await ServingProcess.StartAsync("--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]);

        var answer = await Ran.VerbAsync("compare", "--authority", "805", "--measure", "agency-share", "--format", "json", "--server", $"unix:{folder["socket"]}");
        Assert.Equal((0, ""), (answer.Code, answer.Notes));

        if (interrupt)
            BenchmarkProcess.Interrupt(server.Id);
        else
            BenchmarkProcess.Terminate(server.Id);
        Assert.Equal((0, ""), await server.EndAsync());

        var gone = await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}");
        Assert.Equal(3, gone.Code);
    }

    [Fact]
    public async Task A_socket_left_behind_by_a_killed_server_does_not_stop_the_next()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] args = ["--urls", $"http://unix:{folder["socket"]}", "--database", LoadedSeed.CopyTo(folder["b.db"])];
        using (var first = await ServingProcess.StartAsync(args))
            await first.KillAsync();

        Assert.True(File.Exists(folder["socket"]));
        var refused = await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}");
        Assert.Equal((3, $"The server at unix:{folder["socket"]} cannot be reached: Connection refused.\n"), (refused.Code, refused.Notes));
        using var second = await ServingProcess.StartAsync(args);
        Assert.Equal(0, (await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}")).Code);
    }

    [Fact]
    public async Task A_stream_whose_server_is_killed_goes_on_with_the_next_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] args = ["--urls", $"http://unix:{folder["socket"]}", "--database", LoadedSeed.CopyTo(folder["b.db"])];
        string[] stream =
        [
            "stream", "--measure", "agency-share", "--measure", "children-in-care-rate", "--measure", "total-spend", "--measure", "preventative-share",
            "--format", "csv",
        ];
        var whole = await Ran.VerbAsync([.. stream, "--database", folder["b.db"]]);
        using var first = await ServingProcess.StartAsync(args);
        Task<ServingProcess>? second = null;
        using var data = new StringWriter { NewLine = "\n" };
        using var notes = new StringWriter();
        // The first text comes long before the last message, since the server writes no faster than it is read.
        using var writer = new StoppingWriter(data, () =>
        {
            first.KillAsync().GetAwaiter().GetResult();
            second = ServingProcess.StartAsync(args);
        });

        var code = await Tui.Verbs.CommandLine.RunAsync([.. stream, "--server", $"unix:{folder["socket"]}"], new(writer, notes));

        using var _ = await second!;
        Assert.Equal(0, code);
        Assert.StartsWith($"The server at unix:{folder["socket"]} cannot be reached: ", notes.ToString(), StringComparison.Ordinal);
        Assert.Equal(whole.Data, data.ToString());
    }

    [Fact]
    public async Task A_file_in_the_place_of_a_socket_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["minutes"], "kept");

        var ran = await BenchmarkProcess.RunAsync("serve", "--urls", $"http://unix:{folder["minutes"]}", "--database", folder["b.db"]);

        Assert.Equal((4, ""), (ran.Code, ran.Data));
        Assert.Equal("kept", await File.ReadAllTextAsync(folder["minutes"]));
    }

    [Fact]
    public async Task An_address_in_use_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        using var first = await ServingProcess.StartAsync("--urls", $"http://unix:{folder["socket"]}", "--database", LoadedSeed.CopyTo(folder["b.db"]));

        var second = await BenchmarkProcess.RunAsync("serve", "--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]);

        Assert.Equal((4, ""), (second.Code, second.Data));
        Assert.Contains("address already in use", Assert.Single(second.Notes.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_machines_need_a_token_to_read()
    {
        using var folder = new TemporaryFolder();
        string[] database = ["--database", LoadedSeed.CopyTo(folder["b.db"])];
        var plain = await BenchmarkProcess.RunAsync(["serve", "--urls", "http://0.0.0.0:0", .. database]);
        Assert.Equal((4, ""), (plain.Code, plain.Data));
        Assert.Contains("without TLS", plain.Notes, StringComparison.Ordinal);

        using var server = await ServingProcess.StartAsync(["--urls", "http://0.0.0.0:0", "--plain-text-beyond-loopback", .. database]);
        string[] ask = ["measures", "--server", server.Address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)];
        var without = await Ran.VerbAsync(ask);
        Assert.Equal((4, ""), (without.Code, without.Data));
        Assert.Contains("BENCHMARK_TOKEN", without.Notes, StringComparison.Ordinal);

        var token = (await Ran.VerbAsync(["tokens", "make", "analyst", .. database])).Data.Trim();
        Assert.Equal(0, (await BenchmarkProcess.RunWithAsync("BENCHMARK_TOKEN", token, ask)).Code);
        Assert.DoesNotContain(token, (await Ran.VerbAsync(["tokens", "list", .. database])).Data, StringComparison.Ordinal);

        Assert.Equal(0, (await Ran.VerbAsync(["tokens", "revoke", "analyst", .. database])).Code);
        Assert.Equal(1, (await Ran.VerbAsync(["tokens", "revoke", "nobody", .. database])).Code);
        Assert.Equal(4, (await BenchmarkProcess.RunWithAsync("BENCHMARK_TOKEN", token, ask)).Code);
    }

    [Theory]
    [InlineData("--calls-per-second", "-1", "expected 0 or more")]
    [InlineData("--drain-seconds", "-1", "expected 0 or more")]
    [InlineData("--reading", "nobody", "expected by-token or open")]
    public async Task Options_that_cannot_be_are_wrong_usage(string option, string value, string sentence)
    {
        var ran = await Ran.VerbAsync("serve", option, value);

        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Contains(sentence, ran.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_for_an_address_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var ran = await BenchmarkProcess.RunAsync("serve", "--urls", "nonsense", "--database", folder["b.db"]);

        Assert.Equal((4, ""), (ran.Code, ran.Data));
        Assert.StartsWith("The server cannot listen on nonsense: ", Assert.Single(ran.Notes.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_of_the_server_alone_serves_as_the_verb_does()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        LoadedSeed.CopyTo(folder["b.db"]);
        using var server = await ServingProcess.StartAloneAsync("--urls", "http://127.0.0.1:0", "--database", folder["b.db"]);

        string[] compare = ["compare", "--authority", "805", "--measure", "agency-share", "--format", "json"];
        var answer = await Ran.VerbAsync([.. compare, "--server", server.Address]);
        Assert.Equal((0, ""), (answer.Code, answer.Notes));
        // Without a server, the verb starts one inside its own process.
        Assert.Equal((await Ran.VerbAsync([.. compare, "--database", folder["b.db"]])).Data, answer.Data);

        BenchmarkProcess.Terminate(server.Id);
        Assert.Equal((0, ""), await server.EndAsync());
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--adress'.", "--adress", "http://127.0.0.1:0")]
    [InlineData("--drain-seconds: found \"-1\", expected 0 or more.", "--drain-seconds", "-1")]
    public async Task The_program_of_the_server_alone_says_what_is_wrong_with_its_options(string sentence, params string[] args)
    {
        var ran = await BenchmarkProcess.RunServerAsync(args);

        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Equal(sentence, ran.Notes.Split('\n')[0]);
    }

    [Fact]
    public async Task The_program_of_the_server_alone_says_that_its_database_is_a_folder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["b.db"]);

        var ran = await BenchmarkProcess.RunServerAsync("--urls", "http://127.0.0.1:0", "--database", folder["b.db"]);

        Assert.Equal((4, "", $"{folder["b.db"]}: found a folder, expected a database file.\n"), (ran.Code, ran.Data, ran.Notes));
    }
}

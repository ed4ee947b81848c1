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
        using var server = await BenchmarkProcess.ServeAsync("--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]);

        var answer = await Ran.VerbAsync("compare", "--authority", "805", "--measure", "agency-share", "--format", "json", "--server", $"unix:{folder["socket"]}");
        Assert.Equal((0, ""), (answer.Code, answer.Notes));

        if (interrupt)
            BenchmarkProcess.Interrupt(server);
        else
            BenchmarkProcess.Terminate(server);
        await server.WaitForExitAsync();
        Assert.Equal((0, ""), (server.ExitCode, await server.StandardOutput.ReadToEndAsync()));

        var gone = await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}");
        Assert.Equal(3, gone.Code);
    }

    [Fact]
    public async Task A_socket_left_behind_by_a_killed_server_does_not_stop_the_next()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string[] args = ["--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]];
        using (var first = await BenchmarkProcess.ServeAsync(args))
        {
            first.Kill();
            await first.WaitForExitAsync();
        }

        Assert.True(File.Exists(folder["socket"]));
        var refused = await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}");
        Assert.Equal((3, $"The server at unix:{folder["socket"]} cannot be reached: Connection refused.\n"), (refused.Code, refused.Notes));
        using var second = await BenchmarkProcess.ServeAsync(args);
        Assert.Equal(0, (await Ran.VerbAsync("measures", "--server", $"unix:{folder["socket"]}")).Code);
        BenchmarkProcess.Terminate(second);
        await second.WaitForExitAsync();
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
        using var first = await BenchmarkProcess.ServeAsync("--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]);

        var second = await BenchmarkProcess.RunAsync("serve", "--urls", $"http://unix:{folder["socket"]}", "--database", folder["b.db"]);

        Assert.Equal((4, ""), (second.Code, second.Data));
        Assert.Contains("address already in use", Assert.Single(second.Notes.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        BenchmarkProcess.Terminate(first);
        await first.WaitForExitAsync();
    }

    [Fact]
    public async Task Nonsense_for_an_address_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var ran = await BenchmarkProcess.RunAsync("serve", "--urls", "nonsense", "--database", folder["b.db"]);

        Assert.Equal((4, ""), (ran.Code, ran.Data));
        Assert.StartsWith("The server cannot listen on nonsense: ", Assert.Single(ran.Notes.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}

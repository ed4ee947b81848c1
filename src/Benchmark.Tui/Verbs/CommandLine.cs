using Benchmark.Server;
using System.CommandLine;
using System.CommandLine.Help;
using Benchmark.Tui.Client;

namespace Benchmark.Tui.Verbs;

/// <summary>The verbs, and what a command line that names one ends with.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // "@" begins no file name here: an argument means what it says.
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Where data and everything else go.</param>
    /// <param name="cancel">Stops it, as Ctrl-C does.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Output output, CancellationToken cancel = default)
    {
        // Without a word there is no verb to look for: the dashboard need not wait for all of them to be made. What explains a mistake names them.
        var isDashboard = IsOptionsOnly(args);
        if (isDashboard)
            DashboardVerb.Prepare();
        var loudness = new LoudnessOptions();
        var parse = Root(loudness, output, withVerbs: !isDashboard).Parse(args, Parsing);
        if (parse.Errors.Count > 0)
            parse = Root(loudness, output, withVerbs: true).Parse(args, Parsing);
        if (parse.Errors.Count > 0 && parse.Action is not HelpWithExample)
        {
            WrongUsage.Explain(parse, output);
            return (int)ExitCode.WrongUsage;
        }

        output.Loudness = loudness.Of(parse);
        var ended = await parse.InvokeAsync(
            new()
            {
                Output = output.Data,
                Error = output.Notes,
                EnableDefaultExceptionHandler = false,
                // Verbs end by themselves when told to, serve once it has drained, for which it has a limit of its own.
                ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
            },
            cancel).ConfigureAwait(false);
        await output.Data.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return ended;
    }

    // Options that name where the figures are, each with its value, and nothing else.
    private static bool IsOptionsOnly(IReadOnlyList<string> args) =>
        args.Count % 2 == 0 && args.Chunk(2).All(pair => pair[0] is "--server" or "--database" or "--config" && !pair[1].StartsWith('-'));

    private static RootCommand Root(LoudnessOptions loudness, Output output, bool withVerbs)
    {
        var server = new ServerArguments();
        var root = new RootCommand(
            "Shows how English local authorities stand against their statistical neighbours. Without a verb it opens the dashboard.");
        server.AddTo(root);
        loudness.AddTo(root);
        if (withVerbs)
            AddVerbs(root, server, output);
        root.SetAction((parse, cancel) => Ending.OfAsync(output, () => DashboardVerb.RunAsync(server.Choice(parse), server.Config(parse), output, cancel), cancel));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static void AddVerbs(RootCommand root, ServerArguments server, Output output)
    {
        root.Add(new ServeVerb(server, output));
        root.Add(new AuthoritiesVerb(server, output));
        root.Add(new NeighboursVerb(server, output));
        root.Add(new MeasuresVerb(server, output));
        root.Add(new CompareVerb(server, output));
        root.Add(new StreamVerb(server, output));
        root.Add(new TrendVerb(server, output));
        root.Add(new RankingVerb(server, output));
        root.Add(new FunnelVerb(server, output));
        root.Add(new SpreadVerb(server, output));
        root.Add(new AssociationVerb(server, output));
        root.Add(new BriefVerb(server, output));
        root.Add(new SpineVerb(server, output));
        root.Add(new BridgeVerb(server, output));
        root.Add(new AlikeVerb(server, output));
        root.Add(new DefinitionsVerb(server, output));
        root.Add(new EvidenceVerb(server, output));
        root.Add(new SameThingsVerb(server, output));
        root.Add(new ChecksVerb(server, output));
        root.Add(new ReconcileVerb(server, output));
        root.Add(new ClaimsVerb(server, output));
        root.Add(new ReportVerb(server, output));
        root.Add(new ImportVerb(server, output));
        root.Add(new TemplateVerb(server, output));
        root.Add(new GroupsVerb(server, output));
        root.Add(new ReleasesVerb(server, output));
        root.Add(new ChangesVerb(server, output));
        root.Add(new RevisionsVerb(server, output));
        root.Add(new WithdrawVerb(server, output));
        root.Add(new CheckVerb(server, output));
        root.Add(new BackupVerb(server, output));
        root.Add(new CopyVerb(server, output));
        root.Add(new RestoreVerb(server, output));
        root.Add(new ExportVerb(server, output));
        root.Add(new TokensVerb(server, output));
        root.Add(new DoctorVerb(server, output));
        root.Add(new CompletionVerb(server, output));
        root.Add(new ManVerb(server, output));
    }
}

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

    // In the order of the help. A command line has one of them, and a verb's options take a while to make: only that one is made, unless a mistake
    // is to be explained, or all are asked about.
    private static readonly (string Name, Func<ServerArguments, Output, Command> Make)[] Verbs =
    [
        ("serve", (server, output) => new ServeVerb(server, output)),
        ("authorities", (server, output) => new AuthoritiesVerb(server, output)),
        ("neighbours", (server, output) => new NeighboursVerb(server, output)),
        ("measures", (server, output) => new MeasuresVerb(server, output)),
        ("compare", (server, output) => new CompareVerb(server, output)),
        ("stream", (server, output) => new StreamVerb(server, output)),
        ("trend", (server, output) => new TrendVerb(server, output)),
        ("ranking", (server, output) => new RankingVerb(server, output)),
        ("funnel", (server, output) => new FunnelVerb(server, output)),
        ("spread", (server, output) => new SpreadVerb(server, output)),
        ("association", (server, output) => new AssociationVerb(server, output)),
        ("brief", (server, output) => new BriefVerb(server, output)),
        ("spine", (server, output) => new SpineVerb(server, output)),
        ("bridge", (server, output) => new BridgeVerb(server, output)),
        ("alike", (server, output) => new AlikeVerb(server, output)),
        ("definitions", (server, output) => new DefinitionsVerb(server, output)),
        ("evidence", (server, output) => new EvidenceVerb(server, output)),
        ("same-things", (server, output) => new SameThingsVerb(server, output)),
        ("checks", (server, output) => new ChecksVerb(server, output)),
        ("reconcile", (server, output) => new ReconcileVerb(server, output)),
        ("claims", (server, output) => new ClaimsVerb(server, output)),
        ("report", (server, output) => new ReportVerb(server, output)),
        ("import", (server, output) => new ImportVerb(server, output)),
        ("template", (server, output) => new TemplateVerb(server, output)),
        ("groups", (server, output) => new GroupsVerb(server, output)),
        ("releases", (server, output) => new ReleasesVerb(server, output)),
        ("changes", (server, output) => new ChangesVerb(server, output)),
        ("revisions", (server, output) => new RevisionsVerb(server, output)),
        ("withdraw", (server, output) => new WithdrawVerb(server, output)),
        ("check", (server, output) => new CheckVerb(server, output)),
        ("backup", (server, output) => new BackupVerb(server, output)),
        ("copy", (server, output) => new CopyVerb(server, output)),
        ("restore", (server, output) => new RestoreVerb(server, output)),
        ("export", (server, output) => new ExportVerb(server, output)),
        ("tokens", (server, output) => new TokensVerb(server, output)),
        ("doctor", (server, output) => new DoctorVerb(server, output)),
        ("completion", (server, output) => new CompletionVerb(server, output)),
        ("man", (server, output) => new ManVerb(server, output)),
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Where data and everything else go.</param>
    /// <param name="cancel">Stops it, as Ctrl-C does.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Output output, CancellationToken cancel = default)
    {
        // Without a word there is no verb to look for: the dashboard.
        var isDashboard = IsDashboard(args);
        var loudness = new LoudnessOptions();
        var asked = Array.FindIndex(Verbs, verb => args.Count > 0 && verb.Name == args[0]);
        var parse = Root(loudness, output, isDashboard ? [] : asked < 0 || Verbs[asked].Name is "man" or "completion" ? Verbs : [Verbs[asked]]).Parse(args, Parsing);
        if (parse.Errors.Count > 0)
            parse = Root(loudness, output, Verbs).Parse(args, Parsing);
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

    /// <summary>Whether a command line opens the dashboard: options that name where the figures are, each with its value, and nothing else.</summary>
    public static bool IsDashboard(IReadOnlyList<string> args) =>
        args.Count % 2 == 0 && args.Chunk(2).All(pair => pair[0] is "--server" or "--database" or "--config" && !pair[1].StartsWith('-'));

    private static RootCommand Root(LoudnessOptions loudness, Output output, (string Name, Func<ServerArguments, Output, Command> Make)[] verbs)
    {
        var server = new ServerArguments();
        var root = new RootCommand(
            "Shows how English local authorities stand against their statistical neighbours. Without a verb it opens the dashboard.");
        server.AddTo(root);
        loudness.AddTo(root);
        foreach (var (_, make) in verbs)
            root.Add(make(server, output));
        root.SetAction((parse, cancel) => Ending.OfAsync(output, () => DashboardVerb.RunAsync(server.Choice(parse), server.Config(parse), output, cancel), cancel));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }
}

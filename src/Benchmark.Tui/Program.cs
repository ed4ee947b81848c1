using Benchmark.Server;
using Benchmark.Tui.Verbs;

// Before anything else: it takes as long as all else before the first frame.
if (CommandLine.IsDashboard(args))
    DashboardVerb.Prepare();
return await LastResort.AroundAsync(() => CommandLine.RunAsync(args, Output.OfProcess()));

using Benchmark.Server;
using Benchmark.Tui.Verbs;

return await LastResort.AroundAsync(() => CommandLine.RunAsync(args, Output.OfProcess()));

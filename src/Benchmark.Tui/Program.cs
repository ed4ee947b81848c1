using Benchmark.Tui.Verbs;

return await CommandLine.RunAsync(args, Output.OfProcess());

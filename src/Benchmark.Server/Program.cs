using System.CommandLine;
using Benchmark.Server;
using Benchmark.Server.Hosting;

var serve = new ServeOptions();
var database = new Option<string?>("--database")
{
    Description = "Database: a file, or postgres://USER@HOST/NAME; without it, BENCHMARK_DATABASE or the user's data folder.",
    HelpName = "DATABASE",
};
var seedData = new Option<string?>("--seed-data")
{
    Description = "Folder of the seed files that are loaded into the database; without it, those shipped.", HelpName = "FOLDER",
};
var root = new RootCommand("Serves the gRPC API until Ctrl-C or SIGTERM. Its logs go to standard error, a JSON object a line.")
{
    database, seedData,
};
serve.AddTo(root);
root.SetAction(async (parse, cancel) =>
{
    try
    {
        await Serving.RunAsync(
            serve.Chosen(parse, parse.GetValue(database), parse.GetValue(seedData)), Console.Error.WriteLine, cancel);
        return (int)ExitCode.Answered;
    }
    catch (ServerFault fault)
    {
        await Console.Error.WriteLineAsync(fault.Message);
        return (int)ExitCode.Failed;
    }
    catch (OperationCanceledException) when (cancel.IsCancellationRequested)
    {
        return (int)ExitCode.Stopped;
    }
});

var parse = root.Parse(args);
foreach (var error in parse.Errors)
    await Console.Error.WriteLineAsync(error.Message);
// It ends by itself when told to, once it has drained, for which it has a limit of its own.
return parse.Errors.Count > 0
    ? (int)ExitCode.WrongUsage
    : await LastResort.AroundAsync(() => parse.InvokeAsync(
        new() { ProcessTerminationTimeout = Timeout.InfiniteTimeSpan, EnableDefaultExceptionHandler = false }));

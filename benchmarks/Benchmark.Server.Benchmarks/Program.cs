using System.Globalization;
using Benchmark.Server.Benchmarks;

switch (args)
{
    case [var address, "streams" or "reports" or "flood"]:
        await new Bystander(address, default).LoadAsync(args[1], Console.In, Console.Out);
        return 0;
    case ["engine", var database, .. { Length: <= 1 } computing]:
        new EngineCosts(database).Measure(Console.Out, computing.Length > 0);
        return 0;
    case [var address, .. { Length: <= 1 } seconds]:
        await new Bystander(address, TimeSpan.FromSeconds(seconds is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20)).MeasureAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name the server, and the seconds of each run if not 20: http://127.0.0.1:5080 20");
        return 2;
}

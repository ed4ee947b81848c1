using System.Globalization;
using Benchmark.Server.Benchmarks;
using Microsoft.Extensions.Hosting;

switch (args)
{
    case ["engine", var database, .. { Length: <= 1 } computing]:
        new EngineCosts(database).Measure(Console.Out, computing.Length > 0);
        return 0;
    case ["growth", var seed, "authorities" or "periods", var times]:
        Growth.Measure(seed, args[2] == "periods", Number(times), Console.In);
        return 0;
    case ["bare", var url, .. { Length: <= 1 } file]:
        await using (var app = await BareServer.StartAsync(url, file is [var messages] ? BareServer.Read(messages) : []))
        {
            await Console.Out.WriteLineAsync($"Listening on {app.Urls.First()}");
            await app.WaitForShutdownAsync();
        }

        return 0;
    case ["bare-start"]:
        // A server and a client in one process, one call, and the end: what a verb cannot be faster than if it asks over a connection.
        await using (var app = await BareServer.StartAsync("http://127.0.0.1:0", []))
            await new WireCosts(app.Urls.First()).OneAsync(1);
        return 0;
    case ["stream", var address, var batch, var times, var prices, .. { Length: <= 1 } record]:
        await new WireCosts(address).StreamAsync(Number(batch), Number(times), prices == "real", record is [var path] ? path : null);
        return 0;
    case ["one", var address, var times]:
        await new WireCosts(address).OneAsync(Number(times));
        return 0;
    case ["callers", var seconds, var count, .. { Length: > 0 } addresses]:
        await WireCosts.CallersAsync(TimeSpan.FromSeconds(Number(seconds)), Number(count), addresses);
        return 0;
    case [var address, "streams" or "reports" or "flood"]:
        await new Bystander(address, default).LoadAsync(args[1], Console.In, Console.Out);
        return 0;
    case [var address, .. { Length: <= 1 } each]:
        await new Bystander(address, TimeSpan.FromSeconds(each is [var number] ? Number(number) : 20)).MeasureAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "engine DATABASE [computing] | growth SEED authorities|periods TIMES | bare URL [FILE] | bare-start | stream URL BATCH TIMES cash|real [FILE] | one URL TIMES | callers SECONDS COUNT URL... | URL [SECONDS]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

// Streams every comparison into a CSV file. A break in the connection is bridged with the token of the last message.
//   dotnet run --project examples/csharp -- all.csv [http://127.0.0.1:5080] [measure ...]
using System.Globalization;
using Benchmark.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;

if (args is not [var file, ..])
{
    Console.Error.WriteLine("usage: StreamToCsv FILE [URL] [MEASURE ...]");
    return 2;
}

// Beyond loopback: an https address, and a Metadata with "authorization: Bearer TOKEN" beside each request.
using var channel = GrpcChannel.ForAddress(args.Length > 1 ? args[1] : "http://127.0.0.1:5080");
var client = new ComparisonService.ComparisonServiceClient(channel);
var request = new StreamComparisonsRequest { Measures = { args.Skip(2) }, BatchSize = 100 };

await using var lines = new StreamWriter(file) { NewLine = "\n" };
lines.WriteLine("authority,name,measure,period,value,missing,text,neighbours_median,rank,of");
for (var attempt = 0; ;)
{
    try
    {
        using var call = client.StreamComparisons(request);
        await foreach (var message in call.ResponseStream.ReadAllAsync())
        {
            foreach (var comparison in message.Comparisons)
                lines.WriteLine(Row(comparison));
            (request.ResumeToken, attempt) = (message.ResumeToken, 0);
        }

        Console.WriteLine("complete");
        return 0;
    }
    catch (RpcException fault) when (IsBreak(fault) && attempt < 5)
    {
        await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt++) / 2));
    }
    catch (RpcException fault)
    {
        Console.Error.WriteLine($"{fault.StatusCode}: {fault.Status.Detail}");
        return 1;
    }
}

// What the server says itself has details; without them it died, or the way to it broke off, whatever code stands for that.
static bool IsBreak(RpcException fault) =>
    fault.StatusCode == StatusCode.Unavailable || fault.Trailers.Get("grpc-status-details-bin") is null;

static string Row(Comparison comparison)
{
    var figure = comparison.Figure;
    var place = comparison.Position?.Nationally;
    // A figure is a value, a reason, or words where the measure is one of words: the other columns stay empty.
    return string.Join(',',
        comparison.Authority.Code, Cell(comparison.Authority.Name), comparison.Measure, comparison.Period,
        figure.HasValue ? Number(figure.Value) : "", figure.HasMissing ? Reason(figure.Missing) : "", Cell(figure.Text),
        comparison.Summary.HasMedian ? Number(comparison.Summary.Median) : "",
        place?.Rank.ToString(CultureInfo.InvariantCulture), place?.Of.ToString(CultureInfo.InvariantCulture));
}

static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

// The word of the .proto file, as the other examples write it.
static string Reason(Missing missing) =>
    FiguresReflection.Descriptor.FindTypeByName<EnumDescriptor>("Missing").FindValueByNumber((int)missing).Name;

static string Cell(string text) =>
    text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

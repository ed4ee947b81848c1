using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Puts the pieces of reports together again.</summary>
internal static class ReportClient
{
    public static async Task<Dictionary<string, byte[]>> ProfileAsync(
        ChannelBase channel, string authority, ReportFormat format, ReportOptions? options = null)
    {
        using var call = new ReportService.ReportServiceClient(channel).GetReport(new() { Authority = authority, Format = format, Options = options });
        return await FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));
    }

    public static async Task<Dictionary<string, byte[]>> NationalAsync(ChannelBase channel, ReportFormat format)
    {
        using var call = new ReportService.ReportServiceClient(channel).GetNationalReport(new() { Format = format });
        return await FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));
    }

    public static async Task<Dictionary<string, byte[]>> FilesAsync(IAsyncEnumerable<ReportPart> parts)
    {
        var files = new Dictionary<string, byte[]>();
        var bytes = new MemoryStream();
        await foreach (var part in parts)
        {
            bytes.Write(part.Data.Span);
            if (!part.EndOfFile)
                continue;
            files.Add(part.FileName, bytes.ToArray());
            bytes = new();
        }

        Assert.Equal(0, bytes.Length);
        return files;
    }
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Importing;

/// <summary>The import service. One import after the other: the second of two waits.</summary>
internal sealed class ImportRpc(ImportDesk desk) : ImportService.ImportServiceBase
{
    private const int MostFiles = 200;
    private const int LongestName = 200;
    private const long MostBytes = 128L << 20;
    private static readonly SemaphoreSlim Turn = new(1);

    /// <inheritdoc/>
    public override async Task<ImportFilesResponse> ImportFiles(
        IAsyncStreamReader<ImportFilesRequest> requestStream, ServerCallContext context)
    {
        var cancel = context.CancellationToken;
        var (settings, files) = await ReceivedAsync(requestStream, cancel).ConfigureAwait(false);
        await Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Answer(settings, files, cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    private ImportFilesResponse Answer(ImportSettings settings, IReadOnlyList<SourceFile> files, CancellationToken cancel)
    {
        try
        {
            return ImportWire.Of(desk.Import(
                files, new(Said(settings.Release), Said(settings.Published)), settings.DryRun, cancel: cancel));
        }
        catch (DataFault fault) when (!fault.Passes)
        {
            return ImportWire.Of(fault);
        }
    }

    private static async Task<(ImportSettings Settings, List<SourceFile> Files)> ReceivedAsync(
        IAsyncStreamReader<ImportFilesRequest> parts, CancellationToken cancel)
    {
        ImportSettings? settings = null;
        var files = new List<(string Name, MemoryStream Bytes)>();
        var total = 0L;
        while (await parts.MoveNext(cancel).ConfigureAwait(false))
        {
            var part = parts.Current;
            if ((part.PartCase == ImportFilesRequest.PartOneofCase.Settings) != settings is null)
                throw Fault.Invalid("part", part.PartCase.ToString(), "settings in the first message and in no other");
            switch (part.PartCase)
            {
                case ImportFilesRequest.PartOneofCase.Settings:
                    settings = part.Settings;
                    break;
                case ImportFilesRequest.PartOneofCase.FileName when files.Count == MostFiles:
                    throw Fault.Invalid("file_name", part.FileName, $"at most {MostFiles} files");
                case ImportFilesRequest.PartOneofCase.FileName when part.FileName.Length is 0 or > LongestName:
                    throw Fault.Invalid("file_name", part.FileName, $"a name of 1 to {LongestName} characters");
                case ImportFilesRequest.PartOneofCase.FileName:
                    files.Add((part.FileName, new()));
                    break;
                case ImportFilesRequest.PartOneofCase.Content when files.Count == 0:
                    throw Fault.Invalid("content", $"{part.Content.Length} bytes", "the name of a file before its bytes");
                case ImportFilesRequest.PartOneofCase.Content when (total += part.Content.Length) > MostBytes:
                    throw Fault.Invalid("content", $"{total} bytes", $"at most {MostBytes} bytes in all");
                case ImportFilesRequest.PartOneofCase.Content:
                    part.Content.WriteTo(files[^1].Bytes);
                    break;
                default:
                    throw Fault.Invalid("part", "", "settings, the name of a file, or bytes of it");
            }
        }

        return files.Count > 0 && settings is not null
            ? (settings, [.. files.Select(file => SourceFile.Of(file.Name, file.Bytes.ToArray()))])
            : throw Fault.Invalid("part", "", "settings, and then a file at least");
    }

    private static string? Said(string text) => text.Length > 0 ? text : null;
}

using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Server.Importing;

/// <summary>The import service. One import after the other: the second of two waits.</summary>
internal sealed class ImportRpc(ImportDesk desk, RunningImports running, IHostApplicationLifetime life) : ImportService.ImportServiceBase
{
    private const int MostFiles = 200;
    private const int LongestName = 200;
    private const long MostBytes = 128L << 20;
    private static readonly SemaphoreSlim Turn = new(1);

    // As often as a reader can follow.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public override async Task<ImportFilesResponse> ImportFiles(
        IAsyncStreamReader<ImportFilesRequest> requestStream, ServerCallContext context)
    {
        var cancel = context.CancellationToken;
        var settings = await SettingsAsync(requestStream, cancel).ConfigureAwait(false);
        using var import = settings.ImportId.Length == 0 ? new()
            : running.Begin(settings.ImportId) ?? throw Fault.Invalid("settings.import_id", settings.ImportId, RunningImports.Expected);
        if (settings.ImportId.Length > 0)
            await context.WriteResponseHeadersAsync([]).ConfigureAwait(false);
        var files = await ReceivedAsync(requestStream, import, cancel).ConfigureAwait(false);
        if (!await Turn.WaitAsync(TimeSpan.Zero, cancel).ConfigureAwait(false))
        {
            import.Waits();
            await Turn.WaitAsync(cancel).ConfigureAwait(false);
        }

        try
        {
            return await Task.Run(() => Answer(settings, files, import, cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task FollowImport(
        FollowImportRequest request, IServerStreamWriter<FollowImportResponse> responseStream, ServerCallContext context)
    {
        var import = running.Find(request.Id)
            ?? throw Fault.NotFound("id", request.Id, "no import of that import_id runs: none has begun, or it has ended");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, life.ApplicationStopping);
        try
        {
            FollowImportResponse? told = null;
            for (var hasEnded = false; !hasEnded;)
            {
                // Asked before where it stands, so that the last of it is told.
                hasEnded = import.Ended.IsCompleted;
                if (import.Now is var now && !now.Equals(told))
                    await responseStream.WriteAsync(told = now, end.Token).ConfigureAwait(false);
                if (!hasEnded)
                    await Task.WhenAny(import.Ended, Task.Delay(Beat, end.Token)).ConfigureAwait(false);
                end.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            throw Fault.Draining();
        }
    }

    private ImportFilesResponse Answer(ImportSettings settings, IReadOnlyList<SourceFile> files, RunningImport import, CancellationToken cancel)
    {
        try
        {
            var watched = new WatchedFiles(files, import.Reads);
            // What is held is read first, which is told of no row.
            import.Reads(new(0, 0, files.Sum(WatchedFiles.Length)));
            return ImportWire.Of(desk.Import(
                watched.Files, new(Said(settings.Release), Said(settings.Published)), settings.DryRun, watched.Rows, cancel));
        }
        catch (DataFault fault) when (!fault.Passes)
        {
            return ImportWire.Of(fault);
        }
    }

    private static async Task<ImportSettings> SettingsAsync(IAsyncStreamReader<ImportFilesRequest> parts, CancellationToken cancel) =>
        !await parts.MoveNext(cancel).ConfigureAwait(false) ? throw NoFile()
        : parts.Current.PartCase == ImportFilesRequest.PartOneofCase.Settings ? parts.Current.Settings
        : throw OutOfOrder(parts.Current);

    private static RpcException NoFile() => Fault.Invalid("part", "", "settings, and then a file at least");

    private static RpcException OutOfOrder(ImportFilesRequest part) =>
        Fault.Invalid("part", part.PartCase.ToString(), "settings in the first message and in no other");

    private static async Task<List<SourceFile>> ReceivedAsync(
        IAsyncStreamReader<ImportFilesRequest> parts, RunningImport import, CancellationToken cancel)
    {
        var files = new List<(string Name, MemoryStream Bytes)>();
        var total = 0L;
        while (await parts.MoveNext(cancel).ConfigureAwait(false))
        {
            var part = parts.Current;
            switch (part.PartCase)
            {
                case ImportFilesRequest.PartOneofCase.Settings:
                    throw OutOfOrder(part);
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
                    import.Received(total);
                    break;
                default:
                    throw Fault.Invalid("part", "", "settings, the name of a file, or bytes of it");
            }
        }

        return files.Count > 0 ? [.. files.Select(file => SourceFile.Of(file.Name, file.Bytes.ToArray()))] : throw NoFile();
    }

    private static string? Said(string text) => text.Length > 0 ? text : null;
}

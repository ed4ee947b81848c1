using System.Text;
using Benchmark.Server.Tabular;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;

namespace Benchmark.Server.Hosting;

/// <summary>
/// An answer over HTTP as a table in place of JSON: takes what the service writes, a message a line, and writes rows as they come. A refusal goes
/// on as it is; a stream that breaks off breaks the connection off, since a table could not say so.
/// </summary>
internal sealed class CsvAnswer : Stream
{
    private const string Csv = "text/csv";

    private static readonly JsonParser Json = new(JsonParser.Settings.Default);

    /// <summary>The answers that are tables: columns, and a message as rows.</summary>
    private static readonly Dictionary<MessageDescriptor, (IReadOnlyList<string> Columns, Action<Records, Labels, IMessage> Add)> Tables = new()
    {
        [GetComparisonResponse.Descriptor] = (ComparisonRecords.Columns, (to, labels, answer) =>
            new ComparisonRecords(to, labels).Add(((GetComparisonResponse)answer).Comparison)),
        [StreamComparisonsResponse.Descriptor] = (ComparisonRecords.Columns, (to, labels, answer) =>
        {
            var (records, message) = (new ComparisonRecords(to, labels), (StreamComparisonsResponse)answer);
            // A message holds one, or as many as were asked for in one.
            foreach (var one in message.Comparison is { } single ? [single] : message.Comparisons)
                records.Add(one);
        }
        ),
        [GetTrendResponse.Descriptor] = (TrendRecords.Columns, (to, labels, answer) => TrendRecords.Add(to, labels, ((GetTrendResponse)answer).Trend)),
        [ListAllNeighboursResponse.Descriptor] = (NeighbourRecords.Columns, (to, labels, answer) =>
        {
            foreach (var list in ((ListAllNeighboursResponse)answer).Lists)
                NeighbourRecords.Add(to, labels, list);
        }
        ),
    };

    private readonly HttpContext _http;
    private readonly Stream _to;
    private readonly MessageDescriptor _answer;
    private readonly Labels _labels;
    private readonly MemoryStream _line = new();
    private bool _headed;

    private CsvAnswer(HttpContext http, MessageDescriptor answer, Labels labels)
    {
        (_http, _to, _answer, _labels) = (http, http.Response.Body, answer, labels);
        http.Response.Body = this;
        http.Response.OnStarting(() =>
        {
            if (IsAnswered)
                http.Response.ContentType = $"{Csv}; charset=utf-8";
            return Task.CompletedTask;
        });
    }

    /// <summary>Whether a caller asks for a table.</summary>
    public static bool IsAsked(RequestHeaders headers) => headers.Accept.Any(type => type.MediaType == Csv && type.Quality is not 0);

    /// <summary>Whether an answer can be one.</summary>
    public static bool Has(MessageDescriptor answer) => Tables.ContainsKey(answer);

    /// <summary>Stands in front of what a response is written to.</summary>
    public static CsvAnswer Before(HttpContext http, MessageDescriptor answer, Labels labels) => new(http, answer, labels);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private bool IsAnswered => _http.Response.StatusCode == StatusCodes.Status200OK;

    /// <summary>Writes what has come since the last line, and gives the response its body back.</summary>
    public async Task FinishAsync()
    {
        await EndLineAsync().ConfigureAwait(false);
        _http.Response.Body = _to;
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsAnswered)
        {
            await _to.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
            return;
        }

        for (int end; (end = buffer.Span.IndexOf((byte)'\n')) >= 0; buffer = buffer[(end + 1)..])
        {
            _line.Write(buffer.Span[..end]);
            await EndLineAsync().ConfigureAwait(false);
        }

        _line.Write(buffer.Span);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _headed || !IsAnswered ? _to.FlushAsync(cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task EndLineAsync()
    {
        var line = Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length);
        _line.SetLength(0);
        if (string.IsNullOrWhiteSpace(line))
            return;
        if (line.StartsWith("{\"code\"", StringComparison.Ordinal) || line.StartsWith("{ \"code\"", StringComparison.Ordinal))
        {
            _http.Abort();
            return;
        }

        var (columns, add) = Tables[_answer];
        using var text = new StringWriter { NewLine = "\n" };
        using (var lines = new CsvLines(text, forExcel: false, _headed ? [] : columns))
            add(lines, _labels, Json.Parse(line, _answer));
        _headed = true;
        await _to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), _http.RequestAborted).ConfigureAwait(false);
    }
}

using System.Text;
using Benchmark.Presentation.Charts;
using Benchmark.Tui.Client;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes the first file of a report as text: of CSV the data, without the description of the columns.</summary>
/// <param name="data">Where to.</param>
/// <param name="seen">Whether that is a terminal, which no server may command.</param>
internal sealed class ReportText(TextWriter data, bool seen) : IReportSink
{
    // Keeps the bytes of a letter that two pieces share.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private string? _first;

    /// <inheritdoc/>
    public void Add(ReportPart part)
    {
        _first ??= part.FileName;
        if (part.FileName != _first)
            return;
        var letters = new char[part.Data.Length + 1];
        var text = new string(letters, 0, _decoder.GetChars(part.Data.Span, letters, flush: part.EndOfFile));
        data.Write(seen ? PlainText.OfLines(text) : text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Holds nothing: the writer belongs to the caller.
    }
}

using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Where the pieces of reports go.</summary>
internal interface IReportSink : IDisposable
{
    /// <summary>Takes the next piece.</summary>
    void Add(ReportPart part);
}

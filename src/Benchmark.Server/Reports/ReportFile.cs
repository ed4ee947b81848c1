namespace Benchmark.Server.Reports;

/// <summary>A finished file.</summary>
/// <param name="Name">File name, without folder.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Bytes">Content.</param>
internal sealed record ReportFile(string Name, string ContentType, byte[] Bytes);

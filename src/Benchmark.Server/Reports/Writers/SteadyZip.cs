using System.IO.Compression;

namespace Benchmark.Server.Reports.Writers;

/// <summary>Office files packed again so that equal content is equal bytes: the library that packs them stamps the time on each part.</summary>
internal static class SteadyZip
{
    /// <summary>The same parts in order of their names, the list of their types first, each of the same time.</summary>
    public static byte[] Of(byte[] packed)
    {
        using var steady = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(packed)))
        using (var to = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName is "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = XlsxWriter.Stamp;
                using var read = entry.Open();
                using var write = copy.Open();
                read.CopyTo(write);
            }

        return steady.ToArray();
    }
}

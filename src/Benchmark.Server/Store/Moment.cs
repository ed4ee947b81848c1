using System.Globalization;

namespace Benchmark.Server.Store;

/// <summary>Moments as text, in UTC to the millisecond, so that their order is that of the text.</summary>
internal static class Moment
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The text of a moment.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The moment of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

using System.Globalization;
using System.Text;
using Benchmark.Presentation.Charts;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// A message in protobuf's JSON on one line, without the spaces between tokens. The only formatter of the verbs, so that what
/// "compare" prints is byte for byte a line of "stream". Fields that are not set are left out; a true zero is set and stays.
/// </summary>
internal static class JsonLine
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    /// <summary>The line, without its end.</summary>
    public static string Of(IMessage message)
    {
        var spaced = Formatter.Format(message);
        var line = new StringBuilder(spaced.Length);
        var (quoted, escaped) = (false, false);
        foreach (var letter in spaced)
        {
            if (letter == ' ' && !quoted)
                continue;
            // The formatter escapes control characters, and most but not all marks that turn the direction of writing.
            if (quoted && PlainText.Harmful(letter))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                line.Append(letter);
            if (letter == '"' && !escaped)
                quoted = !quoted;
            escaped = letter == '\\' && !escaped;
        }

        return line.ToString();
    }
}

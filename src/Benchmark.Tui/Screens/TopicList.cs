using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>Sentences under the headings of what they are about, one of which is chosen.</summary>
internal static class TopicList
{
    private const int Indent = 3;

    /// <param name="body">Where.</param>
    /// <param name="above">A line above them all.</param>
    /// <param name="sentences">What each is about, what it says, and whether it warns.</param>
    /// <param name="chosen">The place of the chosen one.</param>
    /// <param name="glyphs">The glyphs.</param>
    public static void Draw(Region body, string above, IEnumerable<(string Topic, string Text, bool Warns)> sentences, int chosen, Glyphs glyphs)
    {
        var lines = Lines(above, sentences, body.Width - Indent - 1);
        var first = lines.FindIndex(line => line.Sentence == chosen);
        var last = lines.FindLastIndex(line => line.Sentence == chosen);
        // The chosen sentence is whole in sight, with its heading where there is room.
        var top = Math.Clamp(Math.Max(last - body.Height + 2, 0), 0, Math.Max(first - 1, 0));
        var hasMore = top + body.Height < lines.Count;
        for (var y = 0; y < body.Height && top + y < lines.Count; y++)
        {
            var (sentence, text, role) = lines[top + y];
            var isChosen = sentence == chosen && sentence >= 0;
            if (isChosen && top + y == first)
                body.Write(1, y, glyphs.Pointer, Role.Key);
            var room = body.Width - Indent - 1 - (hasMore && y == body.Height - 1 ? Prose.MoreWidth : 0);
            body.WriteFitted(sentence < 0 ? 1 : Indent, y, room, text, isChosen && role == Role.Text ? Role.Chosen : role, glyphs);
        }

        if (hasMore)
            Prose.SayMore(body, glyphs);
    }

    private static List<(int Sentence, string Text, Role Role)> Lines(
        string above, IEnumerable<(string Topic, string Text, bool Warns)> sentences, int width)
    {
        var lines = new List<(int, string, Role)> { (-1, above, Role.Muted) };
        var topic = "";
        foreach (var (i, sentence) in sentences.Index())
        {
            if (sentence.Topic != topic)
                lines.Add((-1, topic = sentence.Topic, Role.Heading));
            lines.AddRange(TextWrap.Lines(sentence.Warns ? $"! {sentence.Text}" : sentence.Text, width)
                .Select(line => (i, line, sentence.Warns ? Role.Warning : Role.Text)));
        }

        return lines;
    }
}

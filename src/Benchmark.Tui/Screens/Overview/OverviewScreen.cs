using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>A card for each question. What does not fit scrolls with the cursor: nothing is dropped to make it fit.</summary>
internal static class OverviewScreen
{
    private const int MoreWidth = 8;

    // From this height on sentences stand in full in a narrow column too.
    private const int RoomForWords = 30;

    public static void Draw(OverviewScreenView view, OverviewView overview, Region body, Glyphs glyphs)
    {
        if (OverviewPane.Width(body.Width) is > 0 and var pane && view.Selected is { } selected)
        {
            OverviewPane.Draw(overview, selected, view.Cursor.Selected, view.Subject, body.Part(body.Width - pane, 0, pane, body.Height), glyphs);
            body = body.Columns(0, body.Width - pane);
        }

        if (overview.Questions.Count == 0)
        {
            ChartText.Wrap(body, 0, "No measure is marked as one of the questions that this screen answers.", Role.Missing);
            return;
        }

        var cards = overview.Questions.Select((question, i) =>
            OverviewCard.Of(overview, question, i, body.Width, body.Height >= RoomForWords, i == view.Cursor.Selected, glyphs)).ToList();
        var heights = cards.ConvertAll(card => card.Count);
        // Air between the cards where there is room for it.
        var gap = heights.Sum() + cards.Count - 1 <= body.Height ? 1 : 0;
        var tops = new int[cards.Count];
        for (var i = 1; i < cards.Count; i++)
            tops[i] = tops[i - 1] + heights[i - 1] + gap;
        var all = tops[^1] + heights[^1];

        // As little as shows the selected card whole, and its beginning before its end.
        var at = view.Cursor.Selected;
        var scroll = Math.Clamp(tops[at] + heights[at] - body.Height, 0, Math.Max(all - body.Height, 0));
        scroll = Math.Min(scroll, tops[at]);
        for (var i = 0; i < cards.Count; i++)
        {
            for (var j = 0; j < heights[i]; j++)
            {
                var y = tops[i] + j - scroll;
                if (y < 0 || y >= body.Height)
                    continue;
                // Nothing is written over: where there is more, the row that says so has less room.
                var isCut = y == 0 && scroll > 0 || y == body.Height - 1 && all - scroll > body.Height;
                var line = body.Part(0, y, body.Width - (isCut ? MoreWidth : 0), 1);
                line.Mark(0, 0, line.Width, i);
                cards[i][j](line);
            }
        }

        if (scroll > 0)
            DrawMore(body, 0, glyphs.Ascending);
        if (all - scroll > body.Height)
            DrawMore(body, body.Height - 1, glyphs.Descending);
    }

    private static void DrawMore(Region body, int y, string arrow)
    {
        body.Write(body.Width - MoreWidth + 1, y, arrow, Role.Key);
        body.Write(body.Width - MoreWidth + 3, y, "more", Role.Key);
    }
}

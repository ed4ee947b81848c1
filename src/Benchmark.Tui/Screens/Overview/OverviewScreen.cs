using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>A card for each question. What does not fit scrolls with the cursor: nothing is dropped to make it fit.</summary>
internal static class OverviewScreen
{
    public static void Draw(OverviewScreenView view, OverviewView overview, Region body, Glyphs glyphs)
    {
        var cards = overview.Questions.Select((question, i) =>
            OverviewCard.Of(overview, question, i, body.Width, i == view.Cursor.Selected, glyphs)).ToList();
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
                var line = body.Rows(y, 1);
                line.Mark(0, 0, line.Width, new Hit(HitKind.Row, i));
                cards[i][j](line);
            }
        }

        if (scroll > 0)
            body.Write(body.Width - 8, 0, $" {glyphs.Ascending} more ", Role.Key);
        if (all - scroll > body.Height)
            body.Write(body.Width - 8, body.Height - 1, $" {glyphs.Descending} more ", Role.Key);
    }
}

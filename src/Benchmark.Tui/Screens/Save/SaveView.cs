using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks under which name to save what is on the screen; the name's ending says as what.</summary>
/// <param name="Of">The screen to be saved.</param>
internal sealed record SaveView(View Of) : View(Of.Subject)
{
    public const int LongestName = 200;

    public override string Title => "Save";

    public override bool IsTyping => true;

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => SaveCommands.All;

    public TypedLine Name { get; init; } = new("", LongestName);

    public static SaveView For(DashboardState state)
    {
        var view = state.Top;
        var about = view.Subject.IsNone || view.Title == view.Subject.Name ? view.Title : $"{view.Subject.Name} {view.Title}";
        var ending = view is IHasTable ? ".csv" : ".txt";
        return new SaveView(view) { Name = new TypedLine(TableText.FileName(about) + ending, LongestName) };
    }

    public override View Type(string text) => this with { Name = Name.Add(text) };

    public override void Draw(DashboardState state, Region body)
    {
        Dashboard.DrawBody(state.Behind, body);
        var width = Math.Min(body.Width - 8, 76);
        var box = body.Part((body.Width - width) / 2, 2, width, 7);
        box.Fill(" ", Role.Text);
        box.MarkAll(new Hit(HitKind.Nothing, 0));
        var inside = box.Box("Save what is on the screen", Role.Border, Role.Heading, state.Glyphs);
        var x = inside.Write(1, 1, "File: ", Role.Key);
        // Of a long name the end is what is being typed.
        var room = inside.Width - x - 2;
        var shown = Name.Text;
        while (TextWidth.Of(shown) > room)
            shown = shown[1..];
        x = inside.Write(x, 1, shown, Role.Input);
        inside.Write(x, 1, state.Glyphs.Caret, Role.Key);
        inside.WriteFitted(1, 3, inside.Width - 2, SaveCommands.What(Of, Name.Text), Role.Muted, state.Glyphs);
    }
}

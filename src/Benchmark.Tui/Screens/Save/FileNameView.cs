using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks for the name of a file to write, over the screen that it is about; the name's ending says as what.</summary>
/// <param name="Of">That screen.</param>
internal abstract record FileNameView(View Of) : View(Of.Subject)
{
    public const int LongestName = 200;

    public sealed override bool IsTyping => true;

    public sealed override bool IsOverlay => true;

    public required TypedLine Name { get; init; }

    /// <summary>Why the file of this name could not be written; null until that was tried, and once the name is another.</summary>
    public string? Fault { get; init; }

    /// <summary>What can be written, each by the ending of its name.</summary>
    public abstract IReadOnlyList<string> Endings { get; }

    /// <summary>One of <see cref="Endings"/>; empty where the name has none of them.</summary>
    public string Ending =>
        Endings.FirstOrDefault(ending => Name.Text.Trim().EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";

    /// <summary>What a file of this name would hold, or why there will be none.</summary>
    public abstract string What { get; }

    protected abstract string Heading { get; }

    public override View Type(string text) => With(Name.Add(text));

    public FileNameView With(TypedLine name) => this with { Name = name, Fault = null };

    public FileNameView Named(string name) => With(Name with { Text = name });

    /// <summary>The same name with the next ending.</summary>
    public FileNameView NextEnding()
    {
        var next = Endings[(Endings.ToList().IndexOf(Ending) + 1) % Endings.Count];
        return Named(Name.Text.TrimEnd()[..^Ending.Length] + next);
    }

    public override void Draw(DashboardState state, Region body)
    {
        Dashboard.DrawBody(state.Behind, body);
        var width = Math.Min(body.Width - 8, 76);
        var lines = TextWrap.Lines(Fault ?? What, width - 4);
        var box = body.Part((body.Width - width) / 2, 2, width, 5 + Math.Max(lines.Count, 2));
        box.Fill(" ", Role.Text);
        box.MarkAll(new Hit(HitKind.Nothing, 0));
        var inside = box.Box(Heading, Role.Border, Role.Heading, state.Glyphs);
        var x = inside.Write(1, 1, "File: ", Role.Key);
        // Of a long name the end is what is being typed.
        var room = inside.Width - x - 2;
        var shown = Name.Text;
        while (TextWidth.Of(shown) > room)
            shown = shown[1..];
        x = inside.Write(x, 1, shown, Role.Input);
        inside.Write(x, 1, state.Glyphs.Caret, Role.Key);
        for (var i = 0; i < lines.Count; i++)
            inside.Write(1, 3 + i, lines[i], Fault is null ? Role.Muted : Role.Warning);
    }
}

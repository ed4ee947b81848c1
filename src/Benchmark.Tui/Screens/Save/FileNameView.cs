using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks for the name of a file to write, over the screen that it is about; the name's ending says as what.</summary>
/// <param name="Of">That screen.</param>
internal abstract record FileNameView(View Of) : View(Of.Subject)
{
    public const int LongestName = 200;

    public sealed override bool IsOverlay => true;

    public required string Name { get; init; }

    /// <summary>Why the file of this name could not be written; null until that was tried, and once the name is another.</summary>
    public string? Fault { get; init; }

    /// <summary>What can be written, each by the ending of its name.</summary>
    public abstract IReadOnlyList<string> Endings { get; }

    /// <summary>One of <see cref="Endings"/>; empty where the name has none of them.</summary>
    public string Ending =>
        Endings.FirstOrDefault(ending => Name.Trim().EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";

    /// <summary>What a file of this name would hold, or why there will be none.</summary>
    public abstract string What { get; }

    protected abstract string Heading { get; }

    public override TextLine? Line(int width, int height)
    {
        var box = Box(width);
        return new TextLine(Name, LongestName, (width - box) / 2 + 8, 4, Math.Max(box - 10, 0));
    }

    public override View Typed(string text) => Named(text);

    public FileNameView Named(string name) => this with { Name = name, Fault = null };

    /// <summary>The same name with the next ending.</summary>
    public FileNameView NextEnding()
    {
        var next = Endings[(Endings.ToList().IndexOf(Ending) + 1) % Endings.Count];
        return Named(Name.TrimEnd()[..^Ending.Length] + next);
    }

    public override void Draw(DashboardState state, Region body)
    {
        Dashboard.DrawBody(state.Behind, body);
        var width = Box(body.Width);
        var lines = TextWrap.Lines(Fault ?? What, width - 4);
        var box = body.Part((body.Width - width) / 2, 2, width, 5 + Math.Max(lines.Count, 2));
        box.Fill(" ", Role.Text);
        var inside = box.Box(Heading, Role.Border, Role.Heading, state.Glyphs);
        inside.Write(1, 1, "File:", Role.Key);
        for (var i = 0; i < lines.Count; i++)
            inside.Write(1, 3 + i, lines[i], Fault is null ? Role.Muted : Role.Warning);
    }

    private static int Box(int width) => Math.Max(Math.Min(width - 8, 76), 0);
}

using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks for the name of a file to write, over the screen that it is about; the name's ending says as what.</summary>
/// <param name="Of">That screen.</param>
internal abstract record FileNameView(View Of) : View(Of.Subject)
{
    public const int LongestName = 1000;

    private const int Widest = 76;

    // A blank, the name, a blank.
    private const int AboveText = 3;

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

    public override DialogBox Dialog(int width, int height)
    {
        var room = DialogBox.WidthIn(width, Widest);
        return new(Heading, room, AboveText + Math.Max(TextWrap.Lines(Fault ?? What, room - 2).Count, 2), [Commands[0], .. Commands.Skip(2)]);
    }

    public override TextLine? Line(int width, int height) => new(Name, LongestName, 7, 1, Math.Max(width - 8, 0));

    public override View Typed(string text) => Named(text);

    public FileNameView Named(string name) => this with { Name = name, Fault = null };

    /// <summary>The same name with the next ending.</summary>
    public FileNameView NextEnding()
    {
        var next = Endings[(Endings.ToList().IndexOf(Ending) + 1) % Endings.Count];
        return Named(Name.TrimEnd()[..^Ending.Length] + next);
    }

    /// <summary>Looks for another name among the files there are.</summary>
    public BrowseFile Browse() => new(Heading, Name.Trim(), [.. Endings.OrderBy(ending => ending != Ending)]);

    public override void Draw(DashboardState state, Region body)
    {
        body.Write(1, 1, "File:", Role.Key);
        foreach (var (i, line) in TextWrap.Lines(Fault ?? What, body.Width - 2).Index())
            body.Write(1, AboveText + i, line, Fault is null ? Role.Muted : Role.Warning);
    }
}

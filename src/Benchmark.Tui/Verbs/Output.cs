using System.Diagnostics;
using System.Text;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>Where a verb writes: data to one stream, everything else to the other.</summary>
/// <param name="data">Standard output: nothing but data.</param>
/// <param name="notes">Standard error.</param>
/// <param name="width">Columns of the terminal that data goes to; null for a file or a pipe, which has no width.</param>
/// <param name="notesSeen">Whether notes go to a terminal, where progress can be drawn.</param>
/// <param name="styled">Whether that terminal gets bold type.</param>
internal sealed class Output(TextWriter data, TextWriter notes, int? width = null, bool notesSeen = false, bool styled = false)
{
    /// <summary>Wide enough that no table is ever folded where there is no screen to fit.</summary>
    private const int NoWidth = 10_000;

    // Whatever ends sooner needs no progress.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private TextWriter _data = data;
    private WaitingLine? _waiting;

    /// <summary>Data. Whoever takes it is about to write, so that what says that something runs goes away.</summary>
    public TextWriter Data
    {
        get
        {
            StopWaiting();
            return _data;
        }
    }

    /// <summary>How much is said beside data and faults.</summary>
    public Loudness Loudness { get; set; }

    /// <summary>Whether data goes to a terminal.</summary>
    public bool OnTerminal => width is not null;

    /// <summary>Whether progress is shown: there is a terminal for it, and it is not to be quiet.</summary>
    public bool ShowsProgress => notesSeen && Loudness != Loudness.Quiet;

    /// <summary>Everything else.</summary>
    public TextWriter Notes { get; } = notes;

    /// <summary>The streams of this process.</summary>
    public static Output OfProcess()
    {
        var data = new StreamWriter(StandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        var terminal = !Console.IsOutputRedirected;
        return new(
            data, Console.Error, terminal ? Math.Max(40, Console.WindowWidth) : null,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    /// <summary>A sentence that is no fault: what was written, how far a first load is.</summary>
    public void Say(string sentence)
    {
        if (Loudness != Loudness.Quiet)
            Note(sentence);
    }

    /// <summary>A sentence for whoever looks into how an answer came about.</summary>
    public void Detail(string sentence)
    {
        if (Loudness == Loudness.Verbose)
            Note(sentence);
    }

    /// <summary>A fault, or what is to be done now. It may quote a file or a server, and neither commands the terminal.</summary>
    public void Note(string sentence)
    {
        StopWaiting();
        try
        {
            Notes.WriteLine(PlainText.OfLines(sentence));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Closed, full, or the console cannot be opened: where even this says nothing, the exit code does.
            LastResort.Say(PlainText.OfLines(sentence));
        }
    }

    /// <summary>Throws away what was not written yet: the reader has gone.</summary>
    public void Discard() => _data = TextWriter.Null;

    /// <summary>Says what runs once it lasts, where somebody can see it, until it ends or something is written.</summary>
    /// <param name="what">What runs, in words.</param>
    public void Wait(string what)
    {
        if (ShowsProgress)
            _waiting = new(ConsoleOn(Notes, null, styled: true), what, Patience);
    }

    /// <summary>Ends that.</summary>
    public void StopWaiting() => Interlocked.Exchange(ref _waiting, null)?.End();

    /// <summary>Tables and lines as text, as wide as the terminal, or as wide as they are.</summary>
    public void Write(params IEnumerable<IRenderable> parts)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = ConsoleOn(text, width ?? NoWidth, styled);
        foreach (var part in parts)
            console.Write(part);
        var blank = true; // None at the top, and never two together: tables bring their own.
        foreach (var line in text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || !blank)
                Data.WriteLine(line);
            blank = line.Length == 0;
        }
    }

    /// <summary>Shows progress while something runs for longer than a moment, where somebody can see it.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="run">Reports how many are done, of how many.</param>
    /// <param name="toFiles">Whether what runs writes files and nothing to standard output.</param>
    public Task WithProgressAsync(string what, Func<Action<int, int>, Task> run, bool toFiles = false)
    {
        var clock = Stopwatch.StartNew();
        return WithProgressAsync(
            report => run((done, total) => report(new(
                $"{what}, {NumberStyle.Count.Text(done / Math.Max(clock.Elapsed.TotalSeconds, 0.001))} a second", done, total))), toFiles);
    }

    /// <summary>The same where what is done has other words from time to time.</summary>
    /// <param name="run">Reports where it stands.</param>
    /// <param name="toFiles">Whether what runs writes files and nothing to standard output until it has ended.</param>
    public async Task WithProgressAsync(Func<Action<Standing>, Task> run, bool toFiles)
    {
        StopWaiting();
        Standing? now = null;
        var work = run(standing => Volatile.Write(ref now, standing));
        // On the terminal that also gets the data, the two would mix.
        if (ShowsProgress && (width is null || toFiles) && await Task.WhenAny(work, Task.Delay(Patience)).ConfigureAwait(false) != work)
            await ConsoleOn(Notes, null, styled: true).Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async context =>
            {
                var task = context.AddTask("Working");
                for (; !work.IsCompleted; await Task.WhenAny(work, Task.Delay(Beat)).ConfigureAwait(false))
                    if (Volatile.Read(ref now) is { } standing)
                        (task.Description, task.MaxValue, task.Value) = (Markup.Escape(standing.What), standing.Total, standing.Done);
            }).ConfigureAwait(false);
        await work.ConfigureAwait(false);
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, int? width, bool styled)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = width is null ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        if (width is { } columns)
            console.Profile.Width = columns;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>
    /// Standard output as it is. The console's own stream takes a reader that has gone for one that reads, so that
    /// "stream | head" would compute everything; a pipe is therefore written to directly. A file is not: the console's stream
    /// shares its position with whatever else writes to it.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek || !Console.IsOutputRedirected ? Console.OpenStandardOutput() : direct;
    }

    /// <summary>Where something that takes time stands.</summary>
    /// <param name="What">What is done, in words.</param>
    /// <param name="Done">How much of it is done.</param>
    /// <param name="Total">How much there is.</param>
    internal sealed record Standing(string What, double Done, double Total);
}

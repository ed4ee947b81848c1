using System.CommandLine;
using System.Diagnostics;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Tabular;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>One verb of the command line: its options, and how it answers.</summary>
internal abstract class Verb : Command
{
    private readonly StateArguments? _state;

    private readonly Option<bool> _excel = new("--excel")
    {
        Description = "Of CSV: begins with a byte-order mark, so that Excel opens it with a double-click and takes letters beyond English for what they are.",
    };

    /// <summary>A verb.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="example">A command line that works as it stands.</param>
    /// <param name="server">The options that say which server answers.</param>
    /// <param name="output">Where it writes.</param>
    /// <param name="isDated">Whether it can be asked for figures as at an earlier day.</param>
    protected Verb(
        string name, string description, string example, ServerArguments server, Output output, bool isDated = true) : base(name, description)
    {
        (Example, Server, Out) = (example, server, output);
        if (isDated)
            _state = new(this);
        SetAction((parse, cancel) => Ending.OfAsync(output, () => RunAsync(parse, cancel), cancel));
    }

    /// <summary>A command line that works as it stands.</summary>
    public string Example { get; }

    /// <summary>The options that say which server answers.</summary>
    protected ServerArguments Server { get; }

    /// <summary>Where it writes.</summary>
    protected Output Out { get; }

    /// <summary>Whether it ends by itself, so that somebody waits for it.</summary>
    protected virtual bool Waits => true;

    /// <summary>What it leaves behind when it is stopped, for a verb that changes something; null for one that only answers.</summary>
    protected virtual string? WhenStopped(ParseResult parse) => null;

    /// <summary>Answers. Failures are thrown.</summary>
    protected abstract Task AnswerAsync(ParseResult parse, CancellationToken cancel);

    private async Task RunAsync(ParseResult parse, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        if (Waits)
            Out.Wait($"benchmark {Name}");
        try
        {
            await FittingAsync(parse, cancel).ConfigureAwait(false);
            Out.Detail(
                $"benchmark {Name}: {NumberStyle.Plain(Stopwatch.GetElapsedTime(began).TotalSeconds, 2)} s, {NumberStyle.Plain(Environment.WorkingSet / 1_000_000.0, 0)} MB of memory.");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && WhenStopped(parse) is { } sentence)
        {
            Out.Note(sentence);
            throw;
        }
        finally
        {
            Out.StopWaiting();
        }
    }

    private async Task FittingAsync(ParseResult parse, CancellationToken cancel)
    {
        try
        {
            await AnswerAsync(parse, cancel).ConfigureAwait(false);
        }
        catch (Exception fault) when (Client.Misfit.Is(fault) && Server.Choice(parse).Address is { } address)
        {
            throw Client.Misfit.At(address.Text, fault);
        }
    }

    /// <summary>Adds the option that chooses one of some formats, the first where none is named.</summary>
    protected Option<string> Formats(params string[] formats)
    {
        var format = FormatOption.Of(formats);
        Options.Add(format);
        if (!formats.Contains(FormatOption.Csv))
            return format;
        Options.Add(_excel);
        Validators.Add(result =>
        {
            if (result.GetValue(_excel) && result.GetValue(format) is var chosen and not FormatOption.Csv)
                result.AddError($"--excel is of csv, and the format is {chosen}; name --format csv beside it.");
        });
        return format;
    }

    /// <summary>A table for programs as comma-separated values on standard output.</summary>
    protected CsvLines Csv(ParseResult parse, params IEnumerable<string> columns) => new(Out.Data, parse.GetValue(_excel), columns);

    /// <summary>Opens the connection that the options name, to the state of the figures that they name.</summary>
    protected async Task<Client.Connection> ConnectAsync(ParseResult parse, CancellationToken cancel)
    {
        var (choice, began) = (Server.Choice(parse), Stopwatch.GetTimestamp());
        var connection = await Client.Connection.OpenAsync(choice, _state?.Of(parse) ?? Client.StateAsked.Present, Out.Say, cancel).ConfigureAwait(false);
        Out.Detail(choice.Address is { } address
            ? $"Asks the server at {address.Text}."
            : $"Asks a server in this process, on {Server.DatabasePath(parse)}; it was ready after {NumberStyle.Plain(Stopwatch.GetElapsedTime(began).TotalSeconds, 2)} s.");
        if (Out.Loudness == Loudness.Verbose)
        {
            var releases = await connection.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false);
            Out.Detail($"Figures: snapshot {releases.Snapshot}, {PlainWords.Of(releases.Releases.Count, "release", "releases")}.");
        }

        return connection;
    }

    /// <summary>Writes an answer for people, under a line that says of which day it is when that is an earlier one.</summary>
    protected void Write(ParseResult parse, IEnumerable<IRenderable> parts) => Out.Write([.. _state?.Above(parse) ?? [], .. parts]);
}

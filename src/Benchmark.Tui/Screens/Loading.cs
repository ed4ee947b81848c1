using System.Collections.Immutable;
using Benchmark.Tui.Screens.Save;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>What is under way, how long it takes, and what becomes of it when the server is away.</summary>
internal static class Loading
{
    private static readonly TimeSpan FirstNotice = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    // Soon enough for somebody waiting, seldom enough not to add to what keeps a server from coming back.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(3);

    /// <summary>Notes what an update wants loaded, and drops what is under way already.</summary>
    public static Turn Tracked(Turn turn)
    {
        if (turn.Effect is null)
            return turn;
        var state = turn.State;
        var result = new Turn(state);
        IReadOnlyList<Effect> effects = turn.Effect is Several several ? several.Effects : [turn.Effect];
        foreach (var effect in effects)
        {
            if (effect is not Load load || effect is WatchFigures)
            {
                result = result.And(effect);
                continue;
            }

            if (state.Pending.Contains(load))
                continue;
            state = state with { Pending = state.Pending.Add(load) };
            result = result.And(effect);
            if (!state.IsTicking)
            {
                state = state with { IsTicking = true, WaitedTenths = 0 };
                result = result.And(new Remind(FirstNotice, new StillWaiting()));
            }
        }

        return result with { State = state };
    }

    /// <summary>Asks for something once more, whether or not an answer to it is on its way already, which then counts no more.</summary>
    public static Turn Again(DashboardState state, Load load)
    {
        if (state.Pending.Find(one => one == load) is not { } before)
            return new(state, load);
        return new(state with { Pending = state.Pending.Remove(before), Superseded = state.Superseded.Add(before) }, load with { });
    }

    public static Turn Receive(DashboardState state, Message message)
    {
        if (message.Answers is { } answered && state.Superseded.FindIndex(one => ReferenceEquals(one, answered)) is >= 0 and var late)
            return state with { Superseded = state.Superseded.RemoveAt(late) };
        switch (message)
        {
            case StillWaiting:
                return state.Pending.IsEmpty
                    ? state with { IsTicking = false, WaitedTenths = 0 }
                    : new Turn(
                        state with { WaitedTenths = state.WaitedTenths + (state.WaitedTenths == 0 ? 3 : 2) },
                        new Remind(Between, message));
            case Progressed progressed:
                return state.Pending.IsEmpty ? state : state with { Progress = progressed.Sentence };
            case FiguresFound found:
                return (state.Figures.Length == 0 ? First(state, found.Snapshot) : state with { NewFigures = found.Snapshot == state.Figures ? null : found.Snapshot })
                    .And(new WatchFigures(found.Snapshot));
            case FiguresTaken taken:
                state = state with { Figures = taken.Snapshot, NewFigures = null, Ahead = [], Settings = state.Settings with { Seen = taken.Snapshot } };
                state = state with { Pending = state.Pending.Remove(taken.For) };
                // Every screen gone through, so that going back shows the same figures.
                var turn = new Turn(state.Say("These are the new figures."));
                foreach (var wanted in state.Views.Select(view => view.Load).OfType<Load>().Distinct())
                {
                    var again = Again(turn.State, wanted);
                    turn = (turn with { State = again.State }).And(again.Effect);
                }

                return turn;
            case Loaded<IReadOnlyList<MeasureItem>> measures:
                state = state with { Measures = measures.Value };
                break;
            case Loaded<SinceView> since:
                state = state with { Since = since.Value };
                break;
            case Told told:
                return state.Say(told.Sentence);
            case FileChosen chosen:
                return state.Top is FileNameView asked ? state.WithTop(asked.Named(chosen.Name)) : state;
            case FileSaved saved:
                return saved.IsSaved ? state.Say(saved.Sentence) : AskedAgain.For(state, saved);
            case ReportMade made:
                state = made.IsSaved ? state.Say(made.Sentence) : AskedAgain.For(state, made.For, made.Sentence);
                break;
            case AskAgain again:
                // Only what still waits for it; a screen left meanwhile asks when it is opened again.
                return state.Views.Any(view => view.Failure is { IsServerAway: true } failure && failure.Failed == again.Load)
                    ? new Turn(state, again.Load)
                    : state;
        }

        if (message.Answers is { } load)
        {
            var pending = state.Pending.Remove(load);
            state = state with { Pending = pending, WaitedTenths = pending.IsEmpty ? 0 : state.WaitedTenths, Progress = pending.IsEmpty ? null : state.Progress };
        }

        return message is LoadFailed failed ? Failed(state, failed) : Arrived(state, message);
    }

    // The figures that this visit begins with, and what is new in them.
    private static Turn First(DashboardState state, string snapshot)
    {
        var seen = state.Settings.Seen;
        state = state with { Figures = snapshot, Settings = state.Settings with { Seen = snapshot } };
        var turn = new Turn(state, new LoadMeasures());
        if (seen is null || seen == snapshot)
            return turn;
        var asked = new LoadSince(seen, state.Settings.Last is { } code ? new(code, state.NameOf(code)) : Subject.None);
        return (turn with { State = state with { SinceAsked = asked } }).And(asked);
    }

    // Whichever screens wait for it, those gone back from too: what has come once need not come again.
    private static DashboardState Arrived(DashboardState state, Message message)
    {
        return state with { Views = Give(state.Views), Ahead = Give(state.Ahead) };

        ImmutableList<View> Give(ImmutableList<View> views)
        {
            for (var i = 0; i < views.Count; i++)
            {
                var view = views[i];
                var isFor = message.Answers is { } load && view.Load == load;
                var after = (isFor && view.Failure is not null ? view with { Failure = null } : view).Receive(message);
                if (!ReferenceEquals(after, view))
                    views = views.SetItem(i, after);
            }

            return views;
        }
    }

    private static Turn Failed(DashboardState state, LoadFailed failed)
    {
        if (failed.Failed is TakeFigures)
            return state.Say(failed.Sentence);
        if (failed.Failed is LoadSince && state.Top.Load != failed.Failed)
            return state.Say($"What is new since you last looked cannot be said: {failed.Sentence}");
        // No screen waits for a report, so that nobody sees it fail unless it is said, and none is asked for again by itself.
        if (failed.Failed is MakeReport report)
            return AskedAgain.For(state, report, $"Not saved: {failed.Sentence}");
        // What the server refuses is not to meet the user at every authority from now on.
        if (!failed.IsServerAway && state.Top.Load == failed.Failed)
            state = state with { Chosen = Subject.None with { Group = state.Chosen.Group } };
        var views = state.Views;
        for (var i = 0; i < views.Count; i++)
        {
            if (views[i].Load == failed.Failed)
                views = views.SetItem(i, views[i] with { Failure = failed });
        }

        return new Turn(
            state with { Views = views },
            failed.IsServerAway ? new Remind(BetweenTries, new AskAgain(failed.Failed)) : null);
    }
}

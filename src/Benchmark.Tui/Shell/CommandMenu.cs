using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>Every command of the screen, by what it is for, with its keys. One that cannot run now says why when it is chosen.</summary>
internal sealed class CommandMenu : MenuBar
{
    private readonly ShellWindow _shell;
    private IReadOnlyList<Command<DashboardState, Turn>> _commands = [];
    private Theme? _theme;
    private bool _hasRow;

    public CommandMenu(ShellWindow shell)
    {
        _shell = shell;
        Visible = false;
    }

    /// <param name="hasRow">Whether it has a row of its own; where it has none, it covers the first while it is open.</param>
    public void Show(bool hasRow)
    {
        _hasRow = hasRow;
        Visible = hasRow || Active || IsOpen();
        if (ReferenceEquals(_theme, _shell.Theme) || IsOpen())
            return;
        // The titles alone: the first frame does not wait for what nobody has opened.
        _commands = [];
        Make([.. MenuGroups.Of(Dashboard.Commands(_shell.State.Top)).Select(group => Item(group.Title, []))]);
    }

    public void Open()
    {
        Refresh();
        Visible = true;
        InvokeCommand(Terminal.Gui.Input.Command.Activate);
    }

    /// <summary>Has the commands of the screen that is shown now; made only when somebody is about to look, since a menu is many views.</summary>
    public void Refresh()
    {
        var commands = Dashboard.Commands(_shell.State.Top);
        if (IsOpen() || ReferenceEquals(_theme, _shell.Theme) && ReferenceEquals(commands, _commands))
            return;
        _commands = commands;
        Make([.. MenuGroups.Of(commands).Select(group => Item(group.Title, group.Commands))]);
    }

    private void Make(MenuBarItem[] menus)
    {
        _theme = _shell.Theme;
        SetScheme(_theme.Bar);
        Menus = menus;
    }

    private MenuBarItem Item(string title, IReadOnlyList<Command<DashboardState, Turn>> commands)
    {
        var item = new MenuBarItem(title, [.. commands.Select(Item)]);
        item.PopoverMenu!.SetScheme(_shell.Theme.Bar);
        item.PopoverMenu.Root?.SetScheme(_shell.Theme.Bar);
        // Not while one menu takes the place of another, for the library moves its focus then.
        item.PopoverMenuOpenChanged += (_, _) => Visible = _hasRow || Active || IsOpen();
        return item;
    }

    private MenuItem Item(Command<DashboardState, Turn> command) => new(
        ChartText.Sentence(command.Label),
        _shell.State.Settings.KeyNames(command, _shell.State.Top.IsTyping) ?? "",
        () => _shell.Run(command))
    {
        HotKeySpecifier = new('\xFFFF'),
    };
}

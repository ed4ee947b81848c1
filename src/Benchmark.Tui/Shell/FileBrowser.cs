using System.IO.Abstractions;
using Benchmark.Tui.Screens.Save;
using Terminal.Gui.App;
using Terminal.Gui.FileServices;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>The library's file dialog, which looks and does nothing else: it neither makes nor renames nor deletes.</summary>
internal sealed class FileBrowser : SaveDialog
{
    /// <param name="browse">What for.</param>
    /// <param name="path">Where to begin, with the name so far.</param>
    /// <param name="theme">Its colours.</param>
    public FileBrowser(BrowseFile browse, string path, Theme theme)
    {
        Title = browse.Title;
        FileOperationsHandler = new None();
        AllowedTypes = [.. browse.Endings.Select(ending => new AllowedType(ending.TrimStart('.').ToUpperInvariant(), ending))];
        Style.PreserveFilenameOnDirectoryChanges = true;
        Style.OkButtonText = "Take this name";
        Path = path;
        ShadowStyle = null;
        SetScheme(theme.Bar);
    }

    /// <summary>The name that was chosen, once it has run; null where none was.</summary>
    public string? Chosen => Canceled || Path.Length == 0 ? null : Path;

    private sealed class None : IFileOperations
    {
        public bool Delete(IApplication? app, IEnumerable<IFileSystemInfo> toDelete) => false;

        public IFileSystemInfo New(IApplication? app, IFileSystem fileSystem, IDirectoryInfo inDirectory) => null!;

        public IFileSystemInfo Rename(IApplication? app, IFileSystem fileSystem, IFileSystemInfo toRename) => null!;
    }
}

namespace Benchmark.Tui.Screens.Save;

/// <summary>Has the user look for a folder and a name among the files there are; brings a <see cref="FileChosen"/> where one was chosen.</summary>
/// <param name="Title">What the file is for.</param>
/// <param name="Name">What the name was so far.</param>
/// <param name="Endings">What can be written, each by the ending of its name; the first is that of the name.</param>
internal sealed record BrowseFile(string Title, string Name, IReadOnlyList<string> Endings) : Effect;

using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>
/// Keeps releases: what was published, when it came here, and what was withdrawn again. Nothing is ever overwritten. SQLite is
/// behind it; another engine has to supply just this (see docs/store.md).
/// </summary>
internal interface IReleaseStore : IDisposable
{
    /// <summary>
    /// Changes with every addition and withdrawal, by whichever process; cheap enough to ask every second. This is how a change
    /// is announced: whoever keeps an answer asks whether it is still the same.
    /// </summary>
    string Version { get; }

    /// <summary>All releases, the withdrawn ones too.</summary>
    /// <exception cref="DataFault">The list is not as it was written.</exception>
    ReleaseHistory History();

    /// <summary>What holds: the releases of a day, and the names, measures and definitions of today.</summary>
    /// <param name="published">By what was published by this day; null for whatever is published.</param>
    /// <param name="loaded">By what had been loaded here at this moment; null for now.</param>
    /// <exception cref="DataFault">A release that is read is not as it was loaded; the sentence names it.</exception>
    Content Read(DateOnly? published = null, DateTimeOffset? loaded = null);

    /// <summary>Some releases, whether they hold or not, with the names, measures and definitions of today.</summary>
    /// <param name="releases">Their ids.</param>
    /// <exception cref="DataFault">One of them is not as it was loaded; the sentence names it.</exception>
    Content Read(IReadOnlySet<string> releases);

    /// <summary>Whether what a source has was added before.</summary>
    /// <param name="source">What <see cref="Add"/> was given.</param>
    bool Has(string source);

    /// <summary>
    /// Adds the releases that are not there yet and brings names, measures and definitions up to date: all of it or nothing. Of
    /// two who do so at once the second waits and then finds the work done.
    /// </summary>
    /// <param name="source">Stands for the bytes that the rows are from, so that nothing is read twice.</param>
    /// <param name="read">Reads the rows; called only when there is something to add.</param>
    /// <param name="use">
    /// Is given what would hold, as it was read back, and throws when that cannot be used: then nothing is added.
    /// </param>
    /// <param name="progress">Told what was done so far, in words.</param>
    /// <returns>Ids of the releases added; null when the source had been added before.</returns>
    /// <exception cref="DataFault">A release is there with other content, or the rows cannot be used.</exception>
    IReadOnlyList<string>? Add(string source, Func<Holdings> read, Action<Content> use, Action<string> progress);

    /// <summary>
    /// Adds the releases that are not there yet, as <see cref="Add"/> does, from files that are no seed: the next reader of a seed
    /// still adds what the seed has.
    /// </summary>
    /// <param name="rows">The releases, and names, measures and definitions as they are to be.</param>
    /// <param name="warnings">By release what was found in its file and stopped nothing; kept with those that are added.</param>
    /// <param name="use">As for <see cref="Add"/>.</param>
    /// <returns>Ids of the releases added; none when all were there.</returns>
    /// <exception cref="DataFault">A release is there with other content, or the rows cannot be used.</exception>
    IReadOnlyList<string> Import(
        Holdings rows, IReadOnlyDictionary<string, IReadOnlyList<string>> warnings, Action<Content> use);

    /// <summary>Withdraws a release. It stays in the history, and what held before a day is still read as it was.</summary>
    /// <param name="release">Its id.</param>
    /// <param name="day">Since which day it no longer holds.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="use">As for <see cref="Add"/>.</param>
    /// <exception cref="DataFault">
    /// There is no such release, it is withdrawn already, or what is left cannot be used.
    /// </exception>
    void Withdraw(string release, DateOnly day, string reason, Action<Content> use);

    /// <summary>Looks at everything that is kept, withdrawn releases too.</summary>
    /// <returns>A finding for each part: the file, the references, what is shared, the list, each release.</returns>
    /// <exception cref="DataFault">It is so damaged that it cannot be read.</exception>
    IReadOnlyList<Finding> Check();
}

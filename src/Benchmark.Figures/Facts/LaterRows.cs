using System.Collections;

namespace Benchmark.Figures.Facts;

/// <summary>
/// Rows of releases that are read dataset by dataset, each when one of it is asked for first, and then kept. As a list they are the rows of all
/// releases, which reads whatever has not been read. It may be asked from many threads at once. What cannot be read is tried again when it is asked for again.
/// </summary>
/// <param name="releases">The releases that have such rows, by dataset; of each those whose rows count, and those of whose rows a newer release has every one.</param>
/// <param name="read">
/// Reads the rows of some releases, one release after the other in order of id, each in the order of its key; throws <see cref="DataFault"/> where it cannot.
/// </param>
internal sealed class LaterRows<T>(
    IReadOnlyDictionary<string, (IReadOnlyList<string> Counting, IReadOnlyList<string> Replaced)> releases, Func<IReadOnlyList<string>, IReadOnlyList<T>> read)
    : IReadOnlyList<T>
{
    private readonly Dictionary<(string Dataset, bool Counting), IReadOnlyList<T>> _read = [];
    private readonly Lock _reading = new();

    /// <summary>The datasets.</summary>
    public IEnumerable<string> Datasets => releases.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many rows have been read so far.</summary>
    public int RowsRead
    {
        get
        {
            lock (_reading)
                return _read.Values.Sum(rows => rows.Count);
        }
    }

    /// <inheritdoc/>
    public int Count => Datasets.Sum(dataset => Rows(dataset, true).Count + Rows(dataset, false).Count);

    /// <inheritdoc/>
    public T this[int index] => this.ElementAt(index);

    /// <summary>The rows of a dataset that are the newest of their key; among them some that are not. None where no release of it has any.</summary>
    /// <exception cref="DataFault">They are not as they were loaded, or cannot be read.</exception>
    public IReadOnlyList<T> Counting(string dataset) => Rows(dataset, true);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Datasets.SelectMany(dataset => Rows(dataset, true).Concat(Rows(dataset, false))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<T> Rows(string dataset, bool counting)
    {
        if (!releases.TryGetValue(dataset, out var of) || (counting ? of.Counting : of.Replaced) is not { Count: > 0 } asked)
            return [];
        lock (_reading)
        {
            if (!_read.TryGetValue((dataset, counting), out var rows))
                _read[(dataset, counting)] = rows = read(asked);
            return rows;
        }
    }
}

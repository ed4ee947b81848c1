using Benchmark.Server.Tabular;
using Benchmark.Tui.Configuration;
using Parquet;
using Parquet.Schema;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// Records as columns of one type each (Apache Parquet): text, 64-bit floating-point numbers, 32-bit whole numbers, true and false; null where a
/// CSV has an empty cell. It is written a group of rows at a time, so that memory does not grow with the rows.
/// </summary>
/// <param name="file">The file; it is written whole or not at all.</param>
/// <param name="names">The columns.</param>
/// <param name="about">What is said of the file as a whole, by name; asked for at the end.</param>
internal sealed class ParquetFile(WholeFile file, IReadOnlyList<string> names, Func<IReadOnlyDictionary<string, string>> about) : Records
{
    private const int RowsOfGroup = 10_000;

    private readonly List<Column> _columns = [];
    private DataField[] _fields = [];
    private ParquetWriter? _writer;
    private int _at;
    private int _rows;

    /// <inheritdoc/>
    public override Records Add(string text) => Add<TextColumn>().With(this, text.Length == 0 ? null : text);

    /// <inheritdoc/>
    public override Records Add(bool there, double number) => Add<NumberColumn<double>>().With(this, there ? number : null);

    /// <inheritdoc/>
    public override Records Add(bool there, int number) => Add<NumberColumn<int>>().With(this, there ? number : null);

    /// <inheritdoc/>
    public override Records Add(bool there, bool truth) => Add<NumberColumn<bool>>().With(this, there ? truth : null);

    /// <inheritdoc/>
    public override void End()
    {
        if (_at != names.Count)
            throw new InvalidOperationException($"A record has {_at} cells, expected {names.Count}.");
        _at = 0;
        _rows++;
    }

    /// <summary>Writes the rows that make up a group; to be called from time to time.</summary>
    public Task WriteAsync(CancellationToken cancel) => _rows < RowsOfGroup ? Task.CompletedTask : WriteGroupAsync(cancel);

    /// <summary>Writes what is left, and gives the file its name.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        await WriteGroupAsync(cancel).ConfigureAwait(false);
        _writer!.CustomMetadata = about();
        await _writer.DisposeAsync().ConfigureAwait(false);
        file.Finish();
    }

    /// <inheritdoc/>
    public override void Dispose() => file.Dispose();

    private T Add<T>() where T : Column, new()
    {
        // The first record says what its columns are of.
        if (_columns.Count == _at)
            _columns.Add(new T());
        return (T)_columns[_at++];
    }

    private async Task WriteGroupAsync(CancellationToken cancel)
    {
        if (_writer is null)
        {
            _fields = [.. names.Select((name, i) => i < _columns.Count ? _columns[i].Field(name) : new DataField<string>(name))];
            _writer = await ParquetWriter.CreateAsync(
                new ParquetSchema(_fields), file.Stream, new() { CompressionMethod = CompressionMethod.Zstd }, cancellationToken: cancel).ConfigureAwait(false);
        }

        if (_rows == 0)
            return;
        using var group = _writer.CreateRowGroup();
        foreach (var (i, field) in _fields.Index())
            await _columns[i].WriteAsync(group, field, cancel).ConfigureAwait(false);
        _rows = 0;
    }

    private abstract class Column
    {
        public abstract DataField Field(string name);

        public abstract Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancel);
    }

    private sealed class TextColumn : Column
    {
        private readonly List<string> _cells = [];

        public Records With(Records records, string? cell)
        {
            _cells.Add(cell!);
            return records;
        }

        public override DataField Field(string name) => new DataField<string>(name, nullable: true);

        public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancel)
        {
            await group.WriteAsync(field, _cells).ConfigureAwait(false);
            _cells.Clear();
        }
    }

    private sealed class NumberColumn<T> : Column where T : struct
    {
        private readonly List<T?> _cells = [];

        public Records With(Records records, T? cell)
        {
            _cells.Add(cell);
            return records;
        }

        public override DataField Field(string name) => new DataField<T?>(name);

        public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancel)
        {
            await group.WriteAsync<T>(field, _cells.ToArray(), cancellationToken: cancel).ConfigureAwait(false);
            _cells.Clear();
        }
    }
}

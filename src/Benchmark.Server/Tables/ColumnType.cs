namespace Benchmark.Server.Tables;

/// <summary>What a column holds, and so how a database keeps it.</summary>
internal enum ColumnType
{
    /// <summary>Text, which may be empty.</summary>
    Text,

    /// <summary>A whole number of at least 0.</summary>
    Whole,

    /// <summary>A number, written with every digit that reads back as the same double.</summary>
    Number,

    /// <summary>A day (<c>2019-03-31</c>) or a moment, or none: an empty cell, and nothing in a database.</summary>
    Day,

    /// <summary>Month and day of every year (<c>03-31</c>).</summary>
    DayOfYear,
}

namespace Benchmark.Tui.Canvas;

/// <summary>What a click on something painted is about. Lists, fields, menus and hints are views of the library, which knows where they are.</summary>
internal enum HitKind
{
    /// <summary>A card, a bar or a row of a table; the number is its index.</summary>
    Row,

    /// <summary>A column's head; the number is the column.</summary>
    Head,

    /// <summary>A name in the line that says where we are; the number is its place there.</summary>
    Crumb,
}

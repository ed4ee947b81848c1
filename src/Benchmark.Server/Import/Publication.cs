using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>A publication that is known, and how it is told from its like by what is in it.</summary>
/// <param name="Release">What it is as a release.</param>
/// <param name="Layout">The layout of the file that holds it whole; rows of it in other files only repeat it.</param>
/// <param name="Newest">Its newest period; for statistical neighbours the edition.</param>
/// <param name="Area">With the next two some cells that no other publication of the newest period has; empty where none are
/// needed.</param>
/// <param name="Period">Period of those cells; for statistical neighbours the place in the list.</param>
/// <param name="Tells">What is in them: <c>series=value; other=value</c>. All series of a row, so that columns cannot change
/// places.</param>
/// <param name="Cells">How many cells the whole of it has.</param>
/// <param name="Named">What a file that holds rows of several releases calls it; empty where there is none.</param>
internal sealed record Publication(
    Release Release, string Layout, string Newest, string Area, string Period, string Tells, int Cells, string Named);

/// <summary>One way in which a publisher lays out a file.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">What such a file is, in words.</param>
/// <param name="Reader">What reads it: see <see cref="Layouts"/>.</param>
/// <param name="Dataset">The dataset that its figures belong to; empty for a list of places.</param>
/// <param name="Areas">How rows say which area they are about: see <see cref="Import.Areas"/>; else the column with the DfE
/// code.</param>
/// <param name="Period">Names of the column of the period; <see cref="Either"/> separates those of different releases. Or
/// <see cref="Titles"/>, where the titles above the table say it, or <c>=2019</c>, where nothing in the file does.</param>
/// <param name="Periods"><c>year</c>, <c>financial-year</c>, or <c>any</c> where series are of different kinds.</param>
/// <param name="Also">Further columns that such a file has, separated by <see cref="AndAlso"/>.</param>
/// <param name="Source">The column that says which release a row is of; empty where all are of one.</param>
/// <param name="Every"><c>every</c> when a row that is of none of its series is a mistake, <c>some</c> when it is passed
/// over.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Times">What its numbers are multiplied by: 1000 where it prints thousands.</param>
internal sealed record LayoutRow(
    string Id, string Title, string Reader, string Dataset, string Areas, string Period, string Periods, string Also,
        string Source, string Every, string Publisher, int Times)
{
    /// <summary>In place of the column of the period: the titles above the table say it.</summary>
    public const string Titles = "titles";

    /// <summary>Before a period that holds for every row, in place of its column.</summary>
    public const char Always = '=';

    /// <summary>Separates the names that releases give one column, and the values that they give one category.</summary>
    public const char Either = '|';

    /// <summary>Separates columns and conditions.</summary>
    public const string AndAlso = "; ";
}

/// <summary>The cells of one series in the files of a layout.</summary>
/// <param name="Layout">Id of the layout.</param>
/// <param name="Series">Id of the series; empty for rows that are known and not held.</param>
/// <param name="Where">In which rows: conditions such as <c>column=value|other value</c>; empty for all.</param>
/// <param name="PartOf">What no cell may be greater than: a series, or a number; empty where there is no such thing.</param>
/// <param name="Is">How the publisher computed it, as <c>part / whole + whole x 100</c>; empty where it is no rate.</param>
/// <param name="Column">Names of the column that holds it; empty for a row that is not held.</param>
/// <param name="Zero"><see cref="NotFilledIn"/> when the publisher says so by printing 0.</param>
internal sealed record LayoutSeries(
    string Layout, string Series, string Where, string PartOf, string Is, string Column, string Zero)
{
    /// <summary>A printed 0 means that nothing was filled in.</summary>
    public const string NotFilledIn = "not-filled-in";

    /// <summary>The names of its column.</summary>
    public string[] Columns => Column.Split(LayoutRow.Either);

    /// <summary>The conditions: names of a column, and values of it.</summary>
    public IEnumerable<(string[] Columns, string[] Values)> Conditions => Where.Length == 0 ? [] : Where.Split(LayoutRow.AndAlso)
        .Select(condition =>
            (condition[..condition.IndexOf('=')].Split(LayoutRow.Either),
                condition[(condition.IndexOf('=') + 1)..].Split(LayoutRow.Either)));
}

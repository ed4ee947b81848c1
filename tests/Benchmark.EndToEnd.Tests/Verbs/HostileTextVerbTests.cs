namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Text that came with data or from a server commands neither the terminal nor a spreadsheet.</summary>
public sealed class HostileTextVerbTests : IDisposable
{
    private const string TurnsRound = "\u202E\u2066";
    private const string Formula = "=HYPERLINK(1)";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_in_data_reach_the_terminal_and_files_plain()
    {
        var seed = _folder.CopyOfSmallSeed("seed");
        var file = Path.Combine(seed, "authorities.csv");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
                .Replace("805,Hartlepool,", $"805,Hart{TurnsRound}lepool,", StringComparison.Ordinal)
                .Replace("806,Middlesbrough,", $"806,{Formula},", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        string[] server = ["--seed-data", seed, "--database", _folder["figures.db"]];
        string[] ask = ["compare", "--authority", "805", "--measure", "agency-share", .. server];

        var table = (await Ran.VerbAsync([.. ask])).Data;
        var json = (await Ran.VerbAsync([.. ask, "--format", "json"])).Data;
        var csv = (await Ran.VerbAsync([.. ask, "--format", "csv"])).Data;
        var formula = (await Ran.VerbAsync(["authorities", .. server, "--format", "csv"])).Data;

        Assert.Contains("Hartlepool", table, StringComparison.Ordinal);
        Assert.Contains("Hart\\u202e\\u2066lepool", json, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("805,Hartlepool,", csv, StringComparison.Ordinal);
        Assert.Contains($"806,'{Formula},", formula, StringComparison.Ordinal);
        Assert.All((string[])[table, json, csv], text => Assert.DoesNotContain(text, letter => TurnsRound.Contains(letter)));
    }

    [Fact]
    public async Task What_an_error_quotes_is_plain()
    {
        var ran = await Ran.VerbAsync(["compare", "--authority", "8\u001b[31m\u202E\u009b1m5", "--measure", "agency-share", .. Shipped]);

        Assert.Contains("\"8[31m1m5\" is not known", ran.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain(ran.Notes, letter => letter is '\u001b' or '\u202E' or '\u009b');
    }

    /// <summary>A difference below zero begins as a formula does, and is a number; a percent sign begins none.</summary>
    [Fact]
    public async Task Numbers_below_zero_and_the_unit_of_shares_are_no_formulas()
    {
        var csv = (await Ran.VerbAsync(["report", "--authority", "805", "--format", "csv", .. Shipped])).Data
            + (await Ran.VerbAsync(["definitions", "--authority", "805", "--format", "csv", .. Shipped])).Data
            + (await Ran.VerbAsync(["compare", "--authority", "805", "--measure", "preventative-share", "--format", "csv", .. Shipped])).Data
            + (await Ran.VerbAsync(["spread", "--measure", "agency-share", "--format", "csv", .. Shipped])).Data;

        Assert.Contains(",-", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("'-", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("'%", csv, StringComparison.Ordinal);
    }

    // The shipped figures, and not in the database of whoever runs the tests.
    private string[] Shipped => ["--database", LoadedSeed.CopyTo(_folder["shipped.db"])];
}

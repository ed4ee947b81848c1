using Parquet;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Typed columns in a file; .ci/tables compares a long one with the CSV, as another program reads both.</summary>
public sealed class ParquetTests(RunningServer server)
{
    [Fact]
    public async Task A_file_holds_typed_columns_and_says_from_what()
    {
        using var folder = new TemporaryFolder();
        var path = folder["some.parquet"];

        var ran = await Ran.VerbAsync(
            "stream", "--authority", "805", "--authority", "806", "--measure", "children-in-care-rate", "--measure", "preventative-share", "--period", "2025",
            "--period", "2024-25", "--format", "parquet", "--output", path, "--server", server.Address);

        Assert.Equal((0, ""), (ran.Code, ran.Data));
        await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        var fields = reader.Schema.DataFields.ToDictionary(field => field.Name);
        Assert.Equal((typeof(double), typeof(int), typeof(bool)), (fields["value"].ClrType, fields["used"].ClrType, fields["no_difference"].ClrType));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(4, group.RowCount);
        var values = new double?[4];
        await group.ReadAsync<double>(fields["value"], values, cancellationToken: TestContext.Current.CancellationToken);
        // 332 of 21,090 children; Middlesbrough made no return of spend.
        Assert.Equal((332d / 21090 * 10000, null), (values[0], values[3]));
        Assert.Matches("^[0-9a-f]{64}$", reader.CustomMetadata["snapshot"]);
        Assert.Equal("Children looked after per 10,000 children; per 10,000 children", reader.CustomMetadata["measure children-in-care-rate"]);
        Assert.Contains("Open Government Licence", reader.CustomMetadata["release children-looked-after-2025"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output: found nothing, expected a file", "--format", "parquet")]
    [InlineData("--output: found \"all.csv\" beside text", "--output", "all.csv", "--format", "csv")]
    [InlineData("--resume goes on with lines", "--output", "all.parquet", "--format", "parquet", "--resume", "token")]
    public async Task What_does_not_go_together_is_said(string sentence, params string[] options)
    {
        var ran = await Ran.VerbAsync(["stream", .. options, "--server", server.Address]);

        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Contains(sentence, ran.Notes, StringComparison.Ordinal);
    }
}

using System.Text;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tests.Import;

/// <summary>Whatever a publisher's file may get wrong is told with the file, the line, the column and what was expected.</summary>
public sealed class LayoutFaultTests : IDisposable
{
    private const string Care2022 = "published/cla_2022_release_number_and_rate.csv";
    private const string Care2025 = "published/cla_2025_release_number_and_rate.csv";
    private const string CareSeries = "compiled/cla_31_march_2014_to_2025.csv";
    private const string Workforce = "published/csww_2025_release_indicators.csv";
    private const string Population = "published/population_0_to_17_mid_2012_to_2024.csv";
    private const string Neighbours2021 = "published/statistical_neighbours_2021.csv";
    private const string Neighbours2025 = "published/statistical_neighbours_2025.csv";
    private const string Spend = "compiled/s251_outturn_blocks_2012-13_to_2024-25.csv";
    private const string Authorities = "compiled/authorities.csv";
    private const string Prices = "compiled/price_indices.csv";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_was_expected_is_as_inert_as_what_was_found()
    {
        _workspace.Replace(Path.Combine("from", Workforce), "Kingston upon Thames / Richmond upon Thames", "\u001b[2J" + new string('x', 100_000));

        var finding = Assert.Single(_workspace.Import(new()).Findings.All, finding => finding.Sentence.Contains("as many codes", StringComparison.Ordinal));
        Assert.DoesNotContain(finding.Sentence, char.IsControl);
        Assert.InRange(finding.Sentence.Length, 100, 1100);
    }

    [Theory]
    // A missing column is named, with those that there are.
    [InlineData(Care2025, "children_count", "children", "lacks the column children_count or number or cla_number; found beside the columns that are known: time_identifier, country_name, region_name, children.")]
    [InlineData(Care2022, "population_count", "kind", "lacks the column population_type or population_count;")]
    [InlineData(Workforce, "agency_fte", "agency", "lacks the column agency_fte;")]
    [InlineData(Population, "age_group", "ages", "this looks like mid-year estimates of children aged 0 to 17, and lacks the column age_group;")]
    [InlineData(Spend, "family_support", "families", "lacks the column family_support;")]
    [InlineData(Prices, "sppi_2021_22_100", "sppi", "lacks the column sppi_2021_22_100;")]
    [InlineData(Authorities, "ons_codes", "ons", "lacks the column ons_codes;")]
    [InlineData(CareSeries, "source", "from", "lacks the column source;")]
    [InlineData(Neighbours2025, "SN_3,", "SN_x,", "lacks the column SN_3 or SN3;")]
    [InlineData(Neighbours2021, "SN2,SNP", "SN2,SNQ", "line 1, column SN_2P: found \"SNQ\", expected SN_2P or SNP in place 9")]
    [InlineData(Workforce, "time_identifier", "time_period", "one column of that name, not two")]
    // A cell that is neither a number nor a symbol.
    [InlineData(Care2022, ",330,0,0", ",330,nil,0", "line 5, column number: found \"nil\", expected a number of at most 15 digits")]
    [InlineData(Care2025, ",20000,310", ",20000,-310", "and no number below 0")]
    [InlineData(CareSeries, "Hartlepool,180", "Hartlepool,18O", "line 2, column cla_number: found \"18O\"")]
    [InlineData(Workforce, "11.8", "11·8", "line 2, column turnover_rate_fte")]
    [InlineData(Population, "20900", "20900.5", "line 3, column population_estimate: found \"20900.5\", expected a whole number")]
    [InlineData(Spend, "\"1,000,001.00\"", "\"1,00,001.00\"", "line 3, column sure_start_early_years")]
    [InlineData(Prices, "95.2500", "z", "an index number above 0")]
    // A code that nobody has, or a row whose codes contradict each other.
    [InlineData(Care2025, "805,Hartlepool", "999,Hartlepool", "line 7, column old_la_code: found \"999\", expected the 3-digit DfE code")]
    [InlineData(Care2025, "801,\"Bristol, City of\",E06000023", "801,\"Bristol, City of\",E06000001", "expected an ONS code of Bristol, City of (801), not of Hartlepool (805)")]
    [InlineData(Care2025, "E12000003,Yorkshire and The Humber,370", "E12000004,East Midlands,370", "column region_code: found \"E12000004\", expected E12000003, the region of Barnsley (370)")]
    [InlineData(Care2025, "England,E12000007,London", "England,E12000099,London", "the ONS code of England or of a region held")]
    [InlineData(Care2025, "Regional", "District", "expected National, Regional or Local authority")]
    [InlineData(CareSeries, "2014,805", "2014,", "line 2, column old_la_code")]
    [InlineData(Spend, "2024-25,805", "2024-25,806", "line 3, column old_la_code: found \"806\"")]
    [InlineData(Neighbours2025, "805,Hartlepool,1,South West,201", "805,Hartlepool,1,South West,202", "line 2, column SN_1: found \"202\"")]
    // Joint returns whose lists do not match.
    [InlineData(Workforce, "E09000021 / E09000027", "E09000021", "line 3, column old_la_code: found \"314 / 318\", expected as many codes")]
    [InlineData(Workforce, "Kingston upon Thames / Richmond upon Thames", "Kingston and Richmond", "expected as many codes")]
    [InlineData(Population, "805,E06000001,Hartlepool", "314 / 318,E09000021 / E09000027,Kingston / Richmond", "column region_code")]
    // The same key twice.
    [InlineData(Care2022, "2022,Reporting year,Local authority,E92000001,England,E12000009,South West,838", "2019,Reporting year,Local authority,E92000001,England,E12000009,South West,838", "line 8, column time_period and area: found \"2019 838\", expected one row of that key; line 7 has it already")]
    [InlineData(Spend, "2024-25,805", "2012-13,805", "found \"2012-13 805\"")]
    [InlineData(Prices, "2024-25", "2021-22", "found \"2021-22\"")]
    [InlineData(Authorities, "201,City", "805,City", "line 3, column old_la_code: found \"805\", expected one row of that key")]
    [InlineData(Neighbours2025, "801,\"Bristol, City of\"", "805,\"Bristol, City of\"", "found \"2 805\", expected one row of that key")]
    // Periods.
    [InlineData(Care2025, "2022,Reporting year", "202122,Reporting year", "column time_period: found \"202122\", expected a year in four digits")]
    [InlineData(Workforce, "2025,Reporting year", "25,Reporting year", "column time_period: found \"25\"")]
    [InlineData(Spend, "2024-25,805", "2024-26,805", "column financial_year: found \"2024-26\", expected a financial year")]
    [InlineData(Prices, "2024-25", "2024-26", "column financial_year: found \"2024-26\"")]
    // Words that the layout does not know.
    [InlineData(Care2025, "Children looked after on 31 March each year", "UASC", "column population_type: found \"UASC\"")]
    [InlineData(Population, "Children aged 0 to 17 years", "All ages", "column age_group: found \"All ages\"")]
    [InlineData(CareSeries, "CLA2018", "CLA2017", "column source: found \"CLA2017\", expected one of CLA2018, CLA2019")]
    [InlineData(Spend, "LAIT bds_long (DfE)", "a friend", "column source: found \"a friend\"")]
    [InlineData(Neighbours2025, "Somewhat close", "Rather close", "column SN_5P: found \"Rather close\"")]
    [InlineData(Neighbours2025, "201,Extremely close,314", "201,Extremely close,201", "expected ten different neighbours")]
    [InlineData(Neighbours2025, "South West,201", "South West,805", "expected ten different neighbours, and not the authority itself")]
    [InlineData(Neighbours2021, ",Old SNs:,", ",Old SNs:,805", "line 4, column LA number: found \"805\", expected nothing")]
    [InlineData(Authorities, "North East,UA", "Northumbria,UA", "column lait_region: found \"Northumbria\"")]
    [InlineData(Authorities, "\"NNT,WNT\"", "\"NNT,WXT\"", "expected abbreviations among BPC")]
    [InlineData(Authorities, "2021-04-01,\"NNT", "2021-05-01,\"NNT", "expected 31 March or 1 April")]
    [InlineData(Authorities, "2021-04-01,\"NNT", ",\"NNT", "expected a date such as 2019-03-31")]
    [InlineData(Authorities, "805,Hartlepool", "80,Hartlepool", "expected a DfE code of three digits")]
    [InlineData(Authorities, "E06000001", "W06000001", "expected ONS codes such as")]
    // The shape of the file.
    [InlineData(Prices, "2024-25,112.3750,", "2024-25,112.3750", "line 3: found 2 cells, expected 3 as in the header")]
    [InlineData(Care2025, "801,\"Bristol, City of\"", "801,Bristol, City of", "found 15 cells, expected 14")]
    [InlineData(Care2025, "\"Bristol, City of\"", "\"Bristol, City of", "quotation marks of a cell do not pair")]
    public void A_mistake_in_a_file_is_told_where_it_is(string file, string old, string with, string message)
    {
        _workspace.Replace(Path.Combine("from", file), old, with);

        var fault = Assert.Throws<DataFault>(_workspace.Build);

        Assert.Contains(Path.GetFileName(file), fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_named()
    {
        File.WriteAllText(Path.Combine(_workspace.From, Workforce), "");

        Assert.Contains("the file is empty", Assert.Throws<DataFault>(_workspace.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_another_encoding_is_refused()
    {
        File.WriteAllText(Path.Combine(_workspace.From, Prices), "financial_year,gdp_deflator_2022_100,£\n", Encoding.Latin1);

        Assert.Contains("the text is not UTF-8", Assert.Throws<DataFault>(_workspace.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_of_two_authorities_together_is_refused()
    {
        _workspace.Replace(Path.Combine("from", Population), "E12000001,North East,805,E06000001,Hartlepool",
            "E13000002,Outer London,314 / 318,E09000021 / E09000027,Kingston / Richmond");

        Assert.Contains("found \"314 / 318\", expected one authority", Assert.Throws<DataFault>(_workspace.Build).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_spend_block_that_the_layout_does_not_know_is_told()
    {
        _workspace.Replace("seed/spend-blocks.csv", ",youth_justice", ",");
        foreach (var file in new[] { "definitions.csv", "measures.csv", "spend-blocks.csv" })
        {
            var path = Path.Combine(_workspace.To, file);
            File.WriteAllText(path, File.ReadAllText(path)
                .Replace("youth-justice", "youth-courts", StringComparison.Ordinal).Replace("ro3-youth-courts", "ro3-youth-justice", StringComparison.Ordinal));
        }

        Assert.Contains("names no column for the spend block youth-courts", Assert.Throws<DataFault>(_workspace.Build).Message,
            StringComparison.Ordinal);
    }
}

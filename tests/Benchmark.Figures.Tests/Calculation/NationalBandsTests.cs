using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class NationalBandsTests
{
    // By hand: the type 7 cut points of 0, 25, 50, 75, 100 are 25, 50 and 75.
    private static readonly double[] Values = [75, 0, 100, 25, 50];

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "A")]
    [InlineData(25.001, "B")]
    [InlineData(50, "B")]
    [InlineData(50.001, "C")]
    [InlineData(75, "C")]
    [InlineData(75.001, "D")]
    [InlineData(100, "D")]
    public void When_low_is_good_A_ends_with_the_first_cut_point(double value, string band) =>
        Assert.Equal(band, NationalBands.Of(Values, Polarity.LowIsGood)!.BandOf(value).ToString());

    [Theory]
    [InlineData(0, "D")]
    [InlineData(25, "D")]
    [InlineData(25.001, "C")]
    [InlineData(50, "C")]
    [InlineData(50.001, "B")]
    [InlineData(75, "B")]
    [InlineData(75.001, "A")]
    [InlineData(100, "A")]
    public void When_high_is_good_A_begins_above_the_third_cut_point(double value, string band) =>
        Assert.Equal(band, NationalBands.Of(Values, Polarity.HighIsGood)!.BandOf(value).ToString());

    [Fact]
    public void A_neutral_measure_has_no_bands() => Assert.Null(NationalBands.Of(Values, Polarity.Neutral));

    [Fact]
    public void Four_authorities_have_no_bands() => Assert.Null(NationalBands.Of([1, 2, 3, 4], Polarity.LowIsGood));

    /// <summary>
    /// Agency share 2025, 148 returns: pandas puts the cut points at 7.853, 12.732 and 21.107, which makes four bands of 37;
    /// Kingston and Richmond's 14.870 is in C, Swindon's 34.915 in D.
    /// </summary>
    [Fact]
    public void Agency_shares_2025_fall_into_four_even_bands()
    {
        var bands = NationalBands.Of(AgencyShare2025.Shares, Polarity.LowIsGood)!;

        var counts = AgencyShare2025.Shares.CountBy(bands.BandOf).ToDictionary();
        Assert.Equal(37, counts[Band.A]);
        Assert.Equal(37, counts[Band.B]);
        Assert.Equal(37, counts[Band.C]);
        Assert.Equal(37, counts[Band.D]);
        Assert.Equal(Band.C, bands.BandOf(AgencyShare2025.Rows[AgencyShare2025.IndexOf(314)].Share));
        Assert.Equal(Band.D, bands.BandOf(AgencyShare2025.Rows[AgencyShare2025.IndexOf(866)].Share));
        Assert.Equal(Band.A, bands.BandOf(7.853));
        Assert.Equal(Band.B, bands.BandOf(7.854));
        Assert.Equal(Band.B, bands.BandOf(12.731));
        Assert.Equal(Band.C, bands.BandOf(12.732));
        Assert.Equal(Band.C, bands.BandOf(21.106));
        Assert.Equal(Band.D, bands.BandOf(21.107));
    }
}

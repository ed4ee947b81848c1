using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class GapTests
{
    /// <summary>Worked example: 76.5 children. By hand: 332 - 121.12648 x 2.1090 = 76.544.</summary>
    [Fact]
    public void Hartlepools_care_rate_2025_in_children() =>
        Assert.Equal(76.544, Gap.InNumerator(332 / 21_090.0 * 10_000, 121.12648121337182, 21_090, 10_000), 3);

    /// <summary>By hand: (15.582876 - 16.466299)% of 56,615,038 pounds.</summary>
    [Fact]
    public void Hartlepools_preventative_share_2024_25_in_pounds() =>
        Assert.Equal(-500_150.53, Gap.InNumerator(15.582875701681944, 16.46629916278377, 56_615_038, 100), 2);

    [Fact]
    public void An_as_published_measure_in_its_own_unit() => Assert.Equal(-2.5, Gap.InOwnUnit(15, 17.5));
}

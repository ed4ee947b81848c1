using System.CommandLine;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>The options of a basis: definition and prices, which only measures of spend use, and the population, which only rates do.</summary>
internal sealed class SpendArguments
{
    private readonly Option<string?> _definition = new("--definition")
    {
        Description = "Definition of preventative and statutory spend (see measures --definitions); without it, case-for-change.",
        HelpName = "D",
    };

    /// <summary>As printed beside each count.</summary>
    public const string AsPrinted = "as-printed";

    /// <summary>One over a series.</summary>
    public const string OneSeries = "one-series";

    private readonly Option<string?>? _population;
    private readonly Option<string?> _prices = new("--prices") { HelpName = "cash|real" };
    private readonly Option<string?> _baseYear = new("--base-year") { HelpName = "Y" };

    private readonly Option<string?> _index = new("--index")
    {
        Description = "Price index: gdp-deflator, services-ppi or services-ppi-all; without it, gdp-deflator.",
        HelpName = "I",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="isReal">Whether it answers in real terms when no prices are named, as a report over years does.</param>
    /// <param name="population">The population when none is named; null where the verb has no choice of it.</param>
    public SpendArguments(Command verb, bool isReal = false, string? population = null)
    {
        if (population is not null)
        {
            _population = PopulationOption(population);
            verb.Options.Add(_population);
        }

        _prices.Description = $"Cash, or real terms; without it, {(isReal ? "real terms" : "cash")}.";
        _baseYear.Description = "Financial year whose prices real terms are in; without it, "
            + (isReal ? "the newest with spend, or the newest of an --index that is named." : "the newest of the index.");
        FormatOption.OneOf(_prices, "cash", "real");
        verb.Options.Add(_definition);
        verb.Options.Add(_prices);
        verb.Options.Add(_baseYear);
        verb.Options.Add(_index);
    }

    /// <summary>What a command line says of them.</summary>
    public Basis Of(ParseResult parse) => new()
    {
        Definition = parse.GetValue(_definition) ?? "",
        Prices = PricesOf(parse.GetValue(_prices)),
        BaseYear = parse.GetValue(_baseYear) ?? "",
        Index = parse.GetValue(_index) ?? "",
        Population = _population is null ? Population.Unspecified : PopulationOf(parse.GetValue(_population)),
    };

    /// <summary>The option of the population that rates are set against.</summary>
    /// <param name="usual">That which is used without it.</param>
    public static Option<string?> PopulationOption(string usual)
    {
        var option = new Option<string?>("--population")
        {
            Description = $"What rates are set against: the population as printed beside each count, or one over the whole series; without it, {usual}.",
            HelpName = $"{AsPrinted}|{OneSeries}",
        };
        FormatOption.OneOf(option, AsPrinted, OneSeries);
        return option;
    }

    /// <summary>A population by its word; the usual one where there is none.</summary>
    public static Population PopulationOf(string? word) => word switch
    {
        AsPrinted => Population.AsPrinted,
        OneSeries => Population.OneSeries,
        _ => Population.Unspecified,
    };

    /// <summary>Prices by their word; those that are usual where there is none.</summary>
    public static Prices PricesOf(string? word) => word switch
    {
        "cash" => Prices.Cash,
        "real" => Prices.Real,
        _ => Prices.Unspecified,
    };
}

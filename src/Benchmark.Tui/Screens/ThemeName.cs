namespace Benchmark.Tui.Screens;

/// <summary>The sets of colours a user can choose from.</summary>
internal enum ThemeName
{
    /// <summary>The terminal's own text and background, told apart by weight, underline and reverse only.</summary>
    Terminal,
    Dark,
    Light,
    HighContrast,
}

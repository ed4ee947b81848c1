using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Configuration;

public sealed class ConfigFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-config").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_there_is_made_with_its_folder()
    {
        var path = Path.Combine(_folder, "deep", "config");
        var file = ConfigFile.Open(path);
        Assert.Empty(file.Faults);
        Assert.Null(file.Save(file.Settings with { Last = "805" }));
        Assert.Equal("805", ConfigFile.Open(path).Settings.Last);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_with_a_bad_line_is_not_written()
    {
        var path = Path.Combine(_folder, "config");
        File.WriteAllText(path, "mouse = off\nthme = dark\n");
        var file = ConfigFile.Open(path);
        Assert.Contains($"{path} line 2: found \"thme = dark\"", Assert.Single(file.Faults), StringComparison.Ordinal);
        Assert.Contains("Not kept", file.Save(Settings.Default), StringComparison.Ordinal);
        Assert.Equal("mouse = off\nthme = dark\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_verb_takes_a_group_by_name_and_codes_as_they_are()
    {
        var path = Path.Combine(_folder, "config");
        File.WriteAllText(path, "group.Coast = 805 806 807\n");
        var file = ConfigFile.Open(path);
        Assert.Equal(["805", "806", "807", "E06000001"], file.GroupCodes(["coast", "807", "E06000001"]));
        var fault = Assert.Throws<Tui.Client.ClientFault>(() => file.GroupCodes(["cost"]).ToArray());
        Assert.Equal($"--group: found \"cost\", expected a code, such as 805, or a group in {path}: Coast.", fault.Message);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        var real = Path.Combine(_folder, "real");
        File.WriteAllText(real, "# mine\n");
        var path = Path.Combine(_folder, "config");
        File.CreateSymbolicLink(path, real);
        Assert.Null(ConfigFile.Open(path).Save(Settings.Default with { Theme = ThemeName.Dark }));
        Assert.Equal("# mine\ntheme = dark\n", File.ReadAllText(real).ReplaceLineEndings("\n"));
        Assert.NotNull(new FileInfo(path).LinkTarget);
    }

    [Theory]
    [InlineData("/a/file", null, null, "/a/file")]
    [InlineData(null, "/b/file", "/c", "/b/file")]
    [InlineData(null, null, "/c", "/c/benchmark/config")]
    public void The_file_is_named_set_or_in_the_users_folder(string? named, string? variable, string? folder, string expected) =>
        Assert.Equal(
            Path.GetFullPath(expected),
            Path.GetFullPath(ConfigFile.Locate(named, name => name == ConfigFile.Variable ? variable : name == "XDG_CONFIG_HOME" ? folder : null)));

    [Fact]
    public void No_file_is_written_over()
    {
        var path = Path.Combine(_folder, "out.csv");
        Assert.Contains(path, Assert.IsType<Told>(UserFiles.Save(new SaveFile(path, "a"))).Sentence, StringComparison.Ordinal);
        Assert.Contains("already", Assert.IsType<Told>(UserFiles.Save(new SaveFile(path, "b"))).Sentence, StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(path));
        Assert.Contains(
            "Not saved", Assert.IsType<Told>(UserFiles.Save(new SaveFile(Path.Combine(_folder, "none", "x.csv"), ""))).Sentence, StringComparison.Ordinal);
    }
}

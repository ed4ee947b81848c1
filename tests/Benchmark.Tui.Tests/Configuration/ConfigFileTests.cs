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
        Assert.Equal(["config", "config.lock"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order());
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
    public void A_bad_line_mended_or_made_meanwhile_counts_as_it_is_when_something_is_kept()
    {
        var path = Path.Combine(_folder, "config");
        File.WriteAllText(path, "colour = red\nfavourite = 805\n");
        var file = ConfigFile.Open(path);
        File.WriteAllText(path, "# colour = red\nfavourite = 805\n");
        Assert.Null(file.Save(file.Settings.ToggleFavourite("301")));
        Assert.Equal("# colour = red\nfavourite = 805 301\n", File.ReadAllText(path).ReplaceLineEndings("\n"));
        File.AppendAllText(path, "theme = purple\n");
        Assert.Equal($"Not kept: {path} has a bad line.", file.Save(file.Settings));
        Assert.EndsWith("theme = purple\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_programs_keep_their_choices_in_one_file(bool isOtherFirst)
    {
        var path = Path.Combine(_folder, "config");
        File.WriteAllText(path, "# mine\ngroup.Old = 301 302\ngroup.Both = 301 302\nfavourite = 301 302\nrecent = 301\nlast = 301\n");
        var (one, other) = (ConfigFile.Open(path), ConfigFile.Open(path));
        var group = new NamedGroup("Coast", ["805", "806"]);
        Action[] saves =
        [
            () => Keep(one, one.Settings.ToggleFavourite("805").ToggleFavourite("302") with
            {
                Groups = one.Settings.Groups.RemoveAt(0).Add(group), Theme = ThemeName.Dark,
            }),
            () => Keep(other, other.Settings.Visited("340") with { Mouse = false }),
        ];
        foreach (var save in isOtherFirst ? saves.Reverse() : saves)
            save();
        Assert.Equal(
            ["# mine", "charts = ascii", "favourite = 301 805", "group.Both = 301 302", "group.Coast = 805 806", "last = 340", "mouse = off", "recent = 340 301", "theme = dark"],
            Keep(other, other.Settings.Visited("340") with { Mouse = false, Charts = ChartStyle.Ascii }).Order(StringComparer.Ordinal));

        string[] Keep(ConfigFile file, Settings settings)
        {
            var files = new UserFiles(file);
            files.Note(settings);
            Assert.IsType<Done>(files.Keep());
            return File.ReadAllLines(path);
        }
    }

    [Fact]
    public async Task Two_that_write_at_once_lose_nothing()
    {
        var path = Path.Combine(_folder, "config");
        string[][] halves = [[.. Codes(0)], [.. Codes(1)]];
        await Task.WhenAll(halves.Select(codes => Task.Run(() =>
        {
            var file = ConfigFile.Open(path);
            var settings = file.Settings;
            foreach (var code in codes)
                Assert.Null(file.Save(settings = settings.ToggleFavourite(code)));
        })));
        Assert.Equal(halves.SelectMany(half => half).Order(), ConfigFile.Open(path).Settings.Favourites.Order());

        static IEnumerable<string> Codes(int odd) => Enumerable.Range(0, 60).Where(i => i % 2 == odd).Select(i => $"{300 + i}");
    }

    [Theory]
    [InlineData("301 302", "340 301 302", "805 301 302", "340 805 301 302")]
    [InlineData("301 302 303", "303 301 302", "805 301 302 303", "303 805 301 302")]
    [InlineData("301 302 303 304 305", "341 340 301 302 303", "805 301 302 303 304", "341 340 805 301 302")]
    [InlineData("301", "301", "805 301", "805 301")]
    public void Those_looked_at_lately_are_those_of_all_programs(string before, string after, string kept, string expected)
    {
        Assert.Equal(Codes(expected), SettingsMerge.Of(Recent(kept), Recent(before), Recent(after)).Recent);

        static string[] Codes(string text) => text.Split(' ');
        static Settings Recent(string text) => Settings.Default with { Recent = [.. Codes(text)], Last = Codes(text)[0] };
    }

    [Fact]
    public void A_verb_takes_a_group_by_name_and_codes_as_they_are()
    {
        var path = Path.Combine(_folder, "config");
        File.WriteAllText(path, "group.Coast = 805 806 807\n");
        var file = ConfigFile.Open(path);
        Assert.Equal(["805", "806", "807", "E06000001"], file.GroupCodes(["coast", "807", "E06000001"]));
        var fault = Assert.Throws<Tui.ClientFault>(() => file.GroupCodes(["cost"]).ToArray());
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
        Assert.Equal((true, $"Saved as {path}."), Save(path, "a"));
        Assert.Equal((false, $"Not saved: there is a file {path} already, and none is written over."), Save(path, "b"));
        Assert.Equal("a", File.ReadAllText(path));
        Assert.Equal((false, $"Not saved: {_folder} is a folder."), Save(_folder, ""));
        var none = Path.Combine(_folder, "none");
        Assert.Equal((false, $"Not saved: there is no folder {none}."), Save(Path.Combine(none, "x.csv"), ""));
        Assert.False(Directory.Exists(none));

        static (bool, string) Save(string path, string content)
        {
            var saved = UserFiles.Save(new SaveFile(path, content));
            return (saved.IsSaved, saved.Sentence);
        }
    }
}

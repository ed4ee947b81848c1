using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Screens;

public sealed class KeysPageTests
{
    [Fact]
    public void The_page_about_keys_is_made_from_the_command_records()
    {
        var path = Path.Combine(Repository.Root, "docs", "keys.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, CommandCatalogue.Markdown());
        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == CommandCatalogue.Markdown().ReplaceLineEndings("\n"),
            "docs/keys.md is not as the command records are; UPDATE_DOCS=1 rewrites it.");
    }

    [Fact]
    public void No_key_does_two_things_on_one_screen_and_each_command_says_what_it_does()
    {
        foreach (var section in CommandCatalogue.Sections)
        {
            var own = section.Commands.Select(command => command.Id).ToHashSet();
            Assert.Equal(section.Commands.Count, own.Count);
            var keys = section.Commands.SelectMany(command => command.Keys).ToArray();
            Assert.Equal(keys.Length, keys.Distinct().Count());
            Assert.All(section.Commands, command => Assert.EndsWith(".", command.Help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_screen_takes_a_key_of_the_shell_for_something_else()
    {
        foreach (var entry in ScreenCatalogue.All)
        {
            foreach (var command in entry.Open(Subject.None).Commands)
            {
                var others = DashboardCommands.All.Where(one => one.Id != command.Id).SelectMany(one => one.Keys);
                Assert.Empty(command.Keys.Intersect(others));
            }
        }
    }

    [Fact]
    public void Every_screen_of_the_catalogue_is_loaded_as_at_the_day_that_its_subject_names()
    {
        foreach (var entry in ScreenCatalogue.All)
            Assert.IsAssignableFrom<LoadFigures>(entry.Open(new Subject("805", "Hartlepool")).Load);
    }
}

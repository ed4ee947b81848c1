using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Tests.Commands;

public sealed class KeyPressTests
{
    [Theory]
    [InlineData('q', KeyModifiers.None, "q")]
    [InlineData('Q', KeyModifiers.None, "Q")]
    [InlineData(' ', KeyModifiers.None, "Space")]
    [InlineData('p', KeyModifiers.Control, "Ctrl+P")]
    [InlineData('x', KeyModifiers.Alt, "Alt+x")]
    internal void Names_of_characters(char character, KeyModifiers modifiers, string name) =>
        Assert.Equal(name, KeyPress.Of(character, modifiers).ToString());

    [Theory]
    [InlineData(Key.Escape, KeyModifiers.None, "Esc")]
    [InlineData(Key.PageDown, KeyModifiers.Control, "Ctrl+PgDn")]
    [InlineData(Key.Tab, KeyModifiers.Shift, "Shift+Tab")]
    internal void Names_of_keys(Key key, KeyModifiers modifiers, string name) =>
        Assert.Equal(name, KeyPress.Of(key, modifiers).ToString());

    [Fact]
    public void Only_plain_characters_are_text()
    {
        Assert.True(KeyPress.Of('é').IsText);
        Assert.False(KeyPress.Of('p', KeyModifiers.Control).IsText);
        Assert.False(KeyPress.Of('p', KeyModifiers.Alt).IsText);
        Assert.False(KeyPress.Of(Key.Enter).IsText);
    }
}

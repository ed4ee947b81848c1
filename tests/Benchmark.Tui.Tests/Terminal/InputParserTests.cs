using System.Text;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Terminal;

namespace Benchmark.Tui.Tests.Terminal;

public sealed class InputParserTests
{
    private static readonly Dictionary<string, string> KeysBySequence = new()
    {
        ["a"] = "a",
        ["Q"] = "Q",
        [" "] = "Space",
        ["é"] = "é",
        ["中"] = "中",
        ["😀"] = "😀",
        ["\r"] = "Enter",
        ["\n"] = "Enter",
        ["\t"] = "Tab",
        ["\x7f"] = "Backspace",
        ["\b"] = "Backspace",
        ["\x01"] = "Ctrl+A",
        ["\x1a"] = "Ctrl+Z",
        ["\0"] = "Ctrl+Space",
        ["\e[A"] = "Up",
        ["\e[B"] = "Down",
        ["\e[C"] = "Right",
        ["\e[D"] = "Left",
        ["\e[H"] = "Home",
        ["\e[F"] = "End",
        ["\e[1~"] = "Home",
        ["\e[4~"] = "End",
        ["\e[7~"] = "Home",
        ["\e[8~"] = "End",
        ["\e[2~"] = "Ins",
        ["\e[3~"] = "Del",
        ["\e[5~"] = "PgUp",
        ["\e[6~"] = "PgDn",
        ["\e[1;5C"] = "Ctrl+Right",
        ["\e[1;2A"] = "Shift+Up",
        ["\e[1;3D"] = "Alt+Left",
        ["\e[1;8B"] = "Ctrl+Alt+Shift+Down",
        ["\e[6;5~"] = "Ctrl+PgDn",
        ["\e[Z"] = "Shift+Tab",
        ["\eOA"] = "Up",
        ["\eOH"] = "Home",
        ["\eOM"] = "Enter",
        ["\eOP"] = "F1",
        ["\eOS"] = "F4",
        ["\e[[A"] = "F1",
        ["\e[[E"] = "F5",
        ["\e[11~"] = "F1",
        ["\e[15~"] = "F5",
        ["\e[17~"] = "F6",
        ["\e[21~"] = "F10",
        ["\e[23~"] = "F11",
        ["\e[24~"] = "F12",
        ["\e[1;2P"] = "Shift+F1",
        ["\ea"] = "Alt+a",
        ["\eé"] = "Alt+é",
        ["\e\r"] = "Alt+Enter",
        ["\e[112;5u"] = "Ctrl+P",
        ["\e[27u"] = "Esc",
        ["\e[13;2u"] = "Shift+Enter",
        ["\e[27;5;112~"] = "Ctrl+P",
        ["\e[97:65;2:1u"] = "a",
    };

    public static TheoryData<string, string> Sequences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (sequence, key) in KeysBySequence)
                data.Add(sequence, key);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public void A_sequence_is_its_key(string sequence, string key)
    {
        var only = Assert.IsType<KeyInput>(Assert.Single(Parse(Encoding.UTF8.GetBytes(sequence))));
        Assert.Equal(key, only.Press.ToString());
    }

    [Fact]
    public void Everything_split_at_every_byte_gives_the_same_events()
    {
        var all = string.Concat(KeysBySequence.Keys)
            + "\e[<0;5;7M\e[<0;5;7m\e[<65;1;1M\e[I\e[O\e[200~paste é \e[A q\e[201~\e]11;rgb:00/00\a\eP1$r\e\\z";
        var bytes = Encoding.UTF8.GetBytes(all);
        var whole = Parse(bytes);

        for (var at = 0; at <= bytes.Length; at++)
        {
            var parser = new InputParser();
            var events = new List<InputEvent>();
            parser.Feed(bytes.AsSpan(0, at), events);
            parser.Feed(bytes.AsSpan(at), events);
            Assert.Equal(whole, events);
        }

        var single = new InputParser();
        var one = new List<InputEvent>();
        foreach (var value in bytes)
            single.Feed([value], one);
        Assert.Equal(whole, one);
    }

    [Fact]
    public void Escape_alone_waits_for_the_flush()
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed("\e"u8, events);
        Assert.Empty(events);
        Assert.True(parser.IsWaiting);

        parser.Flush(events);
        Assert.Equal([new KeyInput(KeyPress.Of(Key.Escape))], events);
        Assert.False(parser.IsWaiting);
    }

    [Fact]
    public void Escape_twice_is_two_keys()
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed("\e\e"u8, events);
        parser.Flush(events);
        Assert.Equal([new KeyInput(KeyPress.Of(Key.Escape)), new KeyInput(KeyPress.Of(Key.Escape))], events);
    }

    [Theory]
    [InlineData("\e[", '[')]
    [InlineData("\eO", 'O')]
    [InlineData("\e]", ']')]
    public void A_sequence_that_never_goes_on_was_alt_with_a_key(string bytes, char key)
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed(Encoding.ASCII.GetBytes(bytes), events);
        parser.Flush(events);
        Assert.Equal([new KeyInput(KeyPress.Of(key, KeyModifiers.Alt))], events);
    }

    [Fact]
    public void A_flush_does_not_cut_a_character_or_a_longer_sequence_in_two()
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed([0xC3], events);
        parser.Flush(events);
        parser.Feed([0xA9], events);
        parser.Feed("\e[1;"u8, events);
        parser.Flush(events);
        parser.Feed("5C"u8, events);
        Assert.Equal(
            [
                new KeyInput(KeyPress.Of('é')),
                new KeyInput(KeyPress.Of(Key.Right, KeyModifiers.Control)),
            ],
            events);
    }

    [Theory]
    [InlineData("\e[<0;5;7M", MouseAction.Press, MouseButton.Left, KeyModifiers.None)]
    [InlineData("\e[<2;5;7m", MouseAction.Release, MouseButton.Right, KeyModifiers.None)]
    [InlineData("\e[<33;5;7M", MouseAction.Move, MouseButton.Middle, KeyModifiers.None)]
    [InlineData("\e[<35;5;7M", MouseAction.Move, MouseButton.None, KeyModifiers.None)]
    [InlineData("\e[<64;5;7M", MouseAction.WheelUp, MouseButton.None, KeyModifiers.None)]
    [InlineData("\e[<65;5;7M", MouseAction.WheelDown, MouseButton.None, KeyModifiers.None)]
    [InlineData("\e[<16;5;7M", MouseAction.Press, MouseButton.Left, KeyModifiers.Control)]
    internal void Mouse_reports(string bytes, MouseAction action, MouseButton button, KeyModifiers modifiers) =>
        Assert.Equal([new MouseInput(action, button, 4, 6, modifiers)], Parse(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_paste_is_one_piece_with_keys_and_sequences_inside() =>
        Assert.Equal(
            [new PasteInput("q\e[201\e[A/\r"), new KeyInput(KeyPress.Of('x'))],
            Parse("\e[200~q\e[201\e[A/\r\e[201~x"u8));

    [Fact]
    public void A_paste_without_an_end_gives_the_keyboard_back()
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed("\e[200~"u8, events);
        var chunk = new byte[64 * 1024];
        Array.Fill(chunk, (byte)'a');
        for (var i = 0; i < 17; i++)
            parser.Feed(chunk, events);
        Assert.IsType<PasteInput>(Assert.Single(events));
        parser.Feed("q"u8, events);
        Assert.Equal(new KeyInput(KeyPress.Of('q')), events[^1]);
    }

    [Theory]
    [InlineData("\e]11;rgb:0000/0000/0000\e\\", false)]
    [InlineData("\e]11;rgb:ffff/ffff/ffff\a", true)]
    [InlineData("\e]11;rgb:1e/1e/1e\a", false)]
    [InlineData("\e]11;rgb:f/e/d\a", true)]
    [InlineData("\e]11;rgb:fdfd/f6f6/e3e3\e\\", true)]
    public void The_background_that_a_terminal_says_it_has(string answer, bool isLight) =>
        Assert.Equal([new BackgroundInput(isLight), new KeyInput(KeyPress.Of('q'))], Parse(Encoding.ASCII.GetBytes(answer + "q")));

    [Fact]
    public void Focus() => Assert.Equal([new FocusInput(true), new FocusInput(false)], Parse("\e[I\e[O"u8));

    [Theory]
    [InlineData("\e]11;rgb:0000/0000/0000\e\\")]
    [InlineData("\e]0;title\a")]
    [InlineData("\eP>|tmux 3.4\e\\")]
    [InlineData("\e[?62;4c")]
    [InlineData("\e[12;40R;")]
    [InlineData("\e[M !!")]
    [InlineData("\e[99~")]
    public void Answers_and_unknown_sequences_type_nothing(string bytes) =>
        Assert.DoesNotContain(
            Parse(Encoding.ASCII.GetBytes(bytes)),
            one => one is KeyInput { Press.Key: Key.Character } key && key.Press.Character.Value != ';');

    [Fact]
    public void A_sequence_cut_short_by_another_loses_only_itself() =>
        Assert.Equal([new KeyInput(KeyPress.Of(Key.Up)), new KeyInput(KeyPress.Of('q'))], Parse("\e[1;\e[Aq"u8));

    [Fact]
    public void Invalid_utf8_becomes_the_replacement_character() =>
        Assert.Equal(
            [new KeyInput(KeyPress.Of('\uFFFD')), new KeyInput(KeyPress.Of('a'))],
            Parse([0xFF, (byte)'a']));

    [Fact]
    public void Random_bytes_never_throw_and_never_pile_up()
    {
        var random = new Random(20250331);
        var parser = new InputParser();
        var events = new List<InputEvent>();
        // Bytes that begin, part and end sequences come up often, or nearly all noise would be plain characters.
        var telling = "\e\e\e[[OP]<;:?0129~MmuAZ\a\\"u8.ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var chunk = new byte[random.Next(1, 12)];
            for (var j = 0; j < chunk.Length; j++)
                chunk[j] = random.Next(3) == 0 ? (byte)random.Next(256) : telling[random.Next(telling.Length)];
            parser.Feed(chunk, events);
            if (random.Next(4) == 0)
                parser.Flush(events);
        }

        Assert.NotEmpty(events);
        parser.Feed("\e\\\e[201~"u8, events);
        parser.Feed("q"u8, events);
        parser.Feed("q"u8, events);
        Assert.Equal(new KeyInput(KeyPress.Of('q')), events[^1]);
    }

    private static List<InputEvent> Parse(ReadOnlySpan<byte> bytes)
    {
        var parser = new InputParser();
        var events = new List<InputEvent>();
        parser.Feed(bytes, events);
        return events;
    }
}

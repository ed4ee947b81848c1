using System.Text;
using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Terminal;

/// <summary>From what a cell means to the bytes that make a terminal show it. The only place that knows colours.</summary>
internal sealed class Theme
{
    /// <summary>Only the terminal's own sixteen colours: its user has already chosen them to suit light or dark.</summary>
    public static readonly Theme TerminalColours = new(role => role switch
    {
        Role.Muted => "90",
        Role.Heading => "1",
        Role.Border => "90",
        Role.Key => "36",
        Role.Input => "1",
        Role.Self => "1;35",
        Role.Neighbour => "",
        Role.Median => "36",
        Role.Chosen => "1;34",
        Role.Good => "32",
        Role.Bad => "31",
        Role.Warning => "33",
        Role.Missing => "33",
        _ => "",
    });

    /// <summary>For NO_COLOR: weight, underline and reverse are no colours, so headings and the selection still show.</summary>
    public static readonly Theme NoColour = new(role => role switch
    {
        Role.Heading or Role.Input or Role.Self => "1",
        Role.Muted or Role.Border => "2",
        _ => "",
    });

    private const int Emphases = 8;

    private readonly byte[][] _sequences;

    private Theme(Func<Role, string> attributes)
    {
        _sequences = new byte[Enum.GetValues<Role>().Length * Emphases][];
        foreach (var role in Enum.GetValues<Role>())
        {
            for (var emphasis = 0; emphasis < Emphases; emphasis++)
            {
                var codes = new StringBuilder("\e[0");
                if (attributes(role) is { Length: > 0 } own)
                    codes.Append(';').Append(own);
                if (((Emphasis)emphasis).HasFlag(Emphasis.Bold))
                    codes.Append(";1");
                if (((Emphasis)emphasis).HasFlag(Emphasis.Underlined))
                    codes.Append(";4");
                if (((Emphasis)emphasis).HasFlag(Emphasis.Selected))
                    codes.Append(";7");
                _sequences[Index(role, emphasis)] = Encoding.ASCII.GetBytes(codes.Append('m').ToString());
            }
        }
    }

    /// <summary>NO_COLOR counts when set to anything but nothing, as no-color.org asks.</summary>
    public static Theme FromEnvironment(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) ? TerminalColours : NoColour;

    /// <summary>Sets the style from scratch, whatever was set before.</summary>
    public ReadOnlySpan<byte> Sequence(Style style) => _sequences[Index(style.Role, (int)style.Emphasis)];

    private static int Index(Role role, int emphasis) => (int)role * Emphases + emphasis;
}

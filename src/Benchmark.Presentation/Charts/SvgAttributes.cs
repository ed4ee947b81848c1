using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Benchmark.Presentation.Charts;

/// <summary>A drawing whose classes have become attributes: what its style sheet says of an element stands on the element itself.</summary>
internal static partial class SvgAttributes
{
    /// <summary>The drawing without classes, with its width and height.</summary>
    /// <param name="svg">The drawing, whose root holds the class "chart".</param>
    /// <param name="style">Its style sheet: rules for ".chart", and below it for an element, a class or both; the first of light and dark counts.</param>
    public static string Of(string svg, string style)
    {
        var light = style[..style.IndexOf("@media", StringComparison.Ordinal)];
        var colours = Variables().Matches(light).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var rules = Rules().Matches(light)
            .Select(match => (Element: match.Groups[1].Value, Class: match.Groups[2].Value, Declared: Declared(match.Groups[3].Value, colours)))
            // As a style sheet has it: a class counts more than an element's name, both together more than a class.
            .OrderBy(rule => (rule.Class.Length > 0 ? 2 : 0) + (rule.Element.Length > 0 ? 1 : 0)).ToList();
        var root = XElement.Parse(svg, LoadOptions.PreserveWhitespace);
        foreach (var element in root.Descendants())
        {
            var classes = ((string?)element.Attribute("class") ?? "").Split(' ');
            foreach (var rule in rules)
                if ((rule.Element.Length == 0 || rule.Element == element.Name.LocalName) && (rule.Class.Length == 0 || classes.Contains(rule.Class)))
                    foreach (var (name, value) in rule.Declared)
                        element.SetAttributeValue(name, value);
            element.SetAttributeValue("class", null);
        }

        var box = root.Attribute("viewBox")!.Value.Split(' ');
        root.SetAttributeValue("class", null);
        foreach (var (name, value) in new[] { ("width", box[2]), ("height", box[3]), ("font-family", "Arial, sans-serif"), ("font-size", "12"), ("fill", colours["ink"]) })
            root.SetAttributeValue(name, value);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static List<(string Name, string Value)> Declared(string rule, Dictionary<string, string> colours) =>
    [
        .. rule.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(declared => declared.Split(':', 2)).Select(parts =>
            (parts[0], Variable().Match(parts[1]) is { Success: true } variable ? colours[variable.Groups[1].Value]
                : parts[1].EndsWith("px", StringComparison.Ordinal) ? parts[1][..^2]
                : parts[1].StartsWith('.') ? "0" + parts[1] : parts[1])),
    ];

    [GeneratedRegex("--([a-z0-9]+):([^;]+);")]
    private static partial Regex Variables();

    [GeneratedRegex(@"^var\(--([a-z0-9]+)\)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.chart ([a-z]*)(?:\.([a-z0-9]+))?\{([^}]*)\}")]
    private static partial Regex Rules();
}

using Benchmark.Server.Rpc;
using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace Benchmark.Server.Reports.Writers;

/// <summary>A drawing as dots (PNG), for programs that show no SVG.</summary>
internal static class ChartPicture
{
    // 156 dots an inch at the width that charts have on paper.
    private const float Scale = 2;

    private static readonly Lazy<FontsOfFiles> Fonts = new(() => new());

    /// <summary>The picture: the same bytes for the same drawing, as long as the fonts of the machine stay.</summary>
    /// <param name="svg">A drawing as a file of its own.</param>
    /// <exception cref="Grpc.Core.RpcException">What draws is not there for this system.</exception>
    public static byte[] Of(string svg)
    {
        try
        {
            using var drawing = new SKSvg();
            drawing.Settings.TypefaceProviders!.Insert(0, Fonts.Value);
            using var png = new MemoryStream();
            return drawing.FromSvg(svg) is not null && drawing.Save(png, SKColors.White, SKEncodedImageFormat.Png, 100, Scale, Scale)
                ? png.ToArray()
                : throw new InvalidOperationException("A chart gave no picture.");
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw Fault.Invalid(
                "format", "DOCX", $"another format, since what draws the pictures of a Word file is not part of this program on {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");
        }
    }

    /// <summary>
    /// Typefaces for systems where the library finds none by itself: it is made without fontconfig on Linux, so that it starts where that is not
    /// installed. Files are looked for where they usually lie; without any, a picture holds no words.
    /// </summary>
    private sealed class FontsOfFiles : ITypefaceProvider
    {
        // Plain faces that Debian, Red Hat and Ubuntu install, the narrowest first: charts leave room for the widest.
        private static readonly string[] Known = ["LiberationSans", "Arial", "NotoSans", "OpenSans", "DejaVuSans"];

        private readonly SKTypeface? _plain;
        private readonly SKTypeface? _bold;

        public FontsOfFiles()
        {
            if (SKFontManager.Default.FontFamilies.Any(family => family.Length > 0))
                return;
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var files = new[] { "/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts") }
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", new EnumerationOptions { RecurseSubdirectories = true }))
                .Order(StringComparer.Ordinal).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
            SKTypeface? Of(string name) => files[name].Select(SKTypeface.FromFile).FirstOrDefault(face => face is not null);
            _plain = Known.Select(name => Of(name + "-Regular") ?? Of(name)).FirstOrDefault(face => face is not null)
                ?? files.SelectMany(of => of).Select(SKTypeface.FromFile).FirstOrDefault(HasLetters);
            _bold = Known.Select(name => Of(name + "-Bold")).FirstOrDefault(face => face is not null) ?? _plain;
        }

        private static bool HasLetters(SKTypeface? face)
        {
            using var font = new SKFont(face);
            return face is not null && font.ContainsGlyphs("Aa£%");
        }

        public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
            fontWeight >= SKFontStyleWeight.SemiBold ? _bold : _plain;
    }
}

using System.Globalization;
using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>
/// Files damaged in every way that files are: never a crash, never a hang. What comes through is, in every row that was not touched,
/// what the undamaged file says.
/// </summary>
public sealed class ImportFuzzTests : IDisposable
{
    /// <summary>Says how many files; <c>make soak</c> asks for more.</summary>
    private const string Variable = "BENCHMARK_FUZZED_FILES";

    private static readonly string[] Odd =
        [new('9', 400), new('x', 100_000), "=1+1", "\u001b[2J", "\u202e1", "1e5", "NaN", "-1", "\0", "\"", "2099", "[c]", " 7 "];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_damaged_file_is_refused_or_gives_the_figures_of_its_sound_rows()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } many ? many : "500", CultureInfo.InvariantCulture);
        _workspace.Build(); // Its authorities are those of the extracts now.
        var rules = ImportRules.Read(_workspace.To);
        var files = Directory.EnumerateFiles(_workspace.From, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var sound = files.Select(file => Read(file, rules)).ToArray();
        var (refused, taken) = (0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var which = random.Next(files.Length);
            var damaged = files[which];
            for (var times = random.Next(1, 3); times > 0; times--)
                damaged = Damaged(damaged, random);

            ImportResult result;
            try
            {
                result = Read(damaged, rules);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed} of file {which}: {fault.Message}", fault);
            }

            if (result.Rows is null)
            {
                refused++;
                Assert.All(result.Findings.All, finding => Assert.DoesNotContain(finding.Sentence, char.IsControl));
                Assert.All(result.Findings.All, finding => Assert.InRange(finding.Sentence.Length, 20, 2000));
                continue;
            }

            taken++;
            var before = Cells(sound[which]);
            var touched = Lines(files[which]).Except(Lines(damaged)).SelectMany(line => before.Keys.Where(key => IsOf(key, line))).ToHashSet();
            var after = Cells(result);
            foreach (var (key, value) in before)
                if (!touched.Contains(key))
                    Assert.True(after.TryGetValue(key, out var now) && now == value, $"Seed {seed} of file {which}: {key} was {value}, is {now}.");
        }

        // Damage is seen nearly always, and never always: a test that only refuses would pass on a program that takes nothing.
        Assert.True(refused > count / 3 && taken > count / 50, $"{refused} refused, {taken} taken");
    }

    private static ImportResult Read(byte[] file, ImportRules rules) =>
        Importer.Read([SourceFile.Of("file", file)], new(), rules, rules.Names, Workspace.Today);

    private static Dictionary<(string Release, string Series, string Area, string Period), string> Cells(ImportResult result) =>
        ImportedRow.Of(result.Rows!).ToDictionary(row => (row.Named, row.Series, row.Area, row.Period), row => $"{row.Value} {row.Note}");

    private static string[] Lines(byte[] file) => Encoding.Latin1.GetString(file).Split('\n');

    // Whether a line may be the one that a figure stands on: it has its codes in it, or those of a joint return.
    private static bool IsOf((string Release, string Series, string Area, string Period) key, string line) =>
        key.Area.Length == 0 ? line.StartsWith(key.Period, StringComparison.Ordinal) : key.Area.Split('/').All(code => line.Contains(code, StringComparison.Ordinal));

    private static byte[] Damaged(byte[] file, Random random)
    {
        if (file.Length == 0)
            return file;
        var text = Encoding.UTF8.GetString(file);
        var lines = text.Split('\n');
        switch (random.Next(14))
        {
            case 0: // Bits.
                var bits = file.ToArray();
                bits[random.Next(bits.Length)] ^= (byte)(1 << random.Next(8));
                return bits;
            case 1: // Cut anywhere.
                return file[..random.Next(file.Length)];
            case 2: // Cut at the end of a line.
                return Of([.. lines.Take(random.Next(lines.Length))]);
            case 3: // A line less.
                return Of([.. lines.Where((_, i) => i != random.Next(lines.Length))]);
            case 4: // A line twice.
                var twice = random.Next(lines.Length);
                return Of([.. lines[..twice], lines[twice], .. lines[twice..]]);
            case 5: // Another separator.
                return Encoding.UTF8.GetBytes(text.Replace(',', ";\t|"[random.Next(3)]));
            case 6: // Columns that change places in the header.
                var header = lines[0].Split(',');
                var (one, other) = (random.Next(header.Length), random.Next(header.Length));
                (header[one], header[other]) = (header[other], header[one]);
                return Of([string.Join(',', header), .. lines[1..]]);
            case 7: // A column renamed.
                var renamed = lines[0].Split(',');
                renamed[random.Next(renamed.Length)] = "column";
                return Of([string.Join(',', renamed), .. lines[1..]]);
            case 8: // A cell that is too long, a formula, a command.
                return Cell(lines, random, _ => Odd[random.Next(Odd.Length)]);
            case 9: // A number of another size.
                return Cell(lines, random, cell => cell + "000");
            case 10: // Another encoding.
                Encoding[] encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];
                var encoding = encodings[random.Next(encodings.Length)];
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            case 11: // Titles above.
                return Of(["A title", "", .. lines]);
            case 12: // Another year.
                return Encoding.UTF8.GetBytes(text.Replace("2025", (2018 + random.Next(90)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            default: // Carriage returns.
                return Encoding.UTF8.GetBytes(text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal));
        }
    }

    private static byte[] Cell(string[] lines, Random random, Func<string, string> other)
    {
        var line = random.Next(lines.Length);
        var cells = lines[line].Split(',');
        var cell = random.Next(cells.Length);
        cells[cell] = other(cells[cell]);
        return Of([.. lines[..line], string.Join(',', cells), .. lines[(line + 1)..]]);
    }

    private static byte[] Of(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
}

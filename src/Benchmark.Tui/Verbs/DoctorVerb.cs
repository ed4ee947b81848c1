using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Looks whether this installation is sound: a line for each thing that has to be, and what to do where it is not.</summary>
internal sealed class DoctorVerb : Verb
{
    private const int NarrowestTerminal = 80;

    /// <summary>The program's version, with the commit that it was built from.</summary>
    internal static string Version { get; } =
        typeof(DoctorVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The verb.</summary>
    public DoctorVerb(ServerArguments server, Output output) : base(
        "doctor", "Says of what this installation is made and whether it is sound: versions, figures, database, settings, terminal. Code 4 when it is not. "
            + "It loads nothing.",
        "benchmark doctor", server, output, isDated: false) => server.RefuseServer(this);

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var choice = Server.Choice(parse);
        var options = new Benchmark.Server.Hosting.ServerOptions(Database: choice.Database, SeedData: choice.SeedData);
        var bad = new List<string>();
        Say("program", () => $"benchmark {Version}");
        Say("system", () => $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}");
        Say("figures shipped", () => Shipped(options.SeedPath));
        Say("database", () => Held(options.DatabasePath));
        Say("settings", () => File.Exists(Server.Config(parse).Path) ? $"{Server.Config(parse).Path}: read" : $"{Server.Config(parse).Path}: none yet");
        Say("terminal", Terminal);
        return bad.Count == 0 ? Task.CompletedTask : throw new DataFault($"Not sound: {string.Join(", ", bad)}.");

        void Say(string what, Func<string> look)
        {
            try
            {
                Out.Data.WriteLine($"{what}: {look()}");
            }
            catch (Exception fault) when (fault is DataFault or ClientFault or IOException or UnauthorizedAccessException)
            {
                Out.Data.WriteLine($"{what}: NOT SOUND. {fault.Message}");
                bad.Add(what);
            }
        }
    }

    private static string Shipped(string folder)
    {
        var releases = Path.Combine(folder, "releases.csv");
        return File.Exists(releases)
            ? string.Create(CultureInfo.InvariantCulture, $"{File.ReadLines(releases).Count() - 1} releases in {folder}")
            : throw new DataFault($"{releases}: is not there; install the program again, or name the folder with --seed-data.");
    }

    // Opening makes a file that is not there: that is not for a doctor.
    private static string Held(string path)
    {
        if (!PostgresAddress.IsOne(path) && !File.Exists(path))
            return $"{path}: none yet; the first start makes it";
        using var store = new ReleaseStore(path, TimeProvider.System);
        var findings = store.Check();
        string[] changed = [.. findings.Where(finding => finding.Fault is not null).Select(finding => $"{finding.Part} ({finding.Fault})")];
        return changed.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{path}: {store.History().Releases.Count} releases, all as they were loaded")
            : throw new DataFault($"{path}: {string.Join(", ", changed)}; {Fence.Remedy}");
    }

    // Not being on one is how scripts run, and no fault.
    private static string Terminal() => Console.IsOutputRedirected
        ? "none: the output goes elsewhere"
        : string.Create(
            CultureInfo.InvariantCulture, $"{Environment.GetEnvironmentVariable("TERM") ?? "unnamed"}, {Console.WindowWidth} columns by {Console.WindowHeight} rows")
            + (Console.WindowWidth < NarrowestTerminal ? $"; the dashboard wants {NarrowestTerminal} columns" : "")
            + (Console.OutputEncoding.CodePage == 65001 ? "" : $"; its encoding is {Console.OutputEncoding.WebName}, and the dashboard draws best in UTF-8");
}

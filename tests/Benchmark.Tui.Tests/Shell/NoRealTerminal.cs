using System.Reflection;
using System.Runtime.CompilerServices;

namespace Benchmark.Tui.Tests.Shell;

internal static class NoRealTerminal
{
    /// <summary>Before anything of the library is touched: its driver leaves the terminal that the tests are started from alone.</summary>
    [ModuleInitializer]
    internal static void Choose()
    {
        // The dashboard's own program, which .ci/terminal brings this assembly into, has a real one.
        if (Assembly.GetEntryAssembly() == typeof(NoRealTerminal).Assembly)
            Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
    }
}

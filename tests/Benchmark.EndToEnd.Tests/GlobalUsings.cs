[assembly: AssemblyFixture(typeof(Benchmark.EndToEnd.Tests.RunningServer))]

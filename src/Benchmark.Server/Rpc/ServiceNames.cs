using Google.Protobuf.Reflection;

namespace Benchmark.Server.Rpc;

/// <summary>The services that can be called, which health and reflection tell of.</summary>
internal sealed class ServiceNames
{
    /// <summary>From their descriptors.</summary>
    public ServiceNames(params IEnumerable<ServiceDescriptor> services)
    {
        Descriptors = [.. services.OrderBy(service => service.FullName, StringComparer.Ordinal)];
        All = [.. Descriptors.Select(service => service.FullName)];
    }

    /// <summary>Descriptors, in order of name.</summary>
    public IReadOnlyList<ServiceDescriptor> Descriptors { get; }

    /// <summary>Full names, in order.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether a name is a service's, or empty for the server as a whole.</summary>
    public bool Knows(string name) => name.Length == 0 || All.Contains(name);
}

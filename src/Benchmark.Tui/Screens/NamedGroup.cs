using System.Collections.Immutable;

namespace Benchmark.Tui.Screens;

/// <summary>Authorities of the user's own choice, used in place of the statistical neighbours.</summary>
/// <param name="Codes">DfE codes, in the order they were marked.</param>
internal sealed record NamedGroup(string Name, ImmutableArray<string> Codes)
{
    public bool Equals(NamedGroup? other) => other is not null && Name == other.Name && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Name, Codes.Length);
}

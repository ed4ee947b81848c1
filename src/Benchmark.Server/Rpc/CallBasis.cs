using Benchmark.V1;

namespace Benchmark.Server.Rpc;

/// <summary>Where a request says what its answer rests on: in a field of its own, or in that of a message inside it.</summary>
internal static class CallBasis
{
    /// <summary>The basis of a request, with the name of its field; null where it says nothing of one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="make">Whether one that is left out is put in; a request without such a field stays without.</param>
    public static (V1.Basis Basis, string Field)? Of(object request, bool make = false)
    {
        switch (request)
        {
            case IRestsOnBasis asked:
                if (make)
                    asked.Basis ??= new();
                return asked.Basis is { } basis ? (basis, "basis") : null;
            case IReportRequest report:
                if (make)
                    (report.Options ??= new()).Basis ??= new();
                return report.Options?.Basis is { } inside ? (inside, "options.basis") : null;
            default:
                return null;
        }
    }
}

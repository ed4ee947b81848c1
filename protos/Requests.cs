namespace Benchmark.V1;

/// <summary>A request that says in a field of its own what its answer rests on.</summary>
internal interface IRestsOnBasis
{
    /// <summary>What it rests on; null where the request leaves it out.</summary>
    Basis? Basis { get; set; }
}

/// <summary>A request that says it among the options of a report.</summary>
internal interface IReportRequest
{
    /// <summary>The options; null where the request leaves them out.</summary>
    ReportOptions? Options { get; set; }
}

// Said here, and not looked for in the descriptors: the first look at one makes those of every message of its file.

public sealed partial class ListClaimsRequest : IRestsOnBasis;

public sealed partial class GetFunnelRequest : IRestsOnBasis;

public sealed partial class GetSpreadRequest : IRestsOnBasis;

public sealed partial class GetAssociationRequest : IRestsOnBasis;

public sealed partial class CompareDefinitionsRequest : IRestsOnBasis;

public sealed partial class GetEvidenceRequest : IRestsOnBasis;

public sealed partial class ListSameThingsRequest : IRestsOnBasis;

public sealed partial class ListChecksRequest : IRestsOnBasis;

public sealed partial class ListReconciliationsRequest : IRestsOnBasis;

public sealed partial class ListNeighboursRequest : IRestsOnBasis;

public sealed partial class ListAllNeighboursRequest : IRestsOnBasis;

public sealed partial class GetAlikeRequest : IRestsOnBasis;

public sealed partial class GetBridgeRequest : IRestsOnBasis;

public sealed partial class GetSpineRequest : IRestsOnBasis;

public sealed partial class GetBriefRequest : IRestsOnBasis;

public sealed partial class GetComparisonRequest : IRestsOnBasis;

public sealed partial class StreamComparisonsRequest : IRestsOnBasis;

public sealed partial class GetTrendRequest : IRestsOnBasis;

public sealed partial class GetRankingRequest : IRestsOnBasis;

public sealed partial class ListMeasuresRequest : IRestsOnBasis;

public sealed partial class GetMeasureRequest : IRestsOnBasis;

public sealed partial class ListPriceIndicesRequest : IRestsOnBasis;

public sealed partial class ListReleasesRequest : IRestsOnBasis;

public sealed partial class ListRevisionsRequest : IRestsOnBasis;

public sealed partial class GetReportRequest : IReportRequest;

public sealed partial class GetReportsRequest : IReportRequest;

public sealed partial class GetNationalReportRequest : IReportRequest;

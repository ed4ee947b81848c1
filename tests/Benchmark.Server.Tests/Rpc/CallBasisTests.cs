using Benchmark.Server.Rpc;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Benchmark.Server.Tests.Rpc;

public sealed class CallBasisTests
{
    [Fact]
    public void The_basis_of_every_request_that_the_contract_gives_one_is_found()
    {
        var requests = new[] { AuthoritiesReflection.Descriptor, MeasuresReflection.Descriptor, ComparisonsReflection.Descriptor, ReleasesReflection.Descriptor,
                AnalysisReflection.Descriptor, BriefReflection.Descriptor, ReportsReflection.Descriptor, ImportsReflection.Descriptor }
            .SelectMany(file => file.Services).SelectMany(service => service.Methods).Select(method => method.InputType).Distinct().ToList();
        var expected = requests.ToDictionary(request => request.Name, request => Fields(request).FirstOrDefault());
        Assert.Equal(27, expected.Values.Count(field => field is not null));

        foreach (var request in requests)
        {
            Assert.Null(CallBasis.Of(request.Parser.ParseFrom(ByteString.Empty)));
            var made = CallBasis.Of(request.Parser.ParseFrom(ByteString.Empty), make: true);
            Assert.True(expected[request.Name] == made?.Field, request.Name);
        }
    }

    [Fact]
    public void It_is_the_one_of_the_request()
    {
        var report = new GetReportRequest { Options = new() { Basis = new() { AsAt = "2025-01-31" } } };

        Assert.Same(report.Options.Basis, CallBasis.Of(report)?.Basis);
        Assert.Null(CallBasis.Of(new GetReportRequest { Options = new() }));
        Assert.Null(CallBasis.Of("no request"));
    }

    private static IEnumerable<string> Fields(MessageDescriptor message) =>
        message.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message && !field.IsRepeated).SelectMany(field =>
            field.MessageType == V1.Basis.Descriptor ? [field.Name]
            : field.MessageType == ReportOptions.Descriptor ? Fields(field.MessageType).Select(inner => $"{field.Name}.{inner}") : []);
}

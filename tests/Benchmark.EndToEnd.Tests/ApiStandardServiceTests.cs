using System.Net;
using System.Net.Sockets;
using Benchmark.Server.Hosting;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using static Grpc.Health.V1.HealthCheckResponse.Types;
using Alpha = Grpc.Reflection.V1Alpha;
using First = Grpc.Reflection.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Health and reflection as probes and tools ask for them.</summary>
public sealed class ApiStandardServiceTests(RunningServer server)
{
    private readonly Health.HealthClient _health = new(server.Channel);

    [Fact]
    public async Task Health_knows_every_service_and_no_other()
    {
        var all = (await _health.ListAsync(new())).Statuses;
        Assert.Contains("benchmark.v1.ComparisonService", all.Keys);
        foreach (var service in all.Keys)
            Assert.Equal(ServingStatus.Serving, (await _health.CheckAsync(new() { Service = service })).Status);

        Assert.Equal(StatusCode.NotFound, (await ApiFaults.Of(() => _health.CheckAsync(new() { Service = "nobody" }).ResponseAsync)).StatusCode);
        using var watch = _health.Watch(new() { Service = "nobody" });
        Assert.True(await watch.ResponseStream.MoveNext(default));
        Assert.Equal(ServingStatus.ServiceUnknown, watch.ResponseStream.Current.Status);
    }

    [Fact]
    public async Task Loading_and_draining_are_told_to_probes_and_callers()
    {
        var port = FreePort();
        var address = $"http://127.0.0.1:{port}";
        using var channel = GrpcChannel.ForAddress(address);
        var health = new Health.HealthClient(channel);
        ServingStatus? whileLoading = null;
        RpcException? refusedWhileLoading = null;
        AsyncServerStreamingCall<HealthCheckResponse>? watch = null;
        var heard = new List<ServingStatus>();

        var own = await ApiServer.StartAsync(address, progress: _ =>
        {
            if (whileLoading is not null)
                return;
            whileLoading = health.Check(new()).Status;
            refusedWhileLoading = Assert.Throws<RpcException>(() => new MeasureService.MeasureServiceClient(channel).ListMeasures(new()));
            watch = health.Watch(new());
        });
        await using (own)
        {
            Assert.Equal(ServingStatus.NotServing, whileLoading);
            Assert.Equal((StatusCode.Unavailable, "LOADING"), (refusedWhileLoading!.StatusCode, ApiFaults.Reason(refusedWhileLoading)));
            Assert.Equal(1, ApiFaults.Detail<Google.Rpc.RetryInfo>(refusedWhileLoading).RetryDelay.Seconds);
            while (heard.LastOrDefault() != ServingStatus.Serving && await watch!.ResponseStream.MoveNext(default))
                heard.Add(watch.ResponseStream.Current.Status);

            var stopping = own.App.StopAsync();
            while (await watch!.ResponseStream.MoveNext(default))
                heard.Add(watch.ResponseStream.Current.Status);
            await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(ServingStatus.NotServing, heard[^1]);
        Assert.Contains(ServingStatus.Serving, heard);
    }

    [Fact]
    public async Task Faulty_figures_stop_the_start_and_free_the_address()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var empty = Directory.CreateTempSubdirectory("benchmark-empty-");
        await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(address, options => options with { SeedData = empty.FullName }));
        await using var own = await ApiServer.StartAsync(address);
        empty.Delete(recursive: true);
    }

    [Fact]
    public async Task Reflection_describes_every_service_whole()
    {
        using var call = new First.ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        var services = (await Ask(new() { ListServices = "" })).ListServicesResponse.Service.Select(service => service.Name).ToArray();
        Assert.Contains("benchmark.v1.ComparisonService", services);
        Assert.Contains("grpc.reflection.v1alpha.ServerReflection", services);
        foreach (var service in services)
        {
            var files = (await Ask(new() { FileContainingSymbol = service })).FileDescriptorResponse.FileDescriptorProto;
            // Imports before importers: what a client builds its descriptors from.
            var built = FileDescriptor.BuildFromByteStrings(ImportsFirst(files));
            Assert.Contains(built, file => file.Services.Any(described => described.FullName == service));
        }

        foreach (var symbol in (string[])["benchmark.v1.ComparisonService.GetComparison", "benchmark.v1.Comparison.figure",
            "benchmark.v1.POLARITY_NEUTRAL", "google.rpc.BadRequest.FieldViolation", "grpc.health.v1.HealthCheckResponse.SERVING"])
            Assert.NotNull((await Ask(new() { FileContainingSymbol = symbol })).FileDescriptorResponse);
        Assert.NotNull((await Ask(new() { FileByFilename = "benchmark/v1/figures.proto" })).FileDescriptorResponse);
        Assert.Equal((int)StatusCode.NotFound, (await Ask(new() { FileContainingSymbol = "nobody" })).ErrorResponse.ErrorCode);
        Assert.Equal((int)StatusCode.InvalidArgument, (await Ask(new())).ErrorResponse.ErrorCode);
        Assert.Empty((await Ask(new() { AllExtensionNumbersOfType = "benchmark.v1.Figure" })).AllExtensionNumbersResponse.ExtensionNumber);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(default));

        async Task<First.ServerReflectionResponse> Ask(First.ServerReflectionRequest question)
        {
            await call.RequestStream.WriteAsync(question);
            Assert.True(await call.ResponseStream.MoveNext(default));
            Assert.Equal(question, call.ResponseStream.Current.OriginalRequest);
            return call.ResponseStream.Current;
        }
    }

    [Fact]
    public async Task Older_clients_get_the_same_answers()
    {
        using var first = new First.ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        using var alpha = new Alpha.ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        await first.RequestStream.WriteAsync(new() { FileContainingSymbol = "benchmark.v1.ComparisonService" });
        await alpha.RequestStream.WriteAsync(new() { FileContainingSymbol = "benchmark.v1.ComparisonService" });
        Assert.True(await first.ResponseStream.MoveNext(default) && await alpha.ResponseStream.MoveNext(default));
        Assert.Equal(first.ResponseStream.Current.ToByteString(), alpha.ResponseStream.Current.ToByteString());
    }

    private static List<ByteString> ImportsFirst(IEnumerable<ByteString> files)
    {
        var byName = files.ToDictionary(file => FileDescriptorProto.Parser.ParseFrom(file).Name, StringComparer.Ordinal);
        var sorted = new List<ByteString>();
        foreach (var name in byName.Keys)
            Add(name);
        return sorted;

        void Add(string name)
        {
            if (sorted.Contains(byName[name]))
                return;
            foreach (var import in FileDescriptorProto.Parser.ParseFrom(byName[name]).Dependency)
                Add(import);
            sorted.Add(byName[name]);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

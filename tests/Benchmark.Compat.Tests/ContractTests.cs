using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Compression;

namespace Benchmark.Compat.Tests;

public sealed class ContractTests
{
    [Theory]
    [InlineData(typeof(Metadata), "Grpc.Core.Api")]
    [InlineData(typeof(ICompressionProvider), "Grpc.Net.Common")]
    public void The_assemblies_have_the_identity_that_the_engines_ask_for(Type type, string name)
    {
        var identity = type.Assembly.GetName();

        Assert.Equal(name, identity.Name);
        Assert.Equal(new Version(2, 0, 0, 0), identity.Version);
        Assert.Equal("d754f35622e28bad", Convert.ToHexStringLower(identity.GetPublicKeyToken()!));
    }

    [Fact]
    public void Headers_are_found_by_key_in_any_case_and_the_last_one_counts()
    {
        var headers = new Metadata { { "A", "1" }, { "b", "2" }, { "a", "3" } };

        Assert.Equal("3", headers.GetValue("A"));
        Assert.Equal(["1", "3"], headers.GetAll("a").Select(entry => entry.Value));
        Assert.Equal(Encoding.ASCII.GetBytes("2"), headers.GetValueBytes("b"));
        Assert.Null(headers.Get("c"));
    }

    [Fact]
    public void Headers_refuse_what_cannot_travel()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("a b", ""));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("", ""));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("a-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("a", [1]));
        Assert.Throws<InvalidOperationException>(() => new Metadata.Entry("a-bin", [1]).Value);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "1"));
    }

    [Fact]
    public void A_binary_entry_keeps_its_own_bytes()
    {
        byte[] bytes = [1];
        var entry = new Metadata.Entry("a-bin", bytes);

        bytes[0] = 2;
        entry.ValueBytes[0] = 3;

        Assert.Equal([1], entry.ValueBytes);
    }

    [Fact]
    public void A_marshaller_serves_arrays_and_contexts_alike()
    {
        var marshaller = Marshallers.Create<string>(
            (text, context) =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                context.SetPayloadLength(bytes.Length);
                bytes.CopyTo(context.GetBufferWriter().GetMemory(bytes.Length));
                context.GetBufferWriter().Advance(bytes.Length);
                context.Complete();
            },
            context => Encoding.UTF8.GetString(context.PayloadAsReadOnlySequence()));

        Assert.Equal("£", marshaller.Deserializer(marshaller.Serializer("£")));
    }

    [Fact]
    public void Call_options_change_one_setting_at_a_time()
    {
        var deadline = DateTime.UtcNow;

        var options = new CallOptions(new Metadata(), deadline)
            .WithWaitForReady()
            .WithWriteOptions(new WriteOptions(WriteFlags.NoCompress));

        Assert.Equal(deadline, options.Deadline);
        Assert.NotNull(options.Headers);
        Assert.True(options.IsWaitForReady);
        Assert.Equal(WriteFlags.NoCompress, options.WriteOptions!.Flags);
    }

    [Fact]
    public void An_exception_has_its_status_and_trailers_even_when_none_are_given()
    {
        var exception = new RpcException(new Status(StatusCode.NotFound, "No such authority."));

        Assert.Equal(StatusCode.NotFound, exception.StatusCode);
        Assert.Empty(exception.Trailers);
        Assert.Contains("No such authority.", exception.Message, StringComparison.Ordinal);
        Assert.Equal((StatusCode.OK, ""), (default(Status).StatusCode, default(Status).Detail ?? ""));
    }

    [Fact]
    public async Task A_service_method_can_be_called_with_a_context_made_by_a_test()
    {
        var context = new PlainContext();

        var answer = await new EchoService(new EchoLog()).Say("Rutland", context);
        context.UserState["note"] = 1;

        Assert.Equal("Rutland", answer);
        Assert.Equal("green", context.ResponseTrailers.GetValue("colour"));
        Assert.Single(context.UserState);
    }

    [Fact]
    public async Task Calls_can_be_made_of_ready_parts()
    {
        var disposed = false;
        var call = new AsyncUnaryCall<string>(
            Task.FromResult("York"), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [],
            () => disposed = true);

        Assert.Equal("York", await call);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        call.Dispose();

        Assert.True(disposed);
    }

    [Fact]
    public void A_definition_refuses_a_method_twice_and_can_be_intercepted()
    {
        var builder = ServerServiceDefinition.CreateBuilder().AddMethod(Defined.Shout, Defined.Answer);

        Assert.Throws<ArgumentException>(() => builder.AddMethod(Defined.Shout, Defined.Answer));
        Assert.NotNull(builder.Build().Intercept(new Passing()));
    }

    [Fact]
    public void Call_credentials_need_an_encrypted_channel() =>
        Assert.Throws<ArgumentException>(() => ChannelCredentials.Create(
            ChannelCredentials.Insecure, CallCredentials.FromInterceptor((_, _) => Task.CompletedTask)));

    private sealed class Passing : Interceptor;

    private sealed class PlainContext : ServerCallContext
    {
        protected override string MethodCore => "";

        protected override string HostCore => "";

        protected override string PeerCore => "";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = new() { { "colour", "green" } };

        protected override CancellationToken CancellationTokenCore => CancellationToken.None;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore { get; } = new(null, []);

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
            throw new NotSupportedException();
    }
}

using System.Net.Security;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Benchmark.Server;
using Benchmark.Server.Access;
using Benchmark.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Who gets into a server that other machines could reach. The callers here stay on loopback.</summary>
public sealed class ApiAccessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-access-");
    private readonly string _certificate;
    private readonly string _key;

    public ApiAccessTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
        (_certificate, _key) = (Path.Combine(_folder.FullName, "certificate.pem"), Path.Combine(_folder.FullName, "key.pem"));
        File.WriteAllText(_certificate, certificate.ExportCertificatePem());
        File.WriteAllText(_key, key.ExportPkcs8PrivateKeyPem());
    }

    private string Database => LoadedSeed.CopyTo(Path.Combine(_folder.FullName, "benchmark.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:5999")]
    [InlineData("http://benchmark.example:5999")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Beyond_loopback_without_TLS_it_does_not_start(string urls)
    {
        var fault = await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(urls));
        Assert.Contains("without TLS", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TLS_needs_its_files()
    {
        await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync("https://127.0.0.1:0"));
        await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(
            "https://127.0.0.1:0", options => options with { CertificatePath = _certificate, KeyPath = _certificate }));
        var (exit, _, notes) = await ApiProcess.RunAsync(Database, "serve", "--urls", "http://0.0.0.0:0");
        Assert.Equal(4, exit);
        Assert.Contains("--plain-text-beyond-loopback", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_so_in_so_many_words_it_serves_plain_text_to_everybody()
    {
        await using var server = await ApiServer.StartAsync(
            "http://0.0.0.0:0", options => options with { PlainTextBeyondLoopback = true, Reading = ReadAccess.Open });
        using var channel = GrpcChannel.ForAddress(server.Address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Assert.NotEmpty((await new MeasureService.MeasureServiceClient(channel).ListMeasuresAsync(new())).Measures);
    }

    [Fact]
    public async Task With_TLS_and_tokens_only_the_right_one_reads()
    {
        var right = await Tokens("make", "analysts");
        var revoked = await Tokens("make", "leaver");
        var writer = await Tokens("make", "writer", "--right", "write");
        Assert.Matches("^[0-9a-f]{64}$", right);
        Assert.Equal(1, (await ApiProcess.RunAsync(Database, "tokens", "revoke", "nobody")).Exit);
        Assert.Equal(4, (await ApiProcess.RunAsync(Database, "tokens", "make", "leaver")).Exit);

        await using var server = await ApiProcess.StartAsync(
            Database, "https://0.0.0.0:0", "--certificate", _certificate, "--key", _key);
        using var channel = Channel(server.Address);
        Assert.NotEmpty((await List(revoked)).Measures);
        Assert.Equal("", await Tokens("revoke", "leaver"));

        await Refused(null, StatusCode.Unauthenticated, "NO_ACCESS_TOKEN");
        await Refused(new('0', 64), StatusCode.Unauthenticated, "ACCESS_TOKEN_REFUSED");
        await Refused(right[..63] + (right[63] == '0' ? '1' : '0'), StatusCode.Unauthenticated, "ACCESS_TOKEN_REFUSED");
        await Refused(revoked, StatusCode.Unauthenticated, "ACCESS_TOKEN_REFUSED");
        await Refused(writer, StatusCode.PermissionDenied, "NO_RIGHT");
        Assert.NotEmpty((await List(right)).Measures);
        Assert.Equal((StatusCode.PermissionDenied, "NO_RIGHT"), await Import(right));
        Assert.Equal((StatusCode.PermissionDenied, "NO_RIGHT"), await Follow(right));
        Assert.Equal((StatusCode.NotFound, "NO_SUCH_NAME"), await Follow(writer)); // Let in, and asked for one that runs.
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), await Import(writer)); // Let in, and asked for a file.
        // A probe has no token.
        Assert.Equal(
            HealthCheckResponse.Types.ServingStatus.Serving, (await new Health.HealthClient(channel).CheckAsync(new())).Status);

        var listed = (await ApiProcess.RunAsync(Database, "tokens", "list")).Data;
        server.Terminate();
        Assert.Equal(0, await server.ExitAsync());
        var kept = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Database));
        foreach (var secret in (string[])[right, revoked, writer])
        {
            Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, server.Notes, StringComparison.Ordinal);
        }

        // The second that was not known is counted.
        Assert.Contains("Refused 1 more calls from 127.0.0.1 within 10 s: The access token is not known.", server.Notes, StringComparison.Ordinal);
        Assert.Equal(4, server.Notes.Split("\"Message\":\"Refused /benchmark.v1.MeasureService/ListMeasures").Length - 1);
        Assert.Contains("token leaver", server.Notes, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database));

        async Task Refused(string? token, StatusCode code, string reason)
        {
            var fault = await ApiFaults.Of(() => List(token));
            Assert.Equal((code, reason), (fault.StatusCode, ApiFaults.Reason(fault)));
        }

        async Task<(StatusCode, string)> Import(string token)
        {
            using var call = new ImportService.ImportServiceClient(channel).ImportFiles(new Metadata { { "authorization", $"Bearer {token}" } });
            var fault = await ApiFaults.Of(async () =>
            {
                await call.RequestStream.CompleteAsync();
                _ = await call;
            });
            return (fault.StatusCode, ApiFaults.Reason(fault));
        }

        async Task<(StatusCode, string)> Follow(string token)
        {
            using var call = new ImportService.ImportServiceClient(channel).FollowImport(new() { Id = "nobody-has-it" }, new Metadata { { "authorization", $"Bearer {token}" } });
            var fault = await ApiFaults.Of(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
            return (fault.StatusCode, ApiFaults.Reason(fault));
        }

        async Task<ListMeasuresResponse> List(string? token)
        {
            var metadata = new Metadata();
            if (token is not null)
                metadata.Add("authorization", $"Bearer {token}");
            return await new MeasureService.MeasureServiceClient(channel).ListMeasuresAsync(new(), metadata);
        }

        async Task<string> Tokens(params string[] arguments)
        {
            var (exit, data, notes) = await ApiProcess.RunAsync(Database, ["tokens", .. arguments]);
            Assert.True(exit == 0, notes);
            return data.Trim();
        }
    }

    [Fact]
    public void Every_method_reads_but_those_that_are_known_to_write()
    {
        string[] writing = ["ImportFiles", "FollowImport", "WithdrawRelease"];
        var services = typeof(AuthorityService).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>()
            .Where(service => service.FullName.StartsWith("benchmark.", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(services);
        Assert.All(services.SelectMany(service => service.Methods), method =>
            Assert.Equal(
                writing.Contains(method.Name) ? AccessRights.Write : AccessRights.Read,
                CallerAccess.Needed(method.Name)));
    }

    [Fact]
    public async Task More_calls_a_second_than_agreed_are_refused_with_the_time_to_wait()
    {
        await using var server = await ApiServer.StartAsync(with: options => options with { CallsPerSecond = 5 });
        var client = new MeasureService.MeasureServiceClient(server.Channel);
        RpcException? refused = null;
        for (var i = 0; i < 100 && refused is null; i++)
            try
            {
                await client.ListMeasuresAsync(new());
            }
            catch (RpcException fault)
            {
                refused = fault;
            }

        Assert.Equal((StatusCode.ResourceExhausted, "TOO_MANY_CALLS"), (refused?.StatusCode, ApiFaults.Reason(refused!)));
        var wait = ApiFaults.Detail<Google.Rpc.RetryInfo>(refused!).RetryDelay.ToTimeSpan();
        Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(
            HealthCheckResponse.Types.ServingStatus.Serving, (await new Health.HealthClient(server.Channel).CheckAsync(new())).Status);
        await Task.Delay(wait + TimeSpan.FromMilliseconds(200));
        await client.ListMeasuresAsync(new());
    }

    private GrpcChannel Channel(string address) => GrpcChannel.ForAddress(
        address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal),
        new()
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsOurs },
            },
            DisposeHttpClient = true,
        });

    // Nobody has signed the certificate: it is trusted for being the one that was made here.
    private bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        using var made = X509CertificateLoader.LoadCertificateFromFile(_certificate);
        return made.Equals(certificate);
    }
}

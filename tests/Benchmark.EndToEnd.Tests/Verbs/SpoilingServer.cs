using System.Buffers.Binary;
using System.Collections;
using System.Net;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// Stands between a client and a server, and spoils one field of the answers: a server that is not what it says it is. It knows the
/// answers from the contract's descriptors alone.
/// </summary>
internal sealed class SpoilingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _real;
    private readonly Dictionary<string, MessageDescriptor> _answers;

    private SpoilingServer(string real)
    {
        _real = new(new SocketsHttpHandler()) { BaseAddress = new(real) };
        _answers = Files.SelectMany(file => file.Services).SelectMany(service => service.Methods)
            .ToDictionary(method => $"/{method.Service.FullName}/{method.Name}", method => method.OutputType);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The contract.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. typeof(V1.Comparison).Assembly.GetTypes().Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!)
            .Where(file => file.Package == "benchmark.v1").OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.First();

    /// <summary>What is done to the messages; null leaves them as they are.</summary>
    public Spoiling? Spoil { get; set; }

    /// <summary>The messages that answers were made of since this was cleared.</summary>
    public HashSet<MessageDescriptor> Seen { get; } = [];

    /// <summary>Starts one in front of a server.</summary>
    public static async Task<SpoilingServer> StartAsync(string real)
    {
        var server = new SpoilingServer(real);
        await server._app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _real.Dispose();
    }

    private void See(IMessage message)
    {
        lock (Seen)
            Seen.Add(message.Descriptor);
        foreach (var inner in Spoiling.Inside(message))
            See(inner);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var asked = new MemoryStream();
        await http.Request.Body.CopyToAsync(asked);
        using var request = new HttpRequestMessage(HttpMethod.Post, http.Request.Path.Value)
        {
            Content = new ByteArrayContent(asked.ToArray()), Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Content.Headers.TryAddWithoutValidation("content-type", "application/grpc");
        request.Headers.TryAddWithoutValidation("te", "trailers");
        using var response = await _real.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        var body = await response.Content.ReadAsByteArrayAsync();
        http.Response.ContentType = "application/grpc";
        var headers = response.TrailingHeaders.Concat(response.Headers).Where(header => header.Key.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (body.Length == 0)
        {
            foreach (var header in headers)
                http.Response.Headers[header.Key] = header.Value.First();
            return;
        }

        var type = _answers[http.Request.Path.Value!];
        for (var at = 0; at < body.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(at + 1));
            var message = type.Parser.ParseFrom(body.AsSpan(at + 5, length));
            at += 5 + length;
            See(message);
            Spoil?.Apply(message);
            var bytes = message.ToByteArray();
            var prefix = new byte[5];
            BinaryPrimitives.WriteInt32BigEndian(prefix.AsSpan(1), bytes.Length);
            await http.Response.Body.WriteAsync(prefix);
            await http.Response.Body.WriteAsync(bytes);
        }

        foreach (var header in headers)
            http.Response.AppendTrailer(header.Key, header.Value.First());
    }
}

/// <summary>One way to spoil one field, wherever it stands in an answer.</summary>
/// <param name="Field">The field.</param>
/// <param name="How">What is done to it, in words.</param>
/// <param name="Value">What it becomes; null clears it.</param>
internal sealed record Spoiling(FieldDescriptor Field, string How, object? Value)
{
    /// <summary>
    /// Every way to spoil every field of some messages, or a part of them, a different one for each turn: all of them take minutes.
    /// </summary>
    /// <param name="messages">What the answers were made of that are spoiled.</param>
    /// <param name="turn">Which turn it is, from 0.</param>
    /// <param name="step">1 for all, else every so many.</param>
    public static IEnumerable<Spoiling> Of(IReadOnlySet<MessageDescriptor> messages, int turn, int step) =>
        All.Where(spoiling => messages.Contains(spoiling.Field.ContainingType)).Index()
            .Where(spoiling => spoiling.Index % step == turn % step).Select(spoiling => spoiling.Item).ToArray();

    /// <summary>Every way to spoil every field of the contract's answers.</summary>
    public static IEnumerable<Spoiling> All =>
        SpoilingServer.Files.SelectMany(file => file.MessageTypes).Where(type => !type.Name.EndsWith("Request", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.InDeclarationOrder()).Where(one => !one.IsMap).SelectMany(Of);

    /// <summary>Spoils a message and all that is in it.</summary>
    public void Apply(IMessage message)
    {
        if (message.Descriptor == Field.ContainingType)
            Set(message);
        foreach (var inner in Inside(message))
            Apply(inner);
    }

    /// <summary>The messages that a message is made of, those within them left out.</summary>
    public static IEnumerable<IMessage> Inside(IMessage message) =>
        from field in message.Descriptor.Fields.InDeclarationOrder()
        where field.FieldType == FieldType.Message && !field.IsMap
        from inner in (field.IsRepeated ? (IList)field.Accessor.GetValue(message) : new[] { field.Accessor.GetValue(message) }).OfType<IMessage>()
        select inner;

    /// <inheritdoc/>
    public override string ToString() => $"{Field.FullName} {How}";

    private void Set(IMessage message)
    {
        if (Field.IsRepeated)
        {
            var list = (IList)Field.Accessor.GetValue(message);
            if (Value is null)
                list.Clear();
            else
                for (var i = 0; i < list.Count; i++)
                    list[i] = Value;
        }
        else if (Value is null)
        {
            Field.Accessor.Clear(message);
        }
        else
        {
            Field.Accessor.SetValue(message, Value);
        }
    }

    private static IEnumerable<Spoiling> Of(FieldDescriptor field)
    {
        yield return new(field, "left out", null);
        foreach (var (how, value) in field.FieldType switch
        {
            FieldType.Double => new (string, object)[]
            {
                ("not a number", double.NaN), ("infinite", double.PositiveInfinity), ("huge", 1e300), ("below zero", -1.5),
            },
            FieldType.Int32 => [("below zero", -1), ("huge", int.MaxValue)],
            FieldType.Enum => [("unknown", Enum.ToObject(field.EnumType.ClrType, 77))],
            FieldType.String => [("commanding", "\u001b[2J\u202Egone\0"), ("long", new string('x', 10_000))],
            _ => [],
        })
            yield return new(field, how, value);
    }
}

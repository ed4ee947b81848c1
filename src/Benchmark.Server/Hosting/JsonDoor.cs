using System.Globalization;
using System.Text.Json;
using Benchmark.Figures;
using Benchmark.Server.Rpc;
using Benchmark.Server.Tabular;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi.Models;
using HttpRequest = Microsoft.AspNetCore.Http.HttpRequest;
using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;

namespace Benchmark.Server.Hosting;

/// <summary>
/// The same services over HTTP with JSON, as the contract's google.api.http options say; docs/api/http.md lists the paths. Access, limits and
/// errors are those of gRPC.
/// </summary>
internal static class JsonDoor
{
    /// <summary>The path of the OpenAPI document.</summary>
    public const string Document = "/openapi/v1.json";

    /// <summary>The path of the page to try calls on.</summary>
    public const string Page = "/try";

    private static readonly TypeRegistry Details =
        TypeRegistry.FromMessages(ErrorInfo.Descriptor, BadRequest.Descriptor, RetryInfo.Descriptor);

    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithTypeRegistry(Details));

    /// <summary>Adds what answers JSON, and what describes it.</summary>
    public static void AddTo(IGrpcServerBuilder grpc)
    {
        grpc.AddJsonTranscoding(json => json.TypeRegistry = Details);
        grpc.Services.AddGrpcSwagger();
        grpc.Services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Benchmark",
                Version = "v1",
                Description = "English local authorities beside their statistical neighbours. The contract is that of the gRPC services.",
            });
            var comments = Path.Combine(AppContext.BaseDirectory, "Benchmark.Protos.xml");
            if (File.Exists(comments))
                swagger.IncludeGrpcXmlComments(comments, includeControllerXmlComments: true);
            swagger.AddSecurityDefinition("token", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token, where the server wants one.",
            });
        });
    }

    /// <summary>Adds the document and the page.</summary>
    public static void Use(WebApplication app)
    {
        app.UseSwagger(document => document.RouteTemplate = "openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Page[1..];
            page.DocumentTitle = "Benchmark: try the API";
            page.SwaggerEndpoint(Document, "v1");
        });
    }

    /// <summary>Whether a request is a call over HTTP with JSON: its path says so, not what it says that it holds.</summary>
    public static bool IsCall(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not null;

    /// <summary>Whether a path is that of the document or of the page, which hold no figures.</summary>
    public static bool IsPage(PathString path) =>
        path.StartsWithSegments(Page, StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal);

    /// <summary>
    /// The refusal of a query parameter that the method's request does not have, which would go unheard otherwise, or of a value that the
    /// field cannot hold; null when there is none.
    /// </summary>
    public static RpcException? Misspelt(Endpoint endpoint, IQueryCollection query)
    {
        if (endpoint.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not { } call)
            return null;
        var request = call.MethodDescriptor.InputType;
        foreach (var (name, values) in query)
        {
            if (FieldOf(request, name) is not { } field)
                return Fault.Invalid("query", name, $"fields of {request.Name}: {string.Join(", ", Names(request, ""))}");
            if (Expected(field) is { } expected && values.FirstOrDefault(value => !expected.Holds(value ?? "")) is { } found)
                return Fault.Invalid(name, found, expected.Words);
        }

        return null;
    }

    /// <summary>The refusal of a field in the body that the method's request does not have; null when there is none.</summary>
    public static async Task<RpcException?> MisspeltAsync(Endpoint endpoint, HttpRequest request)
    {
        if (endpoint.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not { } call || !request.HasJsonContentType())
            return null;
        request.EnableBuffering();
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
            var input = call.MethodDescriptor.InputType;
            return Unknown(body.RootElement, input, "") is { } name
                ? Fault.Invalid("body", name, $"fields of {input.Name}: {string.Join(", ", Names(input, ""))}")
                : null;
        }
        catch (JsonException)
        {
            // The library refuses what is no JSON.
            return null;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

    /// <summary>The methods that a path answers to; none where it is no path of a call.</summary>
    public static IReadOnlyList<string> MethodsOf(PathString path, EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not null
                && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Answers that a path is not asked by this method, and by which it is.</summary>
    public static Task RefuseMethodAsync(HttpContext http, IReadOnlyList<string> allowed)
    {
        http.Response.Headers.Allow = string.Join(", ", allowed);
        return RefuseAsync(http.Response, Fault.WrongHttpMethod(http.Request.Method, http.Request.Path, allowed), StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>
    /// A table in place of JSON, where the caller asks for one and the answer can be one; null where not.
    /// </summary>
    public static CsvAnswer? Table(HttpContext http, Func<Snapshot> present) =>
        http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is { MethodDescriptor.OutputType: var answer } && CsvAnswer.Has(answer)
            && CsvAnswer.IsAsked(http.Request.GetTypedHeaders())
            ? CsvAnswer.Before(http, answer, LabelsOf(present()))
            : null;

    /// <summary>Answers with an error, as the library does for those of the services.</summary>
    public static async Task RefuseAsync(HttpResponse response, RpcException refusal, int? http = null)
    {
        var status = refusal.GetRpcStatus() ?? new() { Code = (int)refusal.StatusCode, Message = refusal.Status.Detail };
        response.StatusCode = http ?? HttpStatus(refusal.StatusCode);
        response.ContentType = "application/json";
        if (status.GetDetail<RetryInfo>() is { RetryDelay: { } wait })
            response.Headers.RetryAfter = Math.Max(1, wait.Seconds).ToString(CultureInfo.InvariantCulture);
        if (refusal.StatusCode == StatusCode.Unauthenticated)
            response.Headers.WWWAuthenticate = "Bearer";
        await response.WriteAsync(Json.Format(status)).ConfigureAwait(false);
    }

    /// <summary>The gRPC status of an answer that was given as an HTTP status.</summary>
    public static StatusCode GrpcStatus(int http) => http switch
    {
        < StatusCodes.Status400BadRequest => StatusCode.OK,
        StatusCodes.Status401Unauthorized => StatusCode.Unauthenticated,
        StatusCodes.Status403Forbidden => StatusCode.PermissionDenied,
        StatusCodes.Status404NotFound => StatusCode.NotFound,
        StatusCodes.Status429TooManyRequests => StatusCode.ResourceExhausted,
        StatusCodes.Status499ClientClosedRequest => StatusCode.Cancelled,
        StatusCodes.Status501NotImplemented => StatusCode.Unimplemented,
        StatusCodes.Status503ServiceUnavailable => StatusCode.Unavailable,
        StatusCodes.Status504GatewayTimeout => StatusCode.DeadlineExceeded,
        < StatusCodes.Status500InternalServerError => StatusCode.InvalidArgument,
        _ => StatusCode.Internal,
    };

    // As google.rpc.Code lists them.
    private static int HttpStatus(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.OutOfRange => StatusCodes.Status400BadRequest,
        StatusCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Cancelled => StatusCodes.Status499ClientClosedRequest,
        StatusCode.Unimplemented => StatusCodes.Status501NotImplemented,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        StatusCode.DeadlineExceeded => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Labels LabelsOf(Snapshot snapshot) => new(
        snapshot.Places.Authorities.Select(one => (one.Code, one.OnsCodes.Count > 0 ? one.OnsCodes[^1] : "")),
        snapshot.Catalogue.Measures.Select(one => (one.Id, one.Row.Name, one.Row.Unit, one.Row.Decimals)));

    private static string? Unknown(JsonElement body, MessageDescriptor message, string before)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in body.EnumerateObject())
        {
            if (FieldOf(message, member.Name) is not { } field || member.Name.Contains('.', StringComparison.Ordinal))
                return before + member.Name;
            if (field is { FieldType: FieldType.Message, IsRepeated: false } && Unknown(member.Value, field.MessageType, $"{before}{member.Name}.") is { } inner)
                return inner;
        }

        return null;
    }

    private static FieldDescriptor? FieldOf(MessageDescriptor message, string path)
    {
        var (name, rest) = path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (path[..dot], path[(dot + 1)..]) : (path, "");
        var field = message.Fields.InDeclarationOrder().FirstOrDefault(field => field.Name == name || field.JsonName == name);
        return rest.Length == 0 || field is null ? field
            : field is { FieldType: FieldType.Message, IsRepeated: false } ? FieldOf(field.MessageType, rest) : null;
    }

    // Text holds anything.
    private static (Func<string, bool> Holds, string Words)? Expected(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Bool => (value => value is "true" or "false", "true or false"),
        FieldType.Int32 => (value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), "a whole number"),
        FieldType.Enum => (value => field.EnumType.FindValueByName(value) is not null,
            $"one of {string.Join(", ", field.EnumType.Values.Select(value => value.Name))}"),
        _ => null,
    };

    private static IEnumerable<string> Names(MessageDescriptor message, string before) => message.Fields.InDeclarationOrder().SelectMany(field =>
        field is { FieldType: FieldType.Message, IsRepeated: false } ? Names(field.MessageType, $"{before}{field.Name}.") : [before + field.Name]);
}

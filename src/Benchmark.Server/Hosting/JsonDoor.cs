using System.Globalization;
using Benchmark.Server.Rpc;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi.Models;
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

    /// <summary>Answers with an error, as the library does for those of the services.</summary>
    public static async Task RefuseAsync(HttpResponse response, RpcException refusal)
    {
        var status = refusal.GetRpcStatus() ?? new() { Code = (int)refusal.StatusCode, Message = refusal.Status.Detail };
        response.StatusCode = HttpStatus(refusal.StatusCode);
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

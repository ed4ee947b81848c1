using System.Text.Json;
using System.Text.Json.Serialization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Access;

/// <summary>The file that access tokens were kept in before the database had them.</summary>
internal static class FormerTokenFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The tokens in a file; none when it does not exist.</summary>
    /// <exception cref="DataFault">It cannot be read.</exception>
    public static IReadOnlyList<AccessToken> Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<AccessToken[]>(File.ReadAllText(path), Json) ?? [] : [];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{path}: cannot be read as a list of access tokens: {fault.Message}", fault);
        }
    }
}

namespace Benchmark.Server.Access;

/// <summary>An access token as it is kept: never the secret itself.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Hash">SHA-256 of the secret, in hexadecimal digits.</param>
/// <param name="Rights">What it allows.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Revoked">When it was revoked; null while it holds.</param>
public sealed record AccessToken(
    string Name, string Hash, AccessRights Rights, DateTimeOffset Made, DateTimeOffset? Revoked = null);

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmark.Server.Access;

/// <summary>
/// The access tokens of an installation, in one file that only its owner can read. A change by one process is seen by another at
/// the next call.
/// </summary>
public sealed class AccessTokens
{
    // 256 bits: nobody guesses one, so a plain hash is enough and needs no salt.
    private const int SecretBytes = 32;

    private const int LongestName = 64;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string _path;
    private volatile Held _held = new(default, 0, []);

    /// <summary>The tokens of a file, which need not exist.</summary>
    public AccessTokens(string path) => _path = path;

    /// <summary>All tokens, revoked ones included, oldest first.</summary>
    /// <exception cref="ServerFault">The file cannot be read.</exception>
    public IReadOnlyList<AccessToken> List() => Read();

    /// <summary>Makes a token. The secret is returned this once and kept nowhere.</summary>
    /// <param name="name">A name that no token has had yet.</param>
    /// <param name="rights">What it is to allow.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ServerFault">The name cannot be used, or the file not be written.</exception>
    public string Make(string name, AccessRights rights, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new ServerFault(
                $"name: found \"{name}\", expected 1 to {LongestName} letters, digits, hyphens, dots or underscores.");
        if (rights == AccessRights.None)
            throw new ServerFault("rights: found none, expected read, write or both.");
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        Change(tokens => tokens.Any(token => token.Name == name)
            ? throw new ServerFault(
                $"name: \"{name}\" is taken; a name is never used twice, so that a log entry means one token.")
            : [.. tokens, new(name, Convert.ToHexStringLower(Hash(secret)), rights, now)]);
        return secret;
    }

    /// <summary>Revokes a token; false when there is none of that name.</summary>
    /// <exception cref="ServerFault">The file cannot be written.</exception>
    public bool Revoke(string name, DateTimeOffset now)
    {
        var found = false;
        Change(tokens =>
        {
            found = tokens.Any(token => token.Name == name);
            return [.. tokens.Select(token =>
                token.Name == name && token.Revoked is null ? token with { Revoked = now } : token)];
        });
        return found;
    }

    /// <summary>The token with a secret, revoked or not; null when there is none.</summary>
    /// <exception cref="ServerFault">The file cannot be read.</exception>
    public AccessToken? Find(string secret)
    {
        var hash = Hash(secret);
        AccessToken? found = null;
        // Every token is compared, each in constant time: how long it takes says nothing about how near a guess was.
        foreach (var token in Current().Tokens)
            if (CryptographicOperations.FixedTimeEquals(Convert.FromHexString(token.Hash), hash))
                found = token;
        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private Held Current()
    {
        var file = new FileInfo(_path);
        var (written, length) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : (default, 0);
        var held = _held;
        if (held.Written == written && held.Length == length)
            return held;
        return _held = new(written, length, Read());
    }

    private AccessToken[] Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<AccessToken[]>(File.ReadAllText(_path), Json) ?? [] : [];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ServerFault($"{_path} cannot be read as a list of access tokens: {fault.Message}", fault);
        }
    }

    private void Change(Func<AccessToken[], AccessToken[]> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            // One change at a time, whichever process makes it; a reader sees the file before or after, never between.
            using var turn = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var next = _path + ".next";
            OwnersFile.Write(next, JsonSerializer.SerializeToUtf8Bytes(change(Read()), Json));
            File.Move(next, _path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ServerFault($"{_path} cannot be written: {fault.Message}", fault);
        }
    }

    private sealed record Held(DateTime Written, long Length, AccessToken[] Tokens);
}

using System.Security.Cryptography;

namespace Benchmark.Server.Access;

/// <summary>
/// The key that resume tokens are signed with. It is kept in a file of its own, since a stream is to go on after a restart, and
/// with any other server on the same database.
/// </summary>
internal static class ResumeKey
{
    private const int Bytes = 32;

    /// <summary>The key in a file, made at its first use.</summary>
    /// <exception cref="ServerFault">The file cannot be used.</exception>
    public static byte[] Of(string path)
    {
        try
        {
            if (!File.Exists(path))
                Make(path);
            var key = File.ReadAllBytes(path);
            return key.Length == Bytes
                ? key
                : throw new ServerFault(
                    $"{path}: found {key.Length} bytes, expected the {Bytes} bytes of a key. Delete it and a new one is made.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ServerFault($"The key of the resume tokens, {path}, cannot be used: {fault.Message}", fault);
        }
    }

    private static void Make(string path)
    {
        var made = $"{path}.{Guid.NewGuid():n}";
        OwnersFile.Write(made, RandomNumberGenerator.GetBytes(Bytes));
        try
        {
            File.Move(made, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another server was faster: its key is the key.
            File.Delete(made);
        }
    }
}

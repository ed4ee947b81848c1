using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Where a server listens and what follows from that. The address that it binds decides, not where a caller is: behind a proxy
/// every caller is on loopback.
/// </summary>
/// <param name="BeyondLoopback">Whether other machines can reach it.</param>
/// <param name="Certificate">The certificate of its <c>https</c> addresses, if it has any.</param>
internal sealed record Listening(bool BeyondLoopback, X509Certificate2? Certificate)
{
    /// <summary>Checks the options, so that nothing is open to other machines by oversight.</summary>
    /// <exception cref="ServerFault">The server must not listen so.</exception>
    public static Listening Of(ServerOptions options)
    {
        var addresses = options.Addresses.Concat(options.Http is { } http ? [http] : [])
            .Select(url => (Url: url, Binding: Parse(url))).ToArray();
        var beyond = addresses.Where(address => !IsLoopback(address.Binding)).ToArray();
        foreach (var (url, binding) in beyond)
            if (!IsTls(binding) && !options.PlainTextBeyondLoopback)
                throw new ServerFault(
                    $"The server does not listen on {url} without TLS, since other machines can reach that address. "
                    + "Name an https address with --certificate and --key, or say --plain-text-beyond-loopback.");
        return new(beyond.Length > 0, addresses.Any(address => IsTls(address.Binding)) ? Load(options) : null);
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException fault)
        {
            throw new ServerFault($"The server cannot listen on {url}: {fault.Message}", fault);
        }
    }

    private static bool IsTls(BindingAddress binding) => binding.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    // Any other name, * and + mean every address of the machine.
    private static bool IsLoopback(BindingAddress binding) =>
        binding.IsUnixPipe || binding.IsNamedPipe
        || binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(binding.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static X509Certificate2 Load(ServerOptions options)
    {
        if (options.CertificatePath is not { Length: > 0 } certificate || options.KeyPath is not { Length: > 0 } key)
            throw new ServerFault("An https address needs --certificate and --key, each a PEM file.");
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate, key);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ServerFault($"The certificate {certificate} with the key {key} cannot be used: {fault.Message}", fault);
        }
    }
}

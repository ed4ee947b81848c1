namespace Benchmark.Tui.Client;

/// <summary>Where a server is.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Uri">What the channel asks for.</param>
/// <param name="SocketPath">The Unix socket to connect to; null for TCP.</param>
internal sealed record ServerAddress(string Text, Uri Uri, string? SocketPath)
{
    /// <summary>What an address looks like.</summary>
    public const string Expected = "http://HOST:PORT or unix:/PATH";

    /// <summary>Whether nobody else can read what is sent: over TLS, or without leaving this machine.</summary>
    public bool IsPrivate => SocketPath is not null || Uri.Scheme == "https" || Uri.IsLoopback;

    // The host only names the server in the request; the connection goes to the socket.
    private static readonly Uri OverSocket = new("http://localhost");

    /// <summary>Reads an address; null when it is none.</summary>
    public static ServerAddress? TryParse(string text)
    {
        foreach (var scheme in (string[])["http://unix:", "unix://", "unix:"])
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return text.Length > scheme.Length ? new(text, OverSocket, text[scheme.Length..]) : null;
        return System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri is { Host.Length: > 0, PathAndQuery: "/" }
            ? new(text, uri, null)
            : null;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Benchmark.Server.Access;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>What a database keeps of itself, beside the figures: the history of the releases, hashes, access tokens and keys.</summary>
internal static class OwnTables
{
    /// <summary>Values by name: hashes, and which seed was loaded last.</summary>
    public static readonly Table<(string Name, string Value)> Meta = new Table<(string Name, string Value)>("meta", "", _ => [], cells => (cells[0], cells[1]))
        .Key("name", row => row.Name).Words("value", row => row.Value);

    /// <summary>Access tokens.</summary>
    public static readonly Table<TokenRow> Tokens = new Table<TokenRow>(
            "access_token", "", _ => [],
            cells => new(Whole(cells[0]), cells[1], cells[2], Whole(cells[3]), cells[4], cells[5]))
        .Key("number", row => row.Number).Words("name", row => row.Name).Words("hash", row => row.Hash).Whole("rights", row => row.Rights)
        .Words("made", row => row.Made).OrNone("revoked", row => row.Revoked).Unique("name");

    /// <summary>The key that resume tokens are signed with.</summary>
    public static readonly Table<(string Name, string Value)> Secrets = new Table<(string Name, string Value)>("secret", "", _ => [], cells => (cells[0], cells[1]))
        .Key("name", row => row.Name).Words("value", row => row.Value);

    /// <summary>The history of the releases, in the order in which it is hashed.</summary>
    public static readonly IReadOnlyList<Table> History = [Loading.Table, Withdrawal.Table, ImportWarning.Table, Replacement.Table];

    /// <summary>All tables of a database, those of the figures too, each after those that it refers to.</summary>
    public static readonly IReadOnlyList<Table> All = [Meta, .. HeldTables.All, .. History, Tokens, Secrets];

    private static int Whole(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>An access token as a database keeps it.</summary>
/// <param name="Number">Its place in the order in which they were made, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hash">SHA-256 of its secret, in hexadecimal digits.</param>
/// <param name="Rights">What it allows, as the number of an <see cref="AccessRights"/>.</param>
/// <param name="Made">When it was made: UTC, as <see cref="Moment"/> writes it.</param>
/// <param name="Revoked">When it was revoked, likewise; empty while it holds.</param>
internal sealed record TokenRow(int Number, string Name, string Hash, int Rights, string Made, string Revoked)
{
    /// <summary>The token.</summary>
    /// <exception cref="FormatException">It is not as one is written.</exception>
    public AccessToken Token => new(
        Name,
        Convert.FromHexString(Hash).Length == SHA256.HashSizeInBytes ? Hash : throw new FormatException("a token's hash is cut short"),
        (AccessRights)Rights, Moment.Parse(Made), Revoked.Length == 0 ? null : Moment.Parse(Revoked));

    /// <summary>The row of a token.</summary>
    public static TokenRow Of(int number, AccessToken token) => new(
        number, token.Name, token.Hash, (int)token.Rights, Moment.Text(token.Made), token.Revoked is { } revoked ? Moment.Text(revoked) : "");
}

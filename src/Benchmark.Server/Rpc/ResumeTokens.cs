using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Tokens that say after which of its things, comparisons or reports, a stream goes on. Each carries the snapshot, the filters and the position, signed: a
/// token that was made up, or made for another stream, would give a stream with a hole that nobody sees.
/// </summary>
internal sealed class ResumeTokens(byte[] key)
{
    /// <summary>The tokens of one stream.</summary>
    /// <param name="snapshot">Hash of the figures.</param>
    /// <param name="filters">Everything else that decides what the stream holds.</param>
    /// <param name="total">Of how many things it is.</param>
    public Stream For(string snapshot, string filters, int total) => new(key, snapshot, filters, total);

    /// <summary>The tokens of one stream, made one after the other.</summary>
    internal sealed class Stream : IDisposable
    {
        private const byte Version = 1;
        private const int PositionAt = 1;
        private const int SnapshotAt = PositionAt + sizeof(int);
        private const int DigestBytes = 8;
        private const int FiltersAt = SnapshotAt + DigestBytes;
        private const int SignatureAt = FiltersAt + DigestBytes;
        private const int SignatureBytes = 16;
        private const int TokenBytes = SignatureAt + SignatureBytes;

        // Kept from token to token: a stream of single comparisons has one in every message.
        private readonly IncrementalHash _signing;
        private readonly byte[] _snapshot;
        private readonly byte[] _filters;
        private readonly int _total;

        internal Stream(byte[] key, string snapshot, string filters, int total) =>
            (_signing, _snapshot, _filters, _total) =
                (IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key), Digest(snapshot), Digest(filters), total);

        /// <inheritdoc/>
        public void Dispose() => _signing.Dispose();

        /// <summary>The token that goes on after so many things.</summary>
        public string Write(int done)
        {
            Span<byte> token = stackalloc byte[TokenBytes];
            token[0] = Version;
            BinaryPrimitives.WriteInt32BigEndian(token[PositionAt..], done);
            _snapshot.CopyTo(token[SnapshotAt..]);
            _filters.CopyTo(token[FiltersAt..]);
            Sign(token[..SignatureAt], token[SignatureAt..]);
            return Base64Url.EncodeToString(token);
        }

        /// <summary>After how many things a token goes on.</summary>
        /// <exception cref="Grpc.Core.RpcException">It is not a token of this stream, or the figures have changed.</exception>
        public int Read(string text)
        {
            Span<byte> token = stackalloc byte[TokenBytes];
            Span<byte> signature = stackalloc byte[SignatureBytes];
            if (text.Length != Base64Url.GetEncodedLength(TokenBytes)
                || !Base64Url.TryDecodeFromChars(text, token, out var length) || length != TokenBytes)
                throw NotOfThisStream(text);
            Sign(token[..SignatureAt], signature);
            if (!CryptographicOperations.FixedTimeEquals(signature, token[SignatureAt..]) || token[0] != Version)
                throw NotOfThisStream(text);
            if (!token.Slice(SnapshotAt, DigestBytes).SequenceEqual(_snapshot))
                throw Fault.Of(
                    FaultReason.FiguresChanged,
                    "resume_token: the figures have changed since this token was made. "
                    + "To go on with the same figures, put the snapshot of what has come into basis.snapshot; "
                    + "for the new ones, drop what has come and start with an empty resume_token.");
            var done = BinaryPrimitives.ReadInt32BigEndian(token[PositionAt..]);
            return token.Slice(FiltersAt, DigestBytes).SequenceEqual(_filters) && done <= _total
                ? done
                : throw NotOfThisStream(text);
        }

        private void Sign(ReadOnlySpan<byte> content, Span<byte> signature)
        {
            Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
            _signing.AppendData(content);
            _signing.GetHashAndReset(whole);
            whole[..SignatureBytes].CopyTo(signature);
        }

        private static Grpc.Core.RpcException NotOfThisStream(string text) => Fault.Invalid(
            FaultReason.InvalidResumeToken, "resume_token", text,
            "empty, or the resume_token of a message of a stream with the same filters");

        private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..DigestBytes];
    }
}

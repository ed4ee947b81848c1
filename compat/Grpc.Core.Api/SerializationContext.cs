using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a marshaller puts a message's bytes.</summary>
public abstract class SerializationContext
{
    /// <summary>Takes the whole message at once.</summary>
    public virtual void Complete(byte[] payload) => throw new NotImplementedException();

    /// <summary>The buffer for a message that is written piece by piece.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotImplementedException();

    /// <summary>Announces the message's length before it is written.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    /// <summary>Says that the buffer holds the whole message.</summary>
    public virtual void Complete() => throw new NotImplementedException();
}

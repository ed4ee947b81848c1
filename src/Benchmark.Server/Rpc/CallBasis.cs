using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Benchmark.Server.Rpc;

/// <summary>Where a request says what its answer rests on: in a field of its own, or in that of a message inside it.</summary>
internal static class CallBasis
{
    private static readonly ConcurrentDictionary<MessageDescriptor, IReadOnlyList<FieldDescriptor>> Paths = new();

    /// <summary>The basis of a request, with the name of its field; null where it says nothing of one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="make">Whether one that is left out is put in; a request without such a field stays without.</param>
    public static (V1.Basis Basis, string Field)? Of(object request, bool make = false)
    {
        if (request is not IMessage at)
            return null;
        var path = Paths.GetOrAdd(at.Descriptor, Path);
        foreach (var field in path)
        {
            if (field.Accessor.GetValue(at) is null && make)
                field.Accessor.SetValue(at, field.MessageType.Parser.ParseFrom([]));
            if (field.Accessor.GetValue(at) is not IMessage inner)
                return null;
            at = inner;
        }

        return at is V1.Basis basis ? (basis, string.Join('.', path.Select(field => field.Name))) : null;
    }

    private static IReadOnlyList<FieldDescriptor> Path(MessageDescriptor request)
    {
        foreach (var field in request.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message && !field.IsRepeated))
            if (field.MessageType == V1.Basis.Descriptor)
                return [field];
            else if (field.MessageType == V1.ReportOptions.Descriptor)
                return [field, .. Path(field.MessageType)];
        return [];
    }
}

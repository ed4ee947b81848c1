using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;

namespace Benchmark.Server.Rpc;

/// <summary>Answers of the reflection service, from the descriptors that the services were generated with.</summary>
internal sealed class ReflectionIndex
{
    private readonly ServiceNames _services;
    private readonly Dictionary<string, FileDescriptor> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileDescriptor> _symbols = new(StringComparer.Ordinal);
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);

    /// <summary>Indexes the files of the services and all that they import.</summary>
    public ReflectionIndex(ServiceNames services)
    {
        _services = services;
        foreach (var service in services.Descriptors)
            Add(service.File);
        // Nothing imports these: they come in the details of an error, which clients decode by reflection too.
        Add(Google.Rpc.StatusReflection.Descriptor);
        Add(Google.Rpc.ErrorDetailsReflection.Descriptor);
        Add(Google.Rpc.CodeReflection.Descriptor);
    }

    /// <summary>The answer to a question.</summary>
    public ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var answer = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case ServerReflectionRequest.MessageRequestOneofCase.FileByFilename:
                Files(answer, _files.GetValueOrDefault(request.FileByFilename), request.FileByFilename);
                break;
            case ServerReflectionRequest.MessageRequestOneofCase.FileContainingSymbol:
                Files(answer, _symbols.GetValueOrDefault(request.FileContainingSymbol), request.FileContainingSymbol);
                break;
            case ServerReflectionRequest.MessageRequestOneofCase.FileContainingExtension:
                // proto3 without extensions: every message has none.
                Files(answer, null, request.FileContainingExtension.ContainingType);
                break;
            case ServerReflectionRequest.MessageRequestOneofCase.AllExtensionNumbersOfType:
                if (_messages.Contains(request.AllExtensionNumbersOfType))
                    answer.AllExtensionNumbersResponse = new() { BaseTypeName = request.AllExtensionNumbersOfType };
                else
                    Files(answer, null, request.AllExtensionNumbersOfType);
                break;
            case ServerReflectionRequest.MessageRequestOneofCase.ListServices:
                answer.ListServicesResponse = new();
                answer.ListServicesResponse.Service.Add(_services.All.Select(name => new ServiceResponse { Name = name }));
                break;
            default:
                answer.ErrorResponse = new()
                {
                    ErrorCode = (int)StatusCode.InvalidArgument,
                    ErrorMessage = "message_request: found nothing, expected one of its fields.",
                };
                break;
        }

        return answer;
    }

    private static void Files(ServerReflectionResponse answer, FileDescriptor? file, string name)
    {
        if (file is null)
        {
            answer.ErrorResponse = new() { ErrorCode = (int)StatusCode.NotFound, ErrorMessage = $"\"{name}\" is not known." };
            return;
        }

        var sent = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<ByteString>();
        Collect(file);
        answer.FileDescriptorResponse = new();
        answer.FileDescriptorResponse.FileDescriptorProto.Add(files);

        void Collect(FileDescriptor next)
        {
            if (!sent.Add(next.Name))
                return;
            files.Add(next.SerializedData);
            foreach (var imported in next.Dependencies)
                Collect(imported);
        }
    }

    private void Add(FileDescriptor file)
    {
        if (!_files.TryAdd(file.Name, file))
            return;
        foreach (var imported in file.Dependencies)
            Add(imported);
        foreach (var service in file.Services)
        {
            _symbols[service.FullName] = file;
            foreach (var method in service.Methods)
                _symbols[method.FullName] = file;
        }

        foreach (var message in file.MessageTypes)
            Add(message, file);
        foreach (var type in file.EnumTypes)
            Add(type, file);
    }

    private void Add(MessageDescriptor message, FileDescriptor file)
    {
        _symbols[message.FullName] = file;
        _messages.Add(message.FullName);
        foreach (var field in message.Fields.InDeclarationOrder())
            _symbols[field.FullName] = file;
        foreach (var oneof in message.Oneofs)
            _symbols[oneof.FullName] = file;
        foreach (var nested in message.NestedTypes)
            Add(nested, file);
        foreach (var type in message.EnumTypes)
            Add(type, file);
    }

    private void Add(EnumDescriptor type, FileDescriptor file)
    {
        _symbols[type.FullName] = file;
        // An enum's values are siblings of the enum, not its children: that is how protobuf scopes their names.
        var scope = type.FullName[..^type.Name.Length];
        foreach (var value in type.Values)
            _symbols[scope + value.Name] = file;
    }
}

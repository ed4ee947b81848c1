using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;

namespace Benchmark.Compat.Tests;

/// <summary>Everything that an engine names is there, also what no test calls.</summary>
public sealed class EngineReferenceTests
{
    // Enough of them for every generic type and method; a reference type, as the contract's constraints ask.
    private static readonly Type[] GenericArguments = [typeof(string), typeof(string), typeof(string), typeof(string)];

    [Theory]
    [InlineData(typeof(GrpcServiceOptions))]
    [InlineData(typeof(GrpcChannel))]
    public void Every_type_and_member_that_an_engine_names_is_there(Type engineType)
    {
        var engine = engineType.Assembly;
        using var image = new PEReader(File.OpenRead(engine.Location));
        var metadata = image.GetMetadataReader();

        // Loads each type, so that an abstract member without its override shows.
        Assert.NotEmpty(engine.GetTypes());
        var types = metadata.TypeReferences
            .Select(handle => engine.ManifestModule.ResolveType(MetadataTokens.GetToken(handle)))
            .ToList();
        var members = metadata.MemberReferences
            .Where(handle => IsForeign(metadata, metadata.GetMemberReference(handle).Parent))
            .Select(handle => engine.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle), GenericArguments, GenericArguments))
            .ToList();

        Assert.Contains(types, type => type.Assembly.GetName().Name == "Grpc.Core.Api");
        Assert.Contains(members, member => member?.DeclaringType?.Assembly.GetName().Name == "Grpc.Net.Common");
    }

    // The engine's own generic types have constraints of their own and are not in question.
    private static bool IsForeign(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeSpecification)
            return parent.Kind == HandleKind.TypeReference;
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return false;
        _ = signature.ReadCompressedInteger(); // class or value type
        return signature.ReadTypeHandle().Kind == HandleKind.TypeReference;
    }
}

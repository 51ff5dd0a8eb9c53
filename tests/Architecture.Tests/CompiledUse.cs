using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Licet.Architecture.Tests;

/// <summary>
/// Every type and member of other assemblies that a compiled assembly uses, as documentation ids ("T:System.IO.File",
/// "M:System.Guid.NewGuid"). Read from metadata: no attribute, pragma or alias hides a use.
/// </summary>
internal static class CompiledUse
{
    public static IReadOnlyList<string> Of(MetadataReader reader)
    {
        Names names = new();
        return
        [
            .. reader.TypeReferences.Select(h => "T:" + names.GetTypeFromReference(reader, h, 0)),
            .. reader
                .MemberReferences.Select(h => reader.GetMemberReference(h))
                .Select(m => Method(reader, m, names))
                .OfType<string>(),
        ];
    }

    private static string? Method(MetadataReader reader, MemberReference member, Names names)
    {
        if (member.GetKind() != MemberReferenceKind.Method || member.Parent.Kind != HandleKind.TypeReference)
        {
            return null; // fields, and members of generic types: none of them is banned
        }
        var type = names.GetTypeFromReference(reader, (TypeReferenceHandle)member.Parent, 0);
        var name = reader.GetString(member.Name).Replace('.', '#');
        var parameters = member.DecodeMethodSignature(names, null).ParameterTypes;
        return $"M:{type}.{name}" + (parameters.IsEmpty ? "" : $"({string.Join(',', parameters)})");
    }

    /// <summary>Writes types as documentation ids do, as far as the list of banned symbols needs it.</summary>
    private sealed class Names : ISignatureTypeProvider<string, object?>
    {
        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            var outer =
                type.ResolutionScope.Kind == HandleKind.TypeReference
                    ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)
                    : reader.GetString(type.Namespace);
            return outer + "." + reader.GetString(type.Name);
        }

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeDefinition(handle);
            return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

        public string GetByReferenceType(string elementType) => elementType + "@";

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
            $"{genericType.Split('`')[0]}{{{string.Join(',', typeArguments)}}}";

        public string GetGenericMethodParameter(object? genericContext, int index) => "``" + index;

        public string GetGenericTypeParameter(object? genericContext, int index) => "`" + index;

        public string GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}

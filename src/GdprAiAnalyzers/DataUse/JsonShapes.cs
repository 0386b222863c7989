using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Reads the body of a request: objects, dictionaries, JSON nodes and texts, through serializers and contents.</summary>
internal sealed class JsonShapes(ValueResolver resolver)
{
    private const int MaxDepth = 8;
    private const char Hole = '\u0001';

    /// <summary>The JSON objects that an expression may send; <see langword="null"/> for one that cannot be told.</summary>
    public IEnumerable<JsonShape?> Of(IOperation body, CallFrame? frame, CancellationToken cancellationToken) => Of(body, frame, 0, cancellationToken);

    /// <summary>The same for a value that is resolved already.</summary>
    public IEnumerable<JsonShape?> Of(PossibleValue value, CancellationToken cancellationToken) => Of(value, 0, cancellationToken);

    private IEnumerable<JsonShape?> Of(IOperation body, CallFrame? frame, int depth, CancellationToken cancellationToken) =>
        depth > MaxDepth ? [null] : resolver.Resolve(body, frame, cancellationToken).SelectMany(value => Of(value, depth + 1, cancellationToken));

    private IEnumerable<JsonShape?> Of(PossibleValue value, int depth, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case TextValue text:
                return [OfText(text)];
            case ObjectValue { Origin: IAnonymousObjectCreationOperation anonymous, Frame: var frame }:
                return [new JsonShape(ShapeKind.Anonymous, anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(a => MemberOf(a, frame)).ToImmutableArray(), false, anonymous.Syntax)];
            case ObjectValue { Origin: IObjectCreationOperation creation, Frame: var frame } created:
                return Wrapped(creation) is { } inner ? Of(inner, frame, depth, cancellationToken)
                    : IsKeyed(creation.Type) ? [OfKeyed(created, creation, frame, cancellationToken)]
                    : [OfTyped(created, creation.Type, cancellationToken)];
            case ObjectValue { Origin: IWithOperation copy } copied:
                return [OfTyped(copied, copy.Type, cancellationToken)];
            case UnknownValue { Origin: IInvocationOperation call }:
                return Serialized(call) is { } source ? Of(source, null, depth, cancellationToken) : [null];
            default:
                return [null];
        }
    }

    private static ShapeMember MemberOf(ISimpleAssignmentOperation assignment, CallFrame? frame) =>
        new((assignment.Target as IPropertyReferenceOperation)?.Property.Name ?? "") { Value = assignment.Value, Frame = frame };

    /// <summary>What a content object sends.</summary>
    private static IOperation? Wrapped(IObjectCreationOperation creation) =>
        creation.Type?.Name is "StringContent" or "ByteArrayContent" or "BinaryData" && creation.Arguments.Length > 0 ? creation.Arguments[0].Value : null;

    /// <summary>What a call turns into JSON, bytes or content.</summary>
    private static IOperation? Serialized(IInvocationOperation call)
    {
        var first = call.Arguments.FirstOrDefault()?.Value;
        return (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) switch
        {
            ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeToElement" or "SerializeToDocument") => first,
            ("JsonConvert", "SerializeObject") or ("JObject", "FromObject" or "Parse") or ("JsonNode", "Parse") => first,
            ("JsonContent", "Create") or ("BinaryContent", "Create" or "CreateJson") or ("BinaryData", "FromString" or "FromBytes" or "FromObjectAsJson") => first,
            ("Encoding" or "UTF8Encoding", "GetBytes") => first,
            ("JsonNode" or "JsonObject", "ToJsonString" or "ToString") or ("JToken" or "JObject", "ToString") => call.Instance,
            _ => null,
        };
    }

    private static bool IsKeyed(ITypeSymbol? type) =>
        type is { Name: "JsonObject" or "JObject" } || type is INamedTypeSymbol { Name: "Dictionary" or "SortedDictionary" or "OrderedDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] };

    private JsonShape OfKeyed(ObjectValue created, IObjectCreationOperation creation, CallFrame? frame, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<ShapeMember>();
        var isOpen = creation.Arguments.Any(a => !a.IsImplicit && a.Parameter?.Type.Name is not ("Int32" or "IEqualityComparer" or "StringComparer" or "IComparer" or "JsonNodeOptions" or "Nullable"));
        foreach (var entry in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            isOpen |= !TryAddEntry(members, entry, frame, cancellationToken);
        foreach (var mention in resolver.Mentions(created, cancellationToken))
        {
            switch (mention.Parent)
            {
                case IPropertyReferenceOperation { Property.IsIndexer: true, Parent: ISimpleAssignmentOperation write } indexer when write.Target == indexer:
                    isOpen |= !TryAddEntry(members, write, null, cancellationToken);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" } add when add.Instance == mention:
                    isOpen |= !TryAddEntry(members, add, null, cancellationToken);
                    break;
                // Whoever is handed the object may add to it; a serializer does not.
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var callee } }:
                    isOpen |= callee.Locations.Any(l => l.IsInSource);
                    break;
            }
        }

        return new JsonShape(ShapeKind.Keyed, members.ToImmutable(), isOpen, creation.Syntax);
    }

    private bool TryAddEntry(ImmutableArray<ShapeMember>.Builder members, IOperation entry, CallFrame? frame, CancellationToken cancellationToken)
    {
        var (key, value) = entry switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index, ..] } } write => (index.Value, write.Value),
            IInvocationOperation { Arguments: [var name, var given, ..] } => (name.Value, given.Value),
            _ => (null, null),
        };
        if (key is null || resolver.Resolve(key, frame, cancellationToken) is not [TextValue { Text: { } text }])
            return false;
        members.Add(new ShapeMember(text) { Value = value, Frame = frame });
        return true;
    }

    private JsonShape? OfTyped(ObjectValue created, ITypeSymbol? type, CancellationToken cancellationToken)
    {
        // Of a library's own types nobody can tell what they are on the wire.
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || type.ContainingNamespace.ToDisplayString() is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)))
            return null;
        var members = ImmutableArray.CreateBuilder<ShapeMember>();
        for (var declaring = named; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && !p.IsIndexer && p.DeclaredAccessibility == Accessibility.Public))
            {
                members.Add(new ShapeMember(NameOf(property))
                {
                    State = new Lazy<MemberState>(() => resolver.GetMember(created, property.Name, cancellationToken)),
                    Default = property.Type.SpecialType == SpecialType.System_Boolean ? false : null,
                });
            }
        }

        return new JsonShape(ShapeKind.Typed, members.ToImmutable(), false, created.Origin.Syntax);
    }

    /// <summary>The name on the wire: what an attribute says, else the member's own.</summary>
    private static string NameOf(IPropertySymbol property) =>
        property.GetAttributes().Where(a => a.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "DataMemberAttribute")
            .Select(a => a.ConstructorArguments.FirstOrDefault().Value as string ?? a.NamedArguments.FirstOrDefault(n => n.Key is "Name" or "PropertyName").Value.Value as string)
            .FirstOrDefault(name => name is not null) ?? property.Name;

    private static JsonShape? OfText(TextValue text)
    {
        var json = WithHoles(text);
        if (json.Length == 0 || json[0] != '{')
            return null;
        var root = JsonReader.Read(json, out var errors);
        return root.Kind == JsonKind.Object
            ? new JsonShape(ShapeKind.Text, root.Members.Select(FromJson).ToImmutableArray(), errors.Length > 0 || root.Members.Any(m => m.Name.IndexOf(Hole) >= 0), text.Origin.Syntax)
            : null;
    }

    private static ShapeMember FromJson(JsonMember member) => new(member.Name) { Json = member.Value };

    /// <summary>The members of an object inside a text.</summary>
    public static JsonShape? Nested(JsonValue value, SyntaxNode syntax) =>
        value.Kind == JsonKind.Object ? new JsonShape(ShapeKind.Text, value.Members.Select(FromJson).ToImmutableArray(), value.Members.Any(m => m.Name.IndexOf(Hole) >= 0), syntax) : null;

    /// <summary>Whether a part of a text that the code does not tell stands here.</summary>
    public static bool IsHole(JsonValue value) => value.Kind == JsonKind.Malformed || value.Text.IndexOf(Hole) >= 0;

    // What the code does not tell becomes a string of its own, or stays inside the string that it stands in.
    private static string WithHoles(TextValue text)
    {
        var json = new StringBuilder();
        var isInString = false;
        foreach (var part in text.Parts)
        {
            if (part is null)
            {
                json.Append(isInString ? Hole.ToString() : $"\"{Hole}\"");
                continue;
            }

            for (var i = 0; i < part.Length; i++)
            {
                if (part[i] == '\\' && isInString)
                    json.Append(part[i++]);
                else if (part[i] == '"')
                    isInString = !isInString;
                if (i < part.Length)
                    json.Append(part[i]);
            }
        }

        return json.ToString().TrimStart();
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What the flow engine asks about the outside world. One instance a compilation; safe for concurrent use.</summary>
internal interface IFlowModels
{
    /// <summary>Whether any sink can be met in this compilation: an LLM assembly is referenced, or the user declares a sink.</summary>
    bool HasSinks { get; }

    /// <summary>Simple names of every method, property and constructor type that is a sink here: the engine's syntactic filter.</summary>
    ImmutableHashSet<string> SinkNames { get; }

    /// <summary>The rows for a method (also accessors and constructors), including those of the members that it overrides or implements.</summary>
    MethodModel GetMethod(IMethodSymbol method);

    /// <summary>The source that a property, field, parameter, or a method's return value is; <see langword="null"/> where it is none.</summary>
    SourceModel? GetSource(ISymbol member);

    /// <summary>Personal members that a serializer would print for the type itself (not for the types of its members), with their symbols.</summary>
    IReadOnlyList<(ISymbol Member, SourceModel Source)> GetPersonalMembers(ITypeSymbol type);

    /// <summary>Whether a serializer leaves the member out (<c>[JsonIgnore]</c>, <c>[IgnoreDataMember]</c>, non-public without an opt-in).</summary>
    bool IsHiddenFromSerializer(ISymbol member);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What the flow engine asks about the outside world. One instance a compilation; safe for concurrent use.</summary>
internal interface IFlowModels
{
    /// <summary>Whether any sink can be met in this compilation: an LLM assembly is referenced, or the user declares a sink.</summary>
    bool HasSinks { get; }

    /// <summary>Simple names of every method, property and constructor type that is a sink here: the engine's syntactic filter.</summary>
    ImmutableHashSet<string> SinkNames { get; }

    /// <summary>The same names, for asking texts whether they hold one.</summary>
    WordList SinkWords { get; }

    /// <summary>The same names, those of each SDK with what tells that the code can use it.</summary>
    ImmutableArray<SinkGroup> SinkGroups { get; }

    /// <summary>What makes methods of this compilation tools that a model may call.</summary>
    ToolModels Tools { get; }

    /// <summary>The rows for a method (also accessors and constructors), including those of the members that it overrides or implements.</summary>
    /// <param name="method">The method that is called; reduced and constructed forms are fine.</param>
    /// <param name="receiverType">Static type of the receiver, where a row may name a derived type (<c>NullRedactor</c>).</param>
    MethodModel GetMethod(IMethodSymbol method, ITypeSymbol? receiverType = null);

    /// <summary>The source that a property, field, parameter, or a method's return value is; <see langword="null"/> where it is none.</summary>
    SourceModel? GetSource(ISymbol member);

    /// <summary>Personal members that a serializer would print for the type itself (not for the types of its members), with their symbols.</summary>
    /// <param name="mode"><see cref="ReadMode.Json"/>, <see cref="ReadMode.Newtonsoft"/>, or <see cref="ReadMode.Text"/> for a record's <c>ToString()</c>.</param>
    IReadOnlyList<(ISymbol Member, SourceModel Source)> GetPersonalMembers(ITypeSymbol type, ReadMode mode = ReadMode.Json);

    /// <summary>Whether a member is personal and declared as a part of vector-store records: then it is reported where it is declared.</summary>
    bool IsPersonalRecordMember(ISymbol member);

    /// <summary>Whether a serializer leaves the member out (<c>[JsonIgnore]</c>, <c>[IgnoreDataMember]</c>, non-public without an opt-in).</summary>
    bool IsHiddenFromSerializer(ISymbol member, ReadMode mode = ReadMode.Json);
}

using System;
using System.Collections.Immutable;
using System.Linq;

namespace GdprAiAnalyzers.DataUse;

/// <summary>What holds when a request says nothing.</summary>
internal enum UnsetMeaning
{
    /// <summary>It is stored or used.</summary>
    Kept,
    /// <summary>The provider's documents contradict each other, or a setting outside the code decides.</summary>
    Unclear,
    /// <summary>Nothing is stored or used.</summary>
    Off,
}

/// <summary>What one API of a provider lets a request say.</summary>
/// <param name="Path">A part of the address of its requests.</param>
/// <param name="OptOuts">One of them is enough.</param>
/// <param name="Effect">The text that says what the control does: <c>DataUse_</c> and this name in the resources.</param>
/// <param name="Read">The day on which the fact was read.</param>
internal sealed record Control(string Provider, string Api, string Path, ImmutableArray<OptOut> OptOuts, UnsetMeaning Unset, string Effect, string Read, string Source, bool IsVerified);

/// <summary>A typed method that sends such a request.</summary>
/// <param name="TypeName">The type that declares it; <c>Google.GenAI.Gaos.*</c> for all types of a namespace.</param>
/// <param name="Methods">The names of the methods; <c>*</c> for all.</param>
/// <param name="OptionsType">The type that carries the opt-out; <c>this</c> when the client itself does.</param>
/// <param name="BaseType">The type of the parameter, where it is not the options' own.</param>
internal sealed record CallControl(
    string TypeName, ImmutableArray<string> Methods, string Provider, string Api, string OptionsType, string? BaseType, OptOut Member, UnsetMeaning? Unset)
{
    /// <summary>The client itself carries the opt-out.</summary>
    public bool IsOnReceiver => OptionsType == "this";

    /// <summary>Whether a method is one of these, told by names.</summary>
    public bool Names(string typeName, string method) =>
        (Methods[0] == "*" || Methods.Contains(method))
        && (TypeName.EndsWith("*", StringComparison.Ordinal) ? typeName.StartsWith(TypeName.Substring(0, TypeName.Length - 1), StringComparison.Ordinal) : typeName == TypeName);
}

using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.DataUse;

/// <summary>How a request can be made to opt out.</summary>
internal enum Remedy
{
    /// <summary>Not by an edit that keeps the meaning for sure.</summary>
    None,
    /// <summary>Set the member where the object is created.</summary>
    SetMember,
    /// <summary>Write another value.</summary>
    ChangeValue,
    /// <summary>Give the call an options object, in another overload if need be.</summary>
    AddOptions,
    /// <summary>Give the chat options a factory for the provider's own options.</summary>
    AddFactory,
    /// <summary>Add a member to the JSON.</summary>
    AddJson,
}

/// <summary>A request that could opt out and does not.</summary>
/// <param name="Call">The request.</param>
/// <param name="Provider">Who receives it.</param>
/// <param name="OptOut">What is missing, named as the code names it.</param>
/// <param name="AsksForStorage">The code says the opposite, not nothing.</param>
/// <param name="Target">The expression that the remedy edits; the call itself where there is none.</param>
/// <param name="OptionsType">The type of the options object to create.</param>
internal sealed record RequestFinding(
    IOperation Call, string Provider, Control? Control, OptOut OptOut, bool AsksForStorage, Remedy Remedy, SyntaxNode? Target = null, string? OptionsType = null)
{
    /// <summary>The host that the code names for a bare HTTP request.</summary>
    public string? Host { get; init; }
}

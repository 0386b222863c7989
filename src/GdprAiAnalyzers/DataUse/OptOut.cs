using System;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Where a request carries an opt-out.</summary>
internal enum OptOutPlace
{
    /// <summary>A member of the JSON body; dots lead into nested objects.</summary>
    Body,
    /// <summary>A parameter of the address.</summary>
    Query,
    /// <summary>A header.</summary>
    Header,
}

/// <summary>What a request carries to opt out: a name, and the value that it must have as JSON writes it.</summary>
internal sealed record OptOut(OptOutPlace Place, string Name, string Value)
{
    /// <summary>Whether a value is the wanted one; texts may stand for what they spell.</summary>
    public bool IsMetBy(object? value) => value switch
    {
        bool flag => string.Equals(Value, flag ? "true" : "false", StringComparison.Ordinal),
        string text => string.Equals(Value.Trim('"'), text, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>As messages write it: <c>store is false</c>.</summary>
    public override string ToString() => Name + " is " + Value;
}

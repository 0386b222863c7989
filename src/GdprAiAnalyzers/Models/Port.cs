using System.Collections.Immutable;

namespace GdprAiAnalyzers.Models;

/// <summary>Where an access path of a model row begins.</summary>
internal enum PortRoot
{
    /// <summary><c>arg0</c>, or <c>arg(name)</c>. An extension method's receiver is <c>arg0</c>.</summary>
    Argument,
    /// <summary><c>arg*</c>: each argument.</summary>
    EveryArgument,
    /// <summary><c>this</c>: the receiver of an instance member.</summary>
    This,
    /// <summary><c>return</c>: the result; for a constructor, the new object.</summary>
    Return,
}

/// <summary>Which side of a delegate argument a path speaks of.</summary>
internal enum DelegatePort
{
    /// <summary>The argument is not used as a delegate.</summary>
    None,
    /// <summary><c>arg1.param0</c>: what the callee passes to the delegate.</summary>
    Parameter,
    /// <summary><c>arg1.result</c>: what the delegate returns to the callee.</summary>
    Result,
}

/// <summary>How the value at the end of a path is read.</summary>
internal enum ReadMode
{
    /// <summary>The value itself: an object keeps its identity.</summary>
    Value,
    /// <summary><c>!text</c>: what <c>ToString()</c> prints.</summary>
    Text,
    /// <summary><c>!json</c>: what a serializer prints: all visible members, to any depth.</summary>
    Json,
    /// <summary><c>!newtonsoft</c>: the same for Json.NET, whose attributes and defaults differ from <c>System.Text.Json</c>.</summary>
    Newtonsoft,
    /// <summary><c>!any</c>: everything that is reachable from it.</summary>
    Any,
}

/// <summary>One end of a flow: <c>root[.paramN|.result][.Member|[*]]…[!mode]</c>.</summary>
internal sealed record Port(
    PortRoot Root,
    int Index,
    string? Name,
    DelegatePort Delegate,
    int DelegateIndex,
    ImmutableArray<string> Selectors,
    ReadMode Mode);

/// <summary>Data that moves through a call: <c>from -> to</c>; with no <c>From</c>, <c>To</c> is emptied (<c>clear to</c>).</summary>
internal sealed record FlowRow(Port? From, Port To);

using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;

namespace GdprAiAnalyzers.Models;

/// <summary>What a row says about the member that it names.</summary>
internal enum RowKind
{
    /// <summary>Data moves as its flows say.</summary>
    Propagator,
    /// <summary>Nothing that goes in comes out.</summary>
    Neutral,
    /// <summary>What comes out is no longer personal.</summary>
    Sanitizer,
    /// <summary>What comes out is personal.</summary>
    Source,
    /// <summary>What goes in leaves for a model or its provider.</summary>
    Sink,
    /// <summary>What goes in comes out in a disguise that anonymizes nothing.</summary>
    Weak,
    /// <summary>An attribute, or a member to override: what a method with it returns goes to a model.</summary>
    Tool,
    /// <summary>A method that makes a tool of a delegate: what the delegate returns goes to a model.</summary>
    ToolFactory,
    /// <summary>An attribute that puts a member into the records of a vector store.</summary>
    Record,
    /// <summary>A switch that copies the content of prompts to telemetry or logs.</summary>
    Switch,
    /// <summary>A method, or an attribute on methods, that writes its arguments to a log.</summary>
    Log,
}

/// <summary>An argument that a sink sends, before it is matched with an overload; its paths are relative to the argument.</summary>
internal sealed record SinkArgument(Port Value, ImmutableArray<ImmutableArray<string>> Except);

/// <summary>The constants under which a source row holds, and the argument that must be one of them.</summary>
internal sealed record ConstantCondition(Port Argument, ImmutableHashSet<string> Constants);

/// <summary>One row of a model, embedded or from <c>gdprai.json</c>.</summary>
internal sealed record ModelRow(RowKind Kind, MemberId Id)
{
    /// <summary>Propagator: where data moves.</summary>
    public ImmutableArray<FlowRow> Flows { get; init; } = ImmutableArray<FlowRow>.Empty;

    /// <summary>Sink: what is sent; empty for every argument.</summary>
    public ImmutableArray<SinkArgument> Arguments { get; init; } = ImmutableArray<SinkArgument>.Empty;

    /// <summary>Tool factory: an option that takes the result over, so that nothing is known of what leaves.</summary>
    public Port? Unless { get; init; }

    /// <summary>Switch: the value that turns it on, or for a method the name of the switch.</summary>
    public string? On { get; init; }

    /// <summary>Switch: the beginning of the namespaces whose options it counts in, where other libraries have it too.</summary>
    public string? Within { get; init; }

    /// <summary>Sink: what kind of leak it is.</summary>
    public SinkKind SinkKind { get; init; }

    /// <summary>Sink: the provider's display name.</summary>
    public string? Provider { get; init; }

    /// <summary>Sink: what tells where the request goes, <c>this</c> or a parameter, the first that does; empty where the call itself is an LLM's.</summary>
    public ImmutableArray<string> Targets { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Sink: the model runs in the process, so that nothing leaves the machine.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The last package version that has the member, where a newer one renamed or removed it.</summary>
    public string? Until { get; init; }

    /// <summary>Sanitizer: what it does to a value of a special category.</summary>
    public SpecialCategoryDemand Achieves { get; init; } = SpecialCategoryDemand.Irreversible;

    /// <summary>Weak: what goes in, and the disguise.</summary>
    public WeakRow? Weak { get; init; }

    /// <summary>Source: the category; inferred from the member's name when absent.</summary>
    public DataCategory? Category { get; init; }

    /// <summary>Source: the parameter that is personal, instead of the result.</summary>
    public string? Parameter { get; init; }

    /// <summary>Source: the constants that make the result personal.</summary>
    public ConstantCondition? Condition { get; init; }
}

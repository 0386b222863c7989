using System;
using System.Collections.Immutable;

namespace GdprAiAnalyzers.Models;

/// <summary>What kind of leak a sink is; the rules choose the diagnostic from it.</summary>
internal enum SinkKind
{
    /// <summary>Prompt, message, instruction, tool argument.</summary>
    Prompt,
    /// <summary>Embedding or vector-store record.</summary>
    Embedding,
    /// <summary>File, batch or fine-tuning job.</summary>
    File,
    /// <summary>End-user id or request metadata.</summary>
    EndUserId,
    /// <summary>Result of a tool that is offered to a model.</summary>
    ToolResult,
    /// <summary>Telemetry or log record of prompt content.</summary>
    Telemetry,
}

/// <summary>One argument position of a sink method.</summary>
/// <param name="Value">The path that is sent; its mode is always <see cref="ReadMode.Json"/>.</param>
/// <param name="Kind">What kind of leak it is.</param>
/// <param name="Provider">The provider's display name, or <see langword="null"/> when the call does not tell.</param>
internal sealed record SinkRow(Port Value, SinkKind Kind, string? Provider)
{
    /// <summary>Paths below <see cref="Value"/> that are not part of this sink: <c>.Metadata</c>, <c>[*].ParticipantName</c>.</summary>
    public ImmutableArray<ImmutableArray<string>> Except { get; init; } = ImmutableArray<ImmutableArray<string>>.Empty;

    /// <summary>Where the request goes is told by <c>this</c> or a parameter, the first that does: it is a sink only where that is an LLM provider's host. Empty for all others.</summary>
    public ImmutableArray<string> Targets { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The model runs in the process: nothing leaves the machine.</summary>
    public bool IsLocal { get; init; }
}

/// <summary>An argument that a method makes a tool of.</summary>
/// <param name="Value">The delegate or <c>MethodInfo</c>.</param>
/// <param name="Unless">An option that takes the result over when it is set.</param>
internal sealed record ToolRow(Port Value, Port? Unless);

/// <summary>A result that is personal only when an argument is one of some constants: <c>FindFirst(ClaimTypes.Email)</c>.</summary>
internal sealed record ConditionalSource(int Argument, ImmutableHashSet<string> Constants, SourceModel Source);

/// <summary>Everything the models say about one method, property or constructor.</summary>
internal sealed record MethodModel(
    ImmutableArray<FlowRow> Flows,
    ImmutableArray<SinkRow> Sinks,
    bool IsSanitizer,
    bool IsOpaque,
    SourceModel? Source)
{
    /// <summary>No row names the method.</summary>
    public static readonly MethodModel None = new(ImmutableArray<FlowRow>.Empty, ImmutableArray<SinkRow>.Empty, false, false, null);

    /// <summary>Sanitizer: how it works, where special categories ask for more than that; <see langword="null"/> where it is enough for everything.</summary>
    public string? Residue { get; init; }

    /// <summary>What is disguised on its way through the method, and how.</summary>
    public ImmutableArray<WeakRow> Weak { get; init; } = ImmutableArray<WeakRow>.Empty;

    /// <summary>Sources that depend on a constant argument; ask <see cref="SourceFor"/>.</summary>
    public ImmutableArray<ConditionalSource> ConditionalSources { get; init; } = ImmutableArray<ConditionalSource>.Empty;

    /// <summary>The arguments that it makes tools of.</summary>
    public ImmutableArray<ToolRow> Tools { get; init; } = ImmutableArray<ToolRow>.Empty;

    /// <summary>The source that the result is, given the constant text of an argument (receiver of an extension method included), or <see langword="null"/>.</summary>
    public SourceModel? SourceFor(Func<int, string?> constantArgument)
    {
        foreach (var conditional in ConditionalSources)
        {
            if (constantArgument(conditional.Argument) is { } text && conditional.Constants.Contains(text))
                return conditional.Source;
        }

        return Source;
    }

    /// <summary>Whether rows say what the method does with data, so that the default for unknown calls does not apply.</summary>
    public bool HasFlows => IsOpaque || IsSanitizer || !Flows.IsEmpty;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Turns the rows that name a method into what they say of this overload: names become positions, <c>arg*</c> of a sink each argument.</summary>
internal static class MethodModels
{
    public static MethodModel Build(IMethodSymbol method, IEnumerable<IReadOnlyList<ModelRow>> groups, SpecialCategoryDemand demand = SpecialCategoryDemand.Pseudonymized)
    {
        var model = MethodModel.None;
        var sinks = ImmutableArray.CreateBuilder<SinkRow>();
        var conditional = ImmutableArray.CreateBuilder<ConditionalSource>();
        var weak = ImmutableArray.CreateBuilder<WeakRow>();
        foreach (var rows in groups)
        {
            if (!model.HasFlows)
                model = WithFlows(model, method, rows, demand);

            foreach (var row in rows)
            {
                if (row.Kind == RowKind.Sink)
                    AddSinks(sinks, method, row);
                else if (row.Weak is { } step && Resolve(step.From, method) is { } from)
                    weak.Add(step with { From = from });
                else if (row.Kind == RowKind.Source && row.Parameter is null)
                    AddSource(ref model, conditional, method, row);
                else if (row.Kind == RowKind.ToolFactory && Resolve(row.Arguments[0].Value, method) is { } made)
                    model = model with { Tools = model.Tools.Add(new ToolRow(made, row.Unless is null ? null : Resolve(row.Unless, method))) };
            }
        }

        return sinks.Count + conditional.Count + weak.Count == 0
            ? model
            : model with { Sinks = sinks.ToImmutable(), ConditionalSources = conditional.ToImmutable(), Weak = weak.ToImmutable() };
    }

    /// <summary>The whole argument, as a sink of its own.</summary>
    public static SinkRow SinkOf(IParameterSymbol parameter, SinkKind kind, string? provider) =>
        new(new Port(PortRoot.Argument, parameter.Ordinal, parameter.Name, DelegatePort.None, -1, ImmutableArray<string>.Empty, ReadMode.Json), kind, provider);

    // Of the rows about one declaration, only those that name it most exactly say how data moves.
    private static MethodModel WithFlows(MethodModel model, IMethodSymbol method, IReadOnlyList<ModelRow> rows, SpecialCategoryDemand demand)
    {
        var specificity = -1;
        var flows = ImmutableArray.CreateBuilder<FlowRow>();
        foreach (var row in rows)
        {
            if (row.Kind is not (RowKind.Propagator or RowKind.Neutral or RowKind.Sanitizer or RowKind.ToolFactory) || row.Id.Specificity < specificity)
                continue;

            // A propagator that speaks of parameters which this overload does not have says nothing of it.
            if (row.Kind == RowKind.Propagator && !row.Flows.IsEmpty && !row.Flows.Any(flow => Resolve(flow.To, method) is not null && (flow.From is null || Resolve(flow.From, method) is not null)))
                continue;
            specificity = row.Id.Specificity;
            model = row.Kind switch
            {
                RowKind.Sanitizer => model with { IsSanitizer = true, Residue = row.Achieves >= demand ? null : row.Achieves.ToString() },
                _ => model with { IsOpaque = true },
            };
            foreach (var flow in row.Flows)
            {
                if (Resolve(flow.To, method) is { } to && (flow.From is null || Resolve(flow.From, method) != null))
                    flows.Add(new FlowRow(flow.From is null ? null : Resolve(flow.From, method), to));
            }
        }

        return flows.Count == 0 ? model : model with { Flows = flows.ToImmutable(), IsOpaque = false };
    }

    private static void AddSource(ref MethodModel model, ImmutableArray<ConditionalSource>.Builder conditional, IMethodSymbol method, ModelRow row)
    {
        var source = new SourceModel(DisplayOf(method), row.Category ?? CategoryInference.Infer(NameOf(method), method.ReturnType));
        if (row.Condition is null)
            model = model.Source is null ? model with { Source = source } : model;
        else if (Resolve(row.Condition.Argument, method) is { } argument)
            conditional.Add(new ConditionalSource(argument.Index, row.Condition.Constants, source));
    }

    private static void AddSinks(ImmutableArray<SinkRow>.Builder sinks, IMethodSymbol method, ModelRow row)
    {
        if (row.Arguments.IsEmpty)
        {
            // The receiver of an extension method is the client, not what is sent.
            foreach (var parameter in method.Parameters.Skip(method is { IsExtensionMethod: true, Parameters.Length: > 1 } ? 1 : 0))
            {
                if (!IsCancellationToken(parameter.Type))
                    Add(sinks, SinkOf(parameter, row.SinkKind, row.Provider) with { IsLocal = row.IsLocal, Targets = row.Targets });
            }
        }

        foreach (var argument in row.Arguments)
        {
            if (Resolve(argument.Value, method) is { } value)
                Add(sinks, new SinkRow(value, row.SinkKind, row.Provider) { Except = argument.Except, IsLocal = row.IsLocal, Targets = row.Targets });
        }
    }

    private static void Add(ImmutableArray<SinkRow>.Builder sinks, SinkRow sink)
    {
        if (!sinks.Any(other => other.Kind == sink.Kind && other.Value.Root == sink.Value.Root && other.Value.Index == sink.Value.Index && other.Value.Selectors.SequenceEqual(sink.Value.Selectors)))
            sinks.Add(sink);
    }

    private static Port? Resolve(Port port, IMethodSymbol method)
    {
        if (port.Root == PortRoot.This && method.IsExtensionMethod)
            return port with { Root = PortRoot.Argument, Index = 0, Name = null };
        if (port.Root == PortRoot.This && method.IsStatic)
            return null;
        if (port.Root != PortRoot.Argument)
            return port;

        var receiver = ExtensionMembers.ReceiverNameOf(method);
        if (receiver is not null && port.Name == receiver)
            return port with { Root = PortRoot.This, Name = null };
        var index = port.Name is null ? port.Index : IndexOf(method, port.Name);
        return index >= 0 && index < method.Parameters.Length ? port with { Index = index } : null;
    }

    private static int IndexOf(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return parameter.Ordinal;
        }

        return -1;
    }

    private static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    private static string NameOf(IMethodSymbol method) => method.AssociatedSymbol?.Name ?? method.Name;

    private static string DisplayOf(IMethodSymbol method) => method.ContainingType.Name + "." + NameOf(method);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Http;

/// <summary>Tells whether an HTTP call goes to an LLM provider: its address, that of its request, or the base address of its client, wherever the code gives it.</summary>
internal sealed class RequestTarget(Compilation compilation, KnownHosts hosts)
{
    private const int Depth = 8;

    // Where requests, clients and their options keep their address.
    private static readonly string[] AddressMembers = ["RequestUri", "BaseAddress", "BaseUrl", "Address", "Url", "Resource"];

    private readonly ValueResolver _resolver = new(compilation);
    private readonly ClientRegistrations _registrations = new(compilation);

    /// <summary>The provider that the call reaches; <see langword="null"/> when it reaches none that is known.</summary>
    public HostMatch? Of(FlowFinding finding, CancellationToken cancellationToken)
    {
        if (OperationOf(finding.Sink.Node, cancellationToken) is not IInvocationOperation call)
            return null;

        var frame = FrameOf(call, finding.Steps, cancellationToken);
        foreach (var target in finding.Sink.Row.Targets)
        {
            var expression = target == "this" ? call.Instance : ValueResolver.ArgumentOf(call, target);
            if (expression is null)
                continue;
            var addresses = AddressesOf(expression, frame, Depth, cancellationToken).ToList();
            if (addresses.Select(address => hosts.Match(address.Parts)).FirstOrDefault(match => match is not null) is { } match)
                return match;
            // An absolute address does not ask the client for its own.
            if (addresses.Any(address => KnownHosts.IsAbsolute(address.Parts)))
                return null;
        }

        return null;
    }

    /// <summary>The addresses that a configuring lambda assigns: <c>c => c.BaseAddress = …</c>.</summary>
    public static IEnumerable<IOperation> Assigned(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            ? lambda.Body.Descendants().OfType<ISimpleAssignmentOperation>()
                .Where(assignment => assignment.Target is IPropertyReferenceOperation property && AddressMembers.Contains(property.Property.Name))
                .Select(assignment => assignment.Value)
            : [];
    }

    private IEnumerable<TextValue> AddressesOf(IOperation expression, CallFrame? frame, int depth, CancellationToken cancellationToken) =>
        depth == 0 ? [] : _resolver.Resolve(expression, frame, cancellationToken).SelectMany(value => AddressesOf(value, expression.Type, depth, cancellationToken));

    private IEnumerable<TextValue> AddressesOf(PossibleValue value, ITypeSymbol? type, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value is TextValue text)
            return [text];
        if (depth == 0 || value is not (ObjectValue or UnknownValue))
            return [];

        var found = AddressMembers
            .SelectMany(member => _resolver.GetMember(value, member, cancellationToken).Values)
            .SelectMany(held => AddressesOf(held, null, depth - 1, cancellationToken))
            .ToList();
        if (found.Any(address => KnownHosts.IsAbsolute(address.Parts)))
            return found;
        return found.Concat(Made(value, depth - 1, cancellationToken)).Concat(Registered(value, type, depth - 1, cancellationToken));
    }

    /// <summary>The addresses given to the constructor or factory that made the object, or that a chain of calls began with.</summary>
    private IEnumerable<TextValue> Made(PossibleValue value, int depth, CancellationToken cancellationToken)
    {
        var frame = (value as ObjectValue)?.Frame;
        switch (value.Origin)
        {
            case IObjectCreationOperation creation:
                return creation.Arguments.Where(argument => !argument.IsImplicit).SelectMany(argument => Given(argument.Value, frame, depth, cancellationToken));
            case IInvocationOperation { TargetMethod.Name: "CreateClient" } factory:
                var name = factory.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name");
                var names = name is null ? [""] : _resolver.Resolve(name.Value, frame, cancellationToken).OfType<TextValue>().Select(known => known.Text).OfType<string>();
                return names.SelectMany(known => _registrations.Named(known, cancellationToken)).SelectMany(address => AddressesOf(address, null, depth, cancellationToken));
            case IInvocationOperation { Instance: { } instance }:
                return AddressesOf(instance, frame, depth, cancellationToken);
            case IInvocationOperation { Arguments: { IsEmpty: false } arguments }:
                return Given(arguments[0].Value, frame, depth, cancellationToken);
            default:
                return [];
        }
    }

    private IEnumerable<TextValue> Given(IOperation argument, CallFrame? frame, int depth, CancellationToken cancellationToken)
    {
        var assigned = Assigned(argument).ToList();
        return assigned.Count > 0
            ? assigned.SelectMany(address => AddressesOf(address, frame, depth, cancellationToken))
            : AddressesOf(argument, frame, depth, cancellationToken);
    }

    /// <summary>The addresses of a client that dependency injection hands over: to the type that declares the parameter, or because of what the client itself is.</summary>
    private IEnumerable<TextValue> Registered(PossibleValue value, ITypeSymbol? type, int depth, CancellationToken cancellationToken)
    {
        if (value is not UnknownValue)
            return [];
        var owner = value.Origin is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } ? constructor.ContainingType : null;
        return _registrations.Of(owner, cancellationToken)
            .Concat(_registrations.Of(value.Origin.Type ?? type, cancellationToken))
            .SelectMany(address => AddressesOf(address, null, depth, cancellationToken));
    }

    /// <summary>The calls that led into the method in which the request is made: they decide its parameters.</summary>
    private CallFrame? FrameOf(IOperation call, ImmutableArray<SyntaxNode> steps, CancellationToken cancellationToken)
    {
        var ways = new List<(IMethodSymbol Method, IOperation Call)>();
        var inner = MethodAround(call.Syntax, cancellationToken);
        for (var i = steps.Length - 2; i >= 0 && inner is not null; i--)
        {
            if (OperationOf(steps[i], cancellationToken) is not { } step)
                continue;
            var called = step switch { IInvocationOperation invocation => invocation.TargetMethod, IObjectCreationOperation creation => creation.Constructor, _ => null };
            if (called is null || !SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, inner.OriginalDefinition))
                continue;
            ways.Add((inner, step));
            inner = MethodAround(step.Syntax, cancellationToken);
        }

        CallFrame? frame = null;
        for (var i = ways.Count - 1; i >= 0; i--)
            frame = new CallFrame(ways[i].Method, ways[i].Call, frame);
        return frame;
    }

    private IMethodSymbol? MethodAround(SyntaxNode node, CancellationToken cancellationToken) =>
        Values.Bound.Model(compilation, node.SyntaxTree).GetEnclosingSymbol(node.SpanStart, cancellationToken) as IMethodSymbol;

    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellationToken) =>
        Values.Bound.Model(compilation, node.SyntaxTree).GetOperation(node, cancellationToken);
}

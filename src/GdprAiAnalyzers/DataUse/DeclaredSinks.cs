using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Gateways that <c>gdprai.json</c> declares as sinks, where they are handed a JSON body.</summary>
internal sealed class DeclaredSinks
{
    private readonly MethodMatcher _matcher;
    private readonly ControlFacts _facts;
    private readonly JsonShapes _shapes;
    private readonly RequestBodies _bodies;
    private readonly ValueResolver _resolver;

    public DeclaredSinks(GdprAiConfiguration configuration, ControlFacts facts, ValueResolver resolver, JsonShapes shapes, RequestBodies bodies)
    {
        var rows = configuration.Models.Where(row => row is { Kind: RowKind.Sink, Id.Kind: 'M' }).ToList();
        (_facts, _resolver, _shapes, _bodies) = (facts, resolver, shapes, bodies);
        _matcher = new MethodMatcher(new ModelIndex(rows));
        Names = rows.Select(row => row.Id.MemberName).ToImmutableHashSet();
    }

    /// <summary>Simple names of the methods.</summary>
    public ImmutableHashSet<string> Names { get; }

    public RequestFinding? Check(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (!Names.Contains(call.TargetMethod.Name))
            return null;
        var method = MethodMatcher.Definition(call.TargetMethod);
        if (_matcher.Find(method, null).SelectMany(rows => rows).FirstOrDefault(row => row.Kind == RowKind.Sink) is not { } row || (row.Provider is { } named && _facts.HasNone(named)))
            return null;

        // Where the provider is known, only what it understands counts.
        var known = row.Provider is null ? ImmutableArray<OptOut>.Empty : _facts.Controls.Where(c => Processor.IsSameProvider(c.Provider, row.Provider)).SelectMany(c => c.OptOuts).Distinct().ToImmutableArray();
        var provider = row.Provider ?? "";
        RequestFinding? first = null;
        foreach (var argument in call.Arguments.Where(a => !a.IsImplicit && IsSent(row, a.Parameter)))
        {
            var shapes = BodiesOf(argument.Value, cancellationToken).ToList();
            if (shapes.Count == 0 || shapes.Any(shape => shape is null))
                continue;
            // One body that opts out is enough: the others are its parts.
            if (_bodies.Check(call, shapes, null, provider, known.IsEmpty ? _facts.OptOuts : known, cancellationToken) is not { } finding)
                return null;
            first ??= finding;
        }

        return first;
    }

    private IEnumerable<JsonShape?> BodiesOf(IOperation argument, CancellationToken cancellationToken) =>
        _resolver.Resolve(argument, cancellationToken).SelectMany(value =>
            value is ObjectValue { Origin: IObjectCreationOperation { Type.Name: "HttpRequestMessage" } }
                ? _resolver.GetMember(value, "Content", cancellationToken).Values.SelectMany(content => _shapes.Of(content, cancellationToken))
                : _shapes.Of(value, cancellationToken));

    private static bool IsSent(ModelRow row, IParameterSymbol? parameter) =>
        parameter is not null && (row.Arguments.IsEmpty || row.Arguments.Any(a => a.Value.Name is { } name ? name == parameter.Name : a.Value.Index == parameter.Ordinal));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Whether a JSON body opts out.</summary>
internal sealed class RequestBodies(ValueResolver resolver, JsonShapes shapes, ImmutableArray<OptOut> declared)
{
    private const int MaxNesting = 3;

    private enum Answer
    {
        /// <summary>The body does not have it.</summary>
        Missing,
        /// <summary>The body has it with another value.</summary>
        Other,
        /// <summary>Not to be told.</summary>
        Unknown,
        Met,
    }

    /// <summary>What a body lacks for an API; opt-outs that <c>gdprai.json</c> declares count too.</summary>
    public RequestFinding? Check(IOperation call, IOperation body, Control api, CancellationToken cancellationToken) =>
        Check(call, shapes.Of(body, null, cancellationToken), api, api.Provider, api.OptOuts, cancellationToken);

    /// <summary>What any of several bodies lacks.</summary>
    public RequestFinding? Check(IOperation call, IEnumerable<JsonShape?> bodies, Control? api, string provider, ImmutableArray<OptOut> optOuts, CancellationToken cancellationToken)
    {
        var wanted = optOuts.Where(o => o.Place == OptOutPlace.Body).ToImmutableArray();
        if (wanted.IsEmpty)
            return null;
        foreach (var body in bodies)
        {
            if (body is not null && Check(call, body, api, provider, wanted, cancellationToken) is { } finding)
                return finding;
        }

        return null;
    }

    private RequestFinding? Check(IOperation call, JsonShape body, Control? api, string provider, ImmutableArray<OptOut> wanted, CancellationToken cancellationToken)
    {
        (OptOut OptOut, SyntaxNode Value, object? Said)? other = null;
        foreach (var optOut in wanted.Concat(declared.Where(o => o.Place == OptOutPlace.Body)))
        {
            var (answer, at, said) = Look(body, optOut, api is null, cancellationToken);
            if (answer is Answer.Met or Answer.Unknown)
                return null;
            if (answer is Answer.Other && other is null && at is not null)
                other = (optOut, at, said);
        }

        if (other is { } wrong)
            return new RequestFinding(call, provider, api, wrong.OptOut, wrong.Said is true && wrong.OptOut.Value == "false", Remedy.ChangeValue, wrong.Value);
        return api?.Unset == UnsetMeaning.Off ? null : new RequestFinding(call, provider, api, declared.Concat(wanted).FirstOrDefault(o => api is null) ?? wanted[0], false, Remedy.AddJson, body.Syntax);
    }

    /// <summary>Looks for one opt-out; a private API may nest it anywhere.</summary>
    private (Answer, SyntaxNode?, object?) Look(JsonShape body, OptOut optOut, bool anywhere, CancellationToken cancellationToken)
    {
        var found = Along(body, optOut.Name.Split('.'), 0, optOut, cancellationToken);
        if (found.Item1 != Answer.Missing || !anywhere)
            return found;
        foreach (var nested in Nested(body, cancellationToken).Take(16))
        {
            found = Along(nested, [optOut.Name], 0, optOut, cancellationToken);
            if (found.Item1 != Answer.Missing)
                return found;
        }

        return (Answer.Missing, null, null);
    }

    private IEnumerable<JsonShape> Nested(JsonShape body, CancellationToken cancellationToken) =>
        body.Members.SelectMany(member => member.Json is { } json ? [JsonShapes.Nested(json, body.Syntax)]
                : member.Value is { } value && Unconverted(value) is Microsoft.CodeAnalysis.Operations.IAnonymousObjectCreationOperation or Microsoft.CodeAnalysis.Operations.IObjectCreationOperation ? shapes.Of(value, member.Frame, cancellationToken)
                : [])
            .Where(shape => shape is not null)!;

    private (Answer, SyntaxNode?, object?) Along(JsonShape body, string[] path, int at, OptOut optOut, CancellationToken cancellationToken)
    {
        var isLast = at == path.Length - 1;
        // What is written later wins.
        var member = body.Members.LastOrDefault(m => IsNamed(m, path[at], body.Kind));
        if (member is null || at > MaxNesting)
            return (body.IsOpen ? Answer.Unknown : Answer.Missing, null, null);
        if (member.Json is { } json)
        {
            if (!isLast)
                return JsonShapes.IsHole(json) ? (Answer.Unknown, null, null) : JsonShapes.Nested(json, body.Syntax) is { } inner ? Along(inner, path, at + 1, optOut, cancellationToken) : (Answer.Missing, null, null);
            return JsonShapes.IsHole(json) ? (Answer.Unknown, null, null) : optOut.IsMetBy(ValueOf(json)) ? (Answer.Met, null, null) : (Answer.Other, body.Syntax, ValueOf(json));
        }

        ImmutableArray<PossibleValue> values;
        if (member.State is { } property)
        {
            var state = property.Value;
            if (state.IsUnknown)
                return (Answer.Unknown, null, null);
            values = state.Values;
            if (state.MayBeUnset)
                return member.Default is { } sent && isLast && optOut.IsMetBy(sent) && values.All(v => IsMet(v, optOut)) ? (Answer.Met, null, null) : (Answer.Missing, null, null);
        }
        else
        {
            values = resolver.Resolve(member.Value!, member.Frame, cancellationToken);
        }

        return isLast ? Judge(values, optOut) : values.Select(value => shapes.Of(value, cancellationToken).FirstOrDefault()).Select(shape => shape is null ? (Answer.Unknown, null, null) : Along(shape, path, at + 1, optOut, cancellationToken)).FirstOrDefault();
    }

    private static (Answer, SyntaxNode?, object?) Judge(ImmutableArray<PossibleValue> values, OptOut optOut)
    {
        var wrong = values.FirstOrDefault(v => v is ConstantValue or TextValue { Text: not null } && !IsMet(v, optOut));
        return wrong is not null ? (Answer.Other, wrong.Origin.Syntax, (wrong as ConstantValue)?.Constant)
            : values.All(v => IsMet(v, optOut)) ? (Answer.Met, null, null)
            : (Answer.Unknown, null, null);
    }

    private static bool IsMet(PossibleValue value, OptOut optOut) => value switch
    {
        ConstantValue constant => optOut.IsMetBy(constant.Constant),
        TextValue { Text: { } text } => optOut.IsMetBy(text),
        _ => false,
    };

    private static object? ValueOf(JsonValue json) => json.Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        JsonKind.String => json.Text,
        _ => null,
    };

    // A property may be renamed by a naming policy that the code does not show here.
    private static bool IsNamed(ShapeMember member, string name, ShapeKind kind) =>
        member.Name == name || (kind == ShapeKind.Typed && string.Equals(member.Name.Replace("_", ""), name.Replace("_", ""), StringComparison.OrdinalIgnoreCase));

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}

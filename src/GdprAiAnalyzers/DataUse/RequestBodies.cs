using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>An answer; for another value also where it stands and what it says.</summary>
    private readonly record struct Found(Answer Answer, SyntaxNode? At = null, object? Said = null);

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
    private Found Look(JsonShape body, OptOut optOut, bool anywhere, CancellationToken cancellationToken)
    {
        var found = Along(body, optOut.Name.Split('.'), 0, optOut, cancellationToken);
        if (found.Answer != Answer.Missing || !anywhere)
            return found;
        foreach (var nested in Nested(body, cancellationToken).Take(16))
        {
            found = Along(nested, [optOut.Name], 0, optOut, cancellationToken);
            if (found.Answer != Answer.Missing)
                return found;
        }

        return new Found(Answer.Missing);
    }

    private IEnumerable<JsonShape> Nested(JsonShape body, CancellationToken cancellationToken) =>
        body.Members.SelectMany(member => member.Json is { } json ? [JsonShapes.Nested(json, body.Syntax)]
                : member.Value is { } value && Unconverted(value) is IAnonymousObjectCreationOperation or IObjectCreationOperation ? shapes.Of(value, member.Frame, cancellationToken)
                : [])
            .Where(shape => shape is not null)!;

    private Found Along(JsonShape body, string[] path, int at, OptOut optOut, CancellationToken cancellationToken)
    {
        var isLast = at == path.Length - 1;
        // What is written later wins.
        var member = body.Members.LastOrDefault(m => IsNamed(m, path[at], body.Kind));
        if (member is null || at > MaxNesting)
            return new Found(body.IsOpen ? Answer.Unknown : Answer.Missing);
        if (member.Json is { } json)
        {
            if (!isLast)
                return JsonShapes.IsHole(json) ? new Found(Answer.Unknown) : JsonShapes.Nested(json, body.Syntax) is { } inner ? Along(inner, path, at + 1, optOut, cancellationToken) : new Found(Answer.Missing);
            return JsonShapes.IsHole(json) ? new Found(Answer.Unknown) : optOut.IsMetBy(ValueOf(json)) ? new Found(Answer.Met) : new Found(Answer.Other, body.Syntax, ValueOf(json));
        }

        ImmutableArray<PossibleValue> values;
        if (member.State is { } property)
        {
            var state = property.Value;
            if (state.IsUnknown)
                return new Found(Answer.Unknown);
            values = state.Values;
            if (state.MayBeUnset)
                return member.Default is { } sent && isLast && optOut.IsMetBy(sent) && values.All(v => IsMet(v, optOut)) ? new Found(Answer.Met) : new Found(Answer.Missing);
        }
        else
        {
            values = resolver.Resolve(member.Value!, member.Frame, cancellationToken);
        }

        return isLast ? Judge(values, optOut) : values.Select(value => shapes.Of(value, cancellationToken).FirstOrDefault()).Select(shape => shape is null ? new Found(Answer.Unknown) : Along(shape, path, at + 1, optOut, cancellationToken)).FirstOrDefault();
    }

    private static Found Judge(ImmutableArray<PossibleValue> values, OptOut optOut)
    {
        var wrong = values.FirstOrDefault(v => v is ConstantValue or TextValue { Text: not null } && !IsMet(v, optOut));
        return wrong is not null ? new Found(Answer.Other, wrong.Origin.Syntax, (wrong as ConstantValue)?.Constant)
            : values.All(v => IsMet(v, optOut)) ? new Found(Answer.Met)
            : new Found(Answer.Unknown);
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
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Keys;

/// <summary>Whether code that computes keyed hashes does so with personal data: the signature of a webhook is none of this rule's business.</summary>
internal sealed class PersonalContext(Compilation compilation, IFlowModels models)
{
    private static readonly string[] Promises = ["anonymi", "pseudonym", "depersonali", "deidentif"];

    private readonly CallSites _callSites = new(compilation);

    public bool IsAround(IOperation use, ISymbol? member, CancellationToken cancellationToken)
    {
        if (member is null)
            return false;
        if (IsAnonymizing(member) || IsPromising(member.ContainingType?.Name))
            return true;
        // What a constructor or an initializer sets up is used by the other members.
        if (member is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method)
            return MentionsPerson(BodyFacts.Root(use)) || IsGivenPerson(method, cancellationToken);
        return member.ContainingType is { } type && type.GetMembers().OfType<IMethodSymbol>().Where(m => !m.IsImplicitlyDeclared).Take(Bounds.FieldWriters).Any(m =>
            IsAnonymizing(m) || Bodies(m, cancellationToken).Any(MentionsPerson) || IsGivenPerson(m, cancellationToken));
    }

    private bool IsAnonymizing(ISymbol member) => IsPromising(member.Name) || member is IMethodSymbol method && models.GetMethod(method).IsSanitizer;

    private static bool IsPromising(string? name) => name is not null && Array.Exists(Promises, promise => name.IndexOf(promise, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether somebody calls the method with personal data, or in order to anonymize.</summary>
    private bool IsGivenPerson(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.Parameters.Length > 0 && _callSites.Of(method, cancellationToken).Any(call =>
            ValueResolver.ArgumentsOf(call).Any(argument => MentionsPerson(argument.Value))
            || call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellationToken) is { } caller && IsAnonymizing(caller));

    private bool MentionsPerson(IOperation code) => code.DescendantsAndSelf().Any(operation => operation switch
    {
        IPropertyReferenceOperation property => models.GetSource(property.Property) is not null,
        IFieldReferenceOperation field => models.GetSource(field.Field) is not null,
        IInvocationOperation call => models.GetSource(call.TargetMethod) is not null,
        IParameterReferenceOperation parameter => models.GetSource(parameter.Parameter) is not null || IsNamedAfterPerson(parameter.Parameter),
        _ => false,
    });

    // "name" alone names anything.
    private static bool IsNamedAfterPerson(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String && CategoryInference.Infer(parameter.Name, parameter.Type) is var category
        && (category is DataCategory.Contact or DataCategory.NationalId or DataCategory.Financial or >= DataCategory.Health and <= DataCategory.Criminal
            || category is DataCategory.Name && NameWords.Split(parameter.Name).Count > 1);

    private IEnumerable<IOperation> Bodies(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            if (Bound.Operation(compilation, node, cancellationToken) is { } body)
                yield return body;
        }
    }
}

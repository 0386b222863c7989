using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Models;

/// <summary>
/// The provider behind a neutral type such as <c>IChatClient</c>: taken from the clients that the compilation constructs or registers, then from those that it adapts, then
/// from the sections of <c>appsettings.json</c>. Where several fit, or none, nobody can tell.
/// </summary>
internal sealed class ProviderInference(Compilation compilation, ImmutableArray<AdditionalText> files)
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxNode[]> Candidates = new();

    private static readonly Lazy<WordList> Words = new(() => new WordList(ProviderFacts.Words));

    private IReadOnlyList<Evidence>? _evidence;

    private enum Strength
    {
        Constructed,
        Adapted,
        Configured,
    }

    /// <summary>One place that tells a provider, or (<see langword="null"/>) that there is one of which nothing is known.</summary>
    private sealed record Evidence(string? Provider, Strength Strength, string? Key, bool IsOther = false);

    /// <summary>The provider that a call on a neutral type reaches, or <see langword="null"/>.</summary>
    public string? Of(SyntaxNode call, bool isConversation, CancellationToken cancellationToken)
    {
        IReadOnlyList<Evidence> evidence = (_evidence ??= Find(cancellationToken).ToList()).Where(e => !isConversation || !e.IsOther).ToList();
        if (evidence.Count > 1 && KeyOf(call, cancellationToken) is { } key && evidence.Where(e => e.Key == key).ToList() is { Count: > 0 } keyed)
            evidence = keyed;
        foreach (var strength in new[] { Strength.Constructed, Strength.Adapted, Strength.Configured })
        {
            var providers = evidence.Where(e => e.Strength == strength).Select(e => e.Provider).Distinct().Take(2).ToArray();
            if (providers.Length > 0)
                return providers.Length == 1 ? providers[0] : null;
        }

        return null;
    }

    private IEnumerable<Evidence> Find(CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = TreeWords.Of(tree, cancellationToken);
            if (!Words.Value.IsIn(words))
                continue;
            SemanticModel? model = null;
            foreach (var node in CandidatesOf(tree, cancellationToken))
            {
                model ??= Values.Bound.Model(compilation, tree);
                if (Bind(node, model, cancellationToken) is { } evidence)
                    yield return evidence;
            }
        }

        foreach (var file in files.Where(f => IsSettings(f.Path)))
        {
            if (file.GetText(cancellationToken)?.ToString() is not { } text)
                continue;
            foreach (var section in JsonReader.Read(text, out _).Members)
            {
                if (ProviderFacts.Providers.FirstOrDefault(p => IsSame(p, section.Name)) is { } provider)
                    yield return new Evidence(provider, Strength.Configured, null);
            }
        }
    }

    private static SyntaxNode[] CandidatesOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Candidates.TryGetValue(tree, out var candidates))
            candidates = Candidates.GetValue(tree, t => t.GetRoot(cancellationToken).DescendantNodes().Where(IsCandidate).ToArray());
        return candidates;
    }

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => ProviderFacts.ClientNames.Contains(LastName(creation.Type)),
        ImplicitObjectCreationExpressionSyntax => true,
        InvocationExpressionSyntax call => LastName(call.Expression) is var name && (ProviderFacts.IsRegistration(name) || ProviderFacts.IsAdapter(name)),
        _ => false,
    };

    private static Evidence? Bind(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case BaseObjectCreationExpressionSyntax creation when ProviderFacts.OfClient(model.GetTypeInfo(creation, cancellationToken).Type) is var (provider, isCompatible, isOther):
                return new Evidence(isCompatible && HasEndpoint(creation) ? null : provider, Strength.Constructed, RegisteredKey(node, model, cancellationToken), isOther);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method:
                if (ProviderFacts.OfRegistration(method.Name) is { } registered && PersonalDataMarkers.IsPlatform(method.ContainingAssembly) is false)
                    return new Evidence(registered, Strength.Constructed, RegisteredKey(node, model, cancellationToken));
                return ProviderFacts.IsAdapter(method.Name) && ProviderFacts.OfClient(model.GetTypeInfo(access.Expression, cancellationToken).Type) is var (adapted, _, isOtherClient)
                    ? new Evidence(adapted, Strength.Adapted, RegisteredKey(node, model, cancellationToken), isOtherClient)
                    : null;
            default:
                return null;
        }
    }

    // Groq, OpenRouter and many gateways speak OpenAI's protocol at addresses of their own.
    private static bool HasEndpoint(SyntaxNode creation) =>
        (creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? creation).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => LastName(a.Left) == "Endpoint");

    /// <summary>The key under which <c>AddKeyed…("key", …)</c> around the place registers the client.</summary>
    private static string? RegisteredKey(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => LastName(call.Expression).StartsWith("AddKeyed", StringComparison.Ordinal) && call.ArgumentList.Arguments.Count > 0)
            .Select(call => model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellationToken).Value as string)
            .FirstOrDefault();

    /// <summary>The key of the service that the receiver of a call is: a parameter, or a member that was set from one, with <c>[FromKeyedServices("key")]</c>.</summary>
    private string? KeyOf(SyntaxNode call, CancellationToken cancellationToken)
    {
        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } } || !compilation.ContainsSyntaxTree(call.SyntaxTree))
            return null;
        var symbol = Values.Bound.Model(compilation, call.SyntaxTree).GetSymbolInfo(receiver, cancellationToken).Symbol;
        var parameters = symbol switch
        {
            IParameterSymbol parameter => [parameter],
            IFieldSymbol or IPropertySymbol => symbol.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => IsNamedLike(p.Name, symbol.Name)),
            _ => Enumerable.Empty<IParameterSymbol>(),
        };
        return parameters.SelectMany(p => p.GetAttributes())
            .Where(a => a.AttributeClass?.Name == "FromKeyedServicesAttribute" && a.ConstructorArguments.Length == 1)
            .Select(a => a.ConstructorArguments[0].Value as string)
            .FirstOrDefault();
    }

    private static bool IsNamedLike(string parameter, string member) => string.Equals(parameter, member.TrimStart('_'), StringComparison.OrdinalIgnoreCase);

    private static bool IsSettings(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string provider, string section) => string.Equals(provider.Replace(" ", ""), section.Replace(" ", "").Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static string LastName(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}

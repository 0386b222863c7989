using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Harness;

/// <summary>Replaces the identifier of the reported method by what a fix makes of it.</summary>
public abstract class MethodNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var method = root.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        foreach (var (index, name) in NewNames(method.Identifier.Text).Index())
        {
            var changed = method.WithIdentifier(SyntaxFactory.Identifier(method.Identifier.LeadingTrivia, name, method.Identifier.TrailingTrivia));
            context.RegisterCodeFix(
                CodeAction.Create($"Rename to {name}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(method, changed))), index == 0 ? "A" : "B"),
                context.Diagnostics);
        }
    }

    protected abstract IEnumerable<string> NewNames(string name);
}

public sealed class UpperCaseFix : MethodNameFix
{
    protected override IEnumerable<string> NewNames(string name) => [char.ToUpperInvariant(name[0]) + name[1..]];
}

/// <summary>Offers two actions with equivalence keys A and B.</summary>
public sealed class TwoActionsFix : MethodNameFix
{
    protected override IEnumerable<string> NewNames(string name) => [$"A{name}", $"B{name}"];
}

/// <summary>Offers a change that its own diagnostic survives.</summary>
public sealed class IneffectiveFix : MethodNameFix
{
    protected override IEnumerable<string> NewNames(string name) => [$"{name}_"];
}

/// <summary>Leaves a tree whose one identifier token is no identifier.</summary>
public sealed class MalformedTreeFix : MethodNameFix
{
    protected override IEnumerable<string> NewNames(string name) => ["M(int i) { } void N"];
}

/// <summary>Fixes one by one differently than all at once.</summary>
public sealed class DifferentBatchFix : MethodNameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        var tokens = diagnostics.Select(diagnostic => root.FindToken(diagnostic.Location.SourceSpan.Start));
        return document.WithSyntaxRoot(root.ReplaceTokens(tokens, (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, $"Batch{token.Text}", token.TrailingTrivia)));
    });

    protected override IEnumerable<string> NewNames(string name) => [$"One{name}"];
}

/// <summary>Has no Fix All.</summary>
public sealed class NoFixAllFix : MethodNameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override IEnumerable<string> NewNames(string name) => [name.ToUpperInvariant()];
}

/// <summary>Replaces a name that the compiler does not find by M.</summary>
public sealed class MissingNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0103"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var name = root.FindNode(context.Span);
        context.RegisterCodeFix(
            CodeAction.Create("Use M", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, SyntaxFactory.IdentifierName("M").WithTriviaFrom(name)))), "M"),
            context.Diagnostics);
    }
}

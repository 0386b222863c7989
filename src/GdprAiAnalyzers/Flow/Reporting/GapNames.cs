using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Reporting;

/// <summary>The names of the user's own members that have no code here. Only who mentions one can pass something on to it.</summary>
internal sealed class GapNames(EngineContext context)
{
    private readonly HashSet<string> _names = [];
    private bool _isRead;
    private bool _hasReferences;
    private bool _hasNameless;

    /// <summary>Whether the code of a member may call such a member.</summary>
    public bool MayBeIn(MemberEntry member, CancellationToken cancellationToken)
    {
        if (!_isRead)
            Read(cancellationToken);
        return _hasNameless || _names.Overlaps(member.Mentions) || _hasReferences && member.Scope.Any(CallsConstructorByNoName);
    }

    private static bool CallsConstructorByNoName(SyntaxNode scope) =>
        scope.DescendantNodes().Any(node => node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax);

    private void Read(CancellationToken cancellationToken)
    {
        foreach (var assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols.Where(a => OwnCode.Contains(context.Compilation, a)))
        {
            _hasReferences = true;
            foreach (var type in Types(assembly.GlobalNamespace))
            {
                cancellationToken.ThrowIfCancellationRequested();
                _names.Add(type.Name);
                foreach (var member in type.GetMembers())
                    Note(member);
            }
        }

        foreach (var node in context.Index.Trees.SelectMany(tree => TreeIndex.Of(tree, cancellationToken).Members).Select(member => member.Node).Where(MayLackCode))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var declaration = context.Edits.Original(node);
            if (context.Semantics.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is { } symbol && LacksCode(symbol))
                Note(symbol);
        }

        _isRead = true;
    }

    private void Note(ISymbol member)
    {
        // Comparisons take nothing on.
        if (member is IPropertySymbol { IsIndexer: true } or IMethodSymbol { MethodKind: MethodKind.Conversion } || member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator, Name: not ("op_Equality" or "op_Inequality") })
            _hasNameless = true;
        else
            _names.Add(member.Name);
    }

    private static bool MayLackCode(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is null && method.ExpressionBody is null,
        BasePropertyDeclarationSyntax property => property.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true,
        _ => false,
    };

    private bool LacksCode(ISymbol symbol) => symbol switch
    {
        // Implementations of IStore<int> do not help who calls IStore<string>.
        { ContainingType: { TypeKind: TypeKind.Interface, IsGenericType: true } } => true,
        IMethodSymbol method => method.PartialImplementationPart is null && context.Hierarchy.Targets(method).All(LacksBody),
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().Any(accessor => TypeHierarchy.IsDispatched(accessor) && context.Hierarchy.Targets(accessor).All(LacksBody)),
        _ => false,
    };

    private static bool LacksBody(IMethodSymbol method) =>
        method.IsAbstract || method.IsExtern || method is { IsPartialDefinition: true, PartialImplementationPart: null };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type => Types(type).Prepend(type),
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    });
}

using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The diagnostics for which nothing can be offered, and why.</summary>
internal static class NoAction
{
    public static string? ReasonFor(Diagnostic diagnostic, Compilation compilation) => diagnostic.Id switch
    {
        "GDPRAI901" => "What was meant by a mistake in gdprai.json nobody knows.",
        "GDPRAI902" => "The reason for a suppression only a person can give.",
        "GDPRAI101" or "GDPRAI102" or "GDPRAI104" or "GDPRAI106" when !Has(diagnostic, DiagnosticProperties.Alternative) => "The provider has no place in the EU to name instead.",
        "GDPRAI101" when StepsOf(diagnostic).First().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(IsAssignedLater) => "What the address is depends on state: a person decides.",
        "GDPRAI102" when CreationAt(diagnostic) is { } creation && !TakesEndpointBeside(creation, compilation) => "The constructor takes no endpoint, or only an experimental one does.",
        "GDPRAI201" when Has(diagnostic, DiagnosticProperties.Remedy, "None") => "The request cannot say it, or what it says depends on state: a person decides.",
        "GDPRAI201" when IsHeldInVariable(diagnostic, compilation) => "What the request says is held in a variable, which other code may read too: a person decides.",
        "GDPRAI201" when Has(diagnostic, DiagnosticProperties.Remedy, "AddOptions") && !TakesOptionsBeside(diagnostic, compilation) => "The overload with options takes none of what this call gives.",
        "GDPRAI201" when OptionsOf(diagnostic, compilation) is { } options && !HasMember(options, diagnostic.Properties[DiagnosticProperties.OptOut]!.Split('=', '.')[0]) => "The SDK in use has no member to say it with.",
        "GDPRAI401" when compilation.GetTypeByMetadataName("GdprAi.PersonalDataAttribute") is null => "The project has no attribute to mark with.",
        "GDPRAI006" when diagnostic.AdditionalLocations.Count == 0 => "A declaration says what a record holds; the value is anonymized where the record is filled.",
        "GDPRAI010" when StepsOf(diagnostic).Last().AncestorsAndSelf().Any(node => node is AssignmentExpressionSyntax or ElementAccessExpressionSyntax) => "A property or an indexer cannot be declared in gdprai.json; its type can be shown, or the value anonymized.",
        "GDPRAI004" when Has(diagnostic, DiagnosticProperties.Members) => "A tool that returns a task or a stream of whole objects: what it shall return instead a person decides.",
        "GDPRAI001" or "GDPRAI002" when compilation.GetTypeByMetadataName("GdprAi.Anonymization.Anonymize") is null => "The project has no helper to wrap with.",
        "GDPRAI001" when StepsOf(diagnostic).Any(step => PrintsIntoSpan(step, compilation)) => "A number is printed into a span: there is no text to wrap.",
        "GDPRAI001" when StepsOf(diagnostic).Any(step => step.DescendantNodesAndSelf().OfType<DeclarationExpressionSyntax>().Any()) => "The value leaves a method through an out parameter and is no text.",
        "GDPRAI002" when !StepsOf(diagnostic).Skip(1).Any(step => IsPartOfText(step, compilation)) => "A text was made of something derived from the value, such as the year of a date: only erasing all of it would clean it, and a person decides.",
        _ => null,
    };

    private static IEnumerable<SyntaxNode> StepsOf(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(step => step.SourceTree is not null).Select(step => step.SourceTree!.GetRoot().FindNode(step.SourceSpan, getInnermostNodeForTie: true));

    private static bool IsAssignedLater(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name.Identifier.ValueText) == true;

    private static bool PrintsIntoSpan(SyntaxNode step, Compilation compilation) =>
        step.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } method
        && method.Parameters.Any(parameter => parameter.Type is INamedTypeSymbol { Name: "Span", IsGenericType: true });

    private static bool IsPartOfText(SyntaxNode step, Compilation compilation) =>
        step.Ancestors().TakeWhile(node => node is ExpressionSyntax or InterpolationSyntax or ArgumentSyntax).Any(node =>
            node is InterpolationSyntax
            || (node is BinaryExpressionSyntax && node.IsKind(SyntaxKind.AddExpression) && compilation.GetSemanticModel(node.SyntaxTree).GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String));

    private static BaseObjectCreationExpressionSyntax? CreationAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    private static bool TakesEndpointBeside(BaseObjectCreationExpressionSyntax creation, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(creation.SyntaxTree);
        var given = creation.ArgumentList?.Arguments.Select(argument => model.GetTypeInfo(argument.Expression).ConvertedType).ToList() ?? [];
        return model.GetTypeInfo(creation).Type is INamedTypeSymbol type && type.InstanceConstructors.Any(constructor =>
            !constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ExperimentalAttribute")
            && given.All(argument => constructor.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, argument)))
            && constructor.Parameters.Any(parameter => parameter.Type.Name == "Uri" || HasMember(parameter.Type, "Endpoint") || HasMember(parameter.Type, "BaseUrl")));
    }

    private static bool IsHeldInVariable(Diagnostic diagnostic, Compilation compilation) =>
        StepsOf(diagnostic).Any(step => step.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax })
        || (CallAt(diagnostic) is { } call && call.ArgumentList.Arguments.Any(argument =>
            argument.Expression is IdentifierNameSyntax && SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(call.SyntaxTree).GetTypeInfo(argument.Expression).Type, OptionsOf(diagnostic, compilation))));

    private static InvocationExpressionSyntax? CallAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();

    private static bool TakesOptionsBeside(Diagnostic diagnostic, Compilation compilation)
    {
        if (OptionsOf(diagnostic, compilation) is not { } options || CallAt(diagnostic) is not { } call)
            return true;
        var model = compilation.GetSemanticModel(call.SyntaxTree);
        var given = call.ArgumentList.Arguments.Select(argument => model.GetTypeInfo(argument.Expression).ConvertedType).ToList();
        return model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, options))
            && given.All(argument => overload.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, argument))));
    }

    private static ITypeSymbol? OptionsOf(Diagnostic diagnostic, Compilation compilation)
    {
        if (diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.OptionsType) is { } name)
            return compilation.GetTypeByMetadataName(name);
        return diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } place
            && tree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation
            ? compilation.GetSemanticModel(tree).GetTypeInfo(creation).Type
            : null;
    }

    private static bool HasMember(ITypeSymbol type, string name) =>
        type.GetMembers(name).Length > 0 || (type.BaseType is { } parent && HasMember(parent, name));

    private static bool Has(Diagnostic diagnostic, string property, string? value = null) =>
        diagnostic.Properties.TryGetValue(property, out var actual) && actual is not null && (value is null || actual == value);
}

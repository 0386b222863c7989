using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What <c>[Anonymizes]</c> and <c>[SendsToLlm]</c> say, found by name.</summary>
internal static class MethodMarkers
{
    private const string Sanitizer = "AnonymizesAttribute";
    private const string Sink = "SendsToLlmAttribute";

    public static MethodModel Apply(IMethodSymbol method, MethodModel model)
    {
        if (PersonalDataMarkers.IsPlatform(method.ContainingAssembly))
            return model;

        foreach (var declaration in MethodMatcher.Inherited(method, method.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
            .OfType<IMethodSymbol>().Prepend(method))
        {
            if (declaration.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Sanitizer))
                model = model with { IsSanitizer = true };

            foreach (var parameter in declaration.Parameters)
            {
                if (parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == Sink) is { } marker
                    && !model.Sinks.Any(sink => sink.Value.Index == parameter.Ordinal))
                    model = model with { Sinks = model.Sinks.Add(MethodModels.SinkOf(parameter, SinkKind.Prompt, ProviderOf(marker))) };
            }
        }

        return model;
    }

    private static string? ProviderOf(AttributeData marker) =>
        marker.NamedArguments.FirstOrDefault(argument => argument.Key == "Provider").Value.Value as string;
}

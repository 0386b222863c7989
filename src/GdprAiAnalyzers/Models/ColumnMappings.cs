using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Models;

/// <summary>Columns that Entity Framework Core's model builder names: <c>entity.Property(x => x.Target).HasColumnName("e_mail")</c>.</summary>
internal static class ColumnMappings
{
    /// <summary>Whether the compilation can name columns this way; without it nothing needs to be looked at.</summary>
    public static bool MayBeIn(Compilation compilation) =>
        ReferencedTypes.Any(compilation, "Microsoft.EntityFrameworkCore.RelationalPropertyBuilderExtensions");

    /// <summary>The member and its column, or <see langword="null"/> for any other call.</summary>
    public static (ISymbol Member, string Column)? Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasColumnName" } access, ArgumentList.Arguments: [var name] }
            || model.GetConstantValue(name.Expression, cancellationToken) is not { HasValue: true, Value: string column })
        {
            return null;
        }

        // Other calls may stand between: Property(…).IsRequired().HasColumnName(…).
        var property = access.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(inner => inner.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Property" } && inner.ArgumentList.Arguments.Count == 1);
        return property?.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax mapped }
            && model.GetSymbolInfo(mapped, cancellationToken).Symbol is { } member
                ? (member, column)
                : null;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>The names of the members that are declared to anonymize: most projects have none, and pay a look at their words.</summary>
internal static class AnonymizerNames
{
    private const string Attribute = "Anonymizes";

    public static HashSet<string> In(Compilation compilation, GdprAiConfiguration configuration, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(configuration.Models.Where(row => row.Kind == RowKind.Sanitizer).Select(row => NameOf(row.Id)), StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((TreeText.Of(tree, cancellationToken) & TreeText.Words.Anonymizes) == 0)
                continue;
            foreach (var attribute in tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>().Where(IsMarker))
            {
                switch (attribute.Parent?.Parent)
                {
                    case MethodDeclarationSyntax method:
                        names.Add(method.Identifier.ValueText);
                        break;
                    case LocalFunctionStatementSyntax function:
                        names.Add(function.Identifier.ValueText);
                        break;
                    case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property }:
                        names.Add(property.Identifier.ValueText);
                        break;
                }
            }
        }

        return names;
    }

    private static bool IsMarker(AttributeSyntax attribute)
    {
        var name = attribute.Name;
        while (name is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            name = name is QualifiedNameSyntax qualified ? qualified.Right : ((AliasQualifiedNameSyntax)name).Name;
        return name is IdentifierNameSyntax { Identifier.ValueText: Attribute or Attribute + "Attribute" };
    }

    private static string NameOf(MemberId id)
    {
        var name = id.MemberName.StartsWith("get_", StringComparison.Ordinal) ? id.MemberName.Substring(4) : id.MemberName;
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}

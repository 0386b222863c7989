using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Tells projects of tests: the people and the keys in them are made up.</summary>
internal static class TestProjects
{
    private static readonly string[] Frameworks =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];

    public static bool Contains(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(reference => Frameworks.Contains(reference.Name, StringComparer.OrdinalIgnoreCase));
}

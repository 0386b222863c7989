using GdprAi;
using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Names;

/// <summary>The fix that marks members; Fix All runs on document, project and solution with each of these.</summary>
public sealed class MarkFixTests
{
    [Fact]
    public Task A_property_is_marked_on_a_line_of_its_own() => VerifyAsync(
        """
        public class Customer
        {
            /// <summary>How to write.</summary>
            public string {|GDPRAI401:Email|} { get; set; }
        }
        """,
        """
        using GdprAi;

        public class Customer
        {
            /// <summary>How to write.</summary>
            [PersonalData(PersonalDataCategory.Contact)]
            public string Email { get; set; }
        }
        """);

    [Fact]
    public Task Many_members_are_marked_with_one_using() => VerifyAsync(
        """
        using System;

        namespace Shop
        {
            public class Customer
            {
                [Obsolete]
                public string {|GDPRAI401:FirstName|} { get; set; }

                public string {|GDPRAI401:Diagnosis|}, Topic;
                public string Plan { get; set; }
            }
        }
        """,
        """
        using System;
        using GdprAi;

        namespace Shop
        {
            public class Customer
            {
                [PersonalData(PersonalDataCategory.Name)]
                [Obsolete]
                public string FirstName { get; set; }

                [PersonalData(PersonalDataCategory.Health)]
                public string Diagnosis, Topic;
                public string Plan { get; set; }
            }
        }
        """);

    [Fact]
    public Task Parameters_of_records_are_marked_as_properties() => VerifyAsync(
        """
        public record Person(string {|GDPRAI401:Email|}, string Topic,
            string {|GDPRAI401:LastName|});
        """,
        """
        using GdprAi;

        public record Person([property: PersonalData(PersonalDataCategory.Contact)] string Email, string Topic,
            [property: PersonalData(PersonalDataCategory.Name)] string LastName);
        """);

    [Fact]
    public Task A_type_on_one_line_stays_on_it() => VerifyAsync(
        "using GdprAi;\n\npublic class Customer { public string {|GDPRAI401:Email|} { get; set; } }\n",
        "using GdprAi;\n\npublic class Customer { [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } }\n");

    [Fact]
    public Task Beside_the_mark_of_Identity_the_name_is_written_in_full() => VerifyAsync(
        """
        using GdprAi;
        using Microsoft.AspNetCore.Identity;

        public class Customer
        {
            [Microsoft.AspNetCore.Identity.PersonalData]
            public string Phone { get; set; }

            public string {|GDPRAI401:Email|} { get; set; }
        }
        """,
        """
        using GdprAi;
        using Microsoft.AspNetCore.Identity;

        public class Customer
        {
            [Microsoft.AspNetCore.Identity.PersonalData]
            public string Phone { get; set; }

            [GdprAi.PersonalData(PersonalDataCategory.Contact)]
            public string Email { get; set; }
        }
        """);

    [Fact]
    public Task Where_the_short_name_is_Identitys_nothing_is_imported() => VerifyAsync(
        """
        using Microsoft.AspNetCore.Identity;

        public class Customer
        {
            [PersonalData]
            public string Phone { get; set; }

            public string {|GDPRAI401:Email|} { get; set; }
        }
        """,
        """
        using Microsoft.AspNetCore.Identity;

        public class Customer
        {
            [PersonalData]
            public string Phone { get; set; }

            [GdprAi.PersonalData(GdprAi.PersonalDataCategory.Contact)]
            public string Email { get; set; }
        }
        """);

    [Fact]
    public Task Without_the_attribute_in_reach_there_is_no_fix()
    {
        const string Source = "public class Customer { public string {|GDPRAI401:Email|} { get; set; } }";
        return new Test(Source, Source, withAttribute: false).RunAsync();
    }

    private static Task VerifyAsync(string source, string fixedSource) => new Test(source, fixedSource, withAttribute: true).RunAsync();

    private sealed class Test : ProvenTest<UnmarkedPersonalDataAnalyzer, MarkPersonalDataFix>
    {
        public Test(string source, string fixedSource, bool withAttribute)
        {
            TestCode = source;
            FixedCode = fixedSource;
            CodeActionEquivalenceKey = MarkPersonalDataFix.EquivalenceKey;
            if (source == fixedSource)
                FixedState.MarkupHandling = MarkupMode.Allow;
            if (withAttribute)
                TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
            TestState.AdditionalReferences.Add(typeof(Microsoft.AspNetCore.Identity.PersonalDataAttribute).Assembly);
            SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview)));
        }
    }
}

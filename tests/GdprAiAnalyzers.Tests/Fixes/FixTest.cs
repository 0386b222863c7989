using GdprAi;
using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Verifies the wrapping fix on a small customer domain; warnings of the compiler count as failures.</summary>
internal sealed class FixTest : ProvenTest<PersonalDataFlowAnalyzer, WrapInHelperFix>
{
    public const string Import = "using GdprAi.Anonymization;";

    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;

        namespace Zebra
        {
            public static class Stripes;
        }
        """;

    private const string Domain =
        """
        using System.Net;
        using System.Net.Mail;
        using GdprAi;
        using static GdprAi.PersonalDataCategory;

        namespace Domain;

        public enum Gender { Female, Male }

        public class Llm
        {
            public string Ask([SendsToLlm] string prompt) => prompt.Length.ToString();
            public string Send([SendsToLlm] params object[] messages) => messages.Length.ToString();
        }

        public class Message(string text)
        {
            public string Text { get; } = text;
        }

        public static class Store
        {
            public static Customer Find() => System.Text.Json.JsonSerializer.Deserialize<Customer>("{}")!;
            public static void Mail(string address, string text = "") { }
        }

        public class Echo
        {
            public string this[string key] => key + ".";
        }

        public class Customer
        {
            [PersonalData(Contact)] public string Email { get; set; } = "";
            [PersonalData(Contact)] public string? BackupEmail { get; set; }
            [PersonalData(Contact)] public string HomePhone { get; set; } = "";
            [PersonalData(Contact)] public string MobileNumber { get; set; } = "";
            [PersonalData(Contact)] public string PostalAddress { get; set; } = "";
            [PersonalData(Contact)] public List<string> Emails { get; set; } = [];
            [PersonalData(Contact)] public string[] Phones { get; set; } = [];
            [PersonalData(Contact)] public IEnumerable<string> Mails { get; set; } = [];
            [PersonalData(Contact)] public MailAddress? Mailbox { get; set; }
            [PersonalData(Name)] public string FullName { get; set; } = "";
            [PersonalData(Location)] public string Street { get; set; } = "";
            [PersonalData(Financial)] public string Iban { get; set; } = "";
            [PersonalData(Financial)] public string CardNumber { get; set; } = "";
            [PersonalData(Financial)] public string TaxClass { get; set; } = "";
            [PersonalData(Financial)] public decimal Salary { get; set; }
            [PersonalData(PersonalDataCategory.NationalId)] public string NationalId { get; set; } = "";
            [PersonalData(Online)] public string IpAddress { get; set; } = "";
            [PersonalData(Online)] public string Login { get; set; } = "";
            [PersonalData(Online)] public IPAddress? LastIp { get; set; }
            [PersonalData(Identifier)] public string Plate { get; set; } = "";
            [PersonalData(Identifier)] public string Number { get; set; } = "";
            [PersonalData(Identifier)] public Guid Id { get; set; }
            [PersonalData(Identifier)] public Guid? ParentId { get; set; }
            [PersonalData(Identifier)] public int Key { get; set; }
            [PersonalData(Identifier)] public long? LegacyKey { get; set; }
            [PersonalData(Demographic)] public DateTime BirthDate { get; set; }
            [PersonalData(Demographic)] public DateOnly BirthDay { get; set; }
            [PersonalData(Demographic)] public DateTimeOffset BornAt { get; set; }
            [PersonalData(Demographic)] public DateOnly? Dob { get; set; }
            [PersonalData(Demographic)] public int Age { get; set; }
            [PersonalData(Demographic)] public Gender Gender { get; set; }
            [PersonalData(Demographic)] public string Title { get; set; } = "";
            [PersonalData(Health)] public string Diagnosis { get; set; } = "";
            [PersonalData(Health)] public DateTime SickSince { get; set; }
            [PersonalData(Religion)] public string? Church { get; set; }
            [PersonalData(FreeText)] public string Notes { get; set; } = "";
            [PersonalData] public string Mail { get; set; } = "";
            [PersonalData] public string Motto { get; set; } = "";
            [PersonalData(Name)] public string NameField = "";
            public Customer? Friend { get; set; }
            [PersonalData(Contact)] public Task<string> LoadEmailAsync() => Task.FromResult("");
            [return: PersonalData(Contact)] public string GetEmail() => "";
            [return: PersonalData] public Customer GetBest() => this;
        }
        """;

    public FixTest(string source, string fixedSource)
    {
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        DisabledDiagnostics.Add("CS1591");
        CodeActionEquivalenceKey = WrapInHelperFix.EquivalenceKey;
        TestCode = source;
        FixedCode = fixedSource;
        if (source == fixedSource)
            FixedState.MarkupHandling = MarkupMode.Allow;
        foreach (var state in new[] { TestState, FixedState })
        {
            state.Sources.Add(("/0/Domain.cs", Domain));
            state.Sources.Add(("/0/Usings.cs", GlobalUsings));
        }

        TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
        SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
            id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Enable)));
    }

    /// <summary>Verifies statements of a method that has a customer <c>c</c> and a model <c>llm</c>; <c>null</c> stands for "no fix".</summary>
    public static Task VerifyAsync(string body, string? fixedBody)
    {
        var source = Method(body, "");
        return new FixTest(source, fixedBody is null ? source : Method(fixedBody, Import + "\n")).RunAsync();
    }

    /// <summary>Verifies a whole file.</summary>
    public static Task VerifyFileAsync(string source, string fixedSource) => new FixTest(source, fixedSource).RunAsync();

    /// <summary>Adds a second file, before and after the fix.</summary>
    public FixTest With(string path, string source, string fixedSource)
    {
        TestState.Sources.Add((path, source));
        FixedState.Sources.Add((path, fixedSource));
        return this;
    }

    private static string Method(string body, string import) =>
        $$"""
        using Domain;
        {{import}}
        namespace App;

        public class Support
        {
            public async Task<object?> Run(Customer c, Customer? n, IQueryable<Customer> db, Llm llm)
            {
                await Task.Yield();
                {{body.Replace("\n", "\n        ")}}
                return null;
            }
        }

        """;
}

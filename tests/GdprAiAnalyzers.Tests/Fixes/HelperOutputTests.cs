using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Reflection;
using System.Text.Json;
using GdprAi;
using GdprAi.Anonymization;
using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Runs what the fix writes: whatever the category, the type and the member's name, the value does not come out.</summary>
public sealed class HelperOutputTests
{
    private static readonly string[] Members =
    [
        "Customer.Data", "Customer.Email", "Customer.HomePhone", "Customer.Iban", "Customer.CardNumber", "Customer.IpAddress", "Customer.Plate",
        "Customer.PostalAddress", "Customer.Age", "Customer.BirthDate", "Customer.Number",
    ];

    // No recognizer knows the first three, which is how a text that is only searched would let them pass.
    private static readonly object[] Values =
    [
        "Type 2 diabetes", "Lutheran", "left-handed chess player", "paul.martin@corp.fr", "+33 6 12 34 56 78", "FR76 3000 6000 0112 3456 7890 189",
        47, 47L, (short)47, 4711.25m, 4711.25, 'q', true, Guid.Parse("7d0f3f0e-7d43-4a52-9b0e-3a0b3e6c7a11"), DayOfWeek.Thursday, TimeSpan.FromMinutes(1234),
        new DateTime(1987, 3, 14), new DateOnly(1987, 3, 14), new DateTimeOffset(1987, 3, 14, 8, 30, 0, TimeSpan.Zero),
        IPAddress.Parse("81.2.69.142"), new MailAddress("paul.martin@corp.fr"), new Uri("https://people.corp.fr/paul.martin"), new Unmarked("Lutheran"),
    ];

    // Found by what it holds, so that its seeds hold nothing else.
    private static readonly object[] FreeTexts = ["paul.martin@corp.fr", "FR76 3000 6000 0112 3456 7890 189"];

    public static TheoryData<string> Categories() => [.. Enum.GetNames<DataCategory>()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_value_does_not_come_out_of_its_helper(string name)
    {
        var category = Enum.Parse<DataCategory>(name);
        foreach (var value in Values.Where(value => category != DataCategory.FreeText || value is not string).Concat(FreeTexts))
        {
            foreach (var member in Members)
            {
                var outputs = HelperChoice.For(category, member, TypeOf(value)).SelectMany(helper => Run(helper, value)).ToArray();

                Assert.True(outputs.Length > 0, $"{category} {member} {value.GetType().Name}: no helper takes it");
                foreach (var (helper, output) in outputs)
                {
                    Assert.False(
                        output.Contains(Printed(value), StringComparison.OrdinalIgnoreCase),
                        $"{category} {member}: {helper}({Printed(value)}) gives {output}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_special_category_is_erased_whatever_its_type(string name)
    {
        var category = Enum.Parse<DataCategory>(name);
        foreach (var value in Values)
        {
            var erases = HelperChoice.For(category, "Customer.Data", TypeOf(value)).SequenceEqual([Helper.Erase]);
            Assert.Equal(HelperChoice.IsSpecial(category), erases);
        }
    }

    [Fact]
    public void The_copy_of_an_object_has_none_of_its_personal_values()
    {
        var copy = JsonSerializer.Serialize(Anonymize.Object(new Patient { Diagnosis = "Type 2 diabetes", Church = "Lutheran", Status = "widowed", Motto = "carpe diem" }));

        foreach (var value in new[] { "diabetes", "Lutheran", "widowed", "carpe" })
            Assert.DoesNotContain(value, copy, StringComparison.OrdinalIgnoreCase);
    }

    // The overloads that take the value, called as the fix calls them.
    private static IEnumerable<(Helper Helper, string Output)> Run(Helper helper, object value)
    {
        using var scope = AnonymizationScope.Begin();
        var type = typeof(Anonymize).Assembly.GetType(Helper.Namespace + "." + helper.Type, throwOnError: true)!;
        var results = new List<(Helper, string)>();
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == helper.Method))
        {
            var called = method.IsGenericMethodDefinition ? method.MakeGenericMethod(value.GetType()) : method;
            var parameters = called.GetParameters();
            if (!parameters[0].ParameterType.IsInstanceOfType(value) || !parameters.Skip(1).All(p => p.IsOptional))
                continue;

            object?[] arguments = [value, .. parameters.Skip(1).Select(p => p.DefaultValue)];
            results.Add((helper, Assert.IsType<string>(called.Invoke(null, arguments))));
        }

        return results;
    }

    private static string Printed(object value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString()!;

    private static readonly CSharpCompilation Framework = CSharpCompilation.Create(
        "Types",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(HelperOutputTests).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path)));

    private static INamedTypeSymbol TypeOf(object value) => Framework.GetTypeByMetadataName(value.GetType().FullName!)!;

    /// <summary>A type of the user's own without a mark inside.</summary>
    public sealed record Unmarked(string Belief);

    public sealed class Patient
    {
        [PersonalData(PersonalDataCategory.Health)] public string Diagnosis { get; set; } = "";
        [PersonalData(PersonalDataCategory.Religion)] public string Church { get; set; } = "";
        [PersonalData(PersonalDataCategory.Demographic)] public string Status { get; set; } = "";
        [PersonalData] public string Motto { get; set; } = "";
    }
}

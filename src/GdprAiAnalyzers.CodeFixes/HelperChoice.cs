using System;
using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Chooses the helpers for a value from its category, its member's name and its type, best first.</summary>
/// <remarks>The list may hold helpers without an overload for the type: the compiler has the last word.</remarks>
internal static class HelperChoice
{
    private static readonly (string Method, HashSet<string> Words)[] Names =
    [
        ("Email", Words("email", "emails", "mail", "mails", "courriel", "courriels")),
        ("Phone", Words("phone", "phones", "telephone", "tel", "mobile", "cell", "fax", "gsm", "portable", "msisdn")),
        ("Iban", Words("iban", "ibans", "rib")),
        ("Card", Words("card", "cards", "carte", "pan")),
        ("Ip", Words("ip", "ips", "ipv4", "ipv6")),
        ("Plate", Words("plate", "plates", "plaque", "immatriculation")),
        ("Address", Words("address", "addresses", "adresse", "street", "rue", "city", "postcode", "zip")),
    ];

    private static readonly HashSet<string> BirthWords = Words("birth", "birthday", "birthdate", "born", "dob", "naissance");

    /// <summary>The helpers to try for a value of the given type, on the path of a diagnostic.</summary>
    public static IEnumerable<Helper> For(DiagnosticPath path, ITypeSymbol type) =>
        // A member that is personal itself may have a type without marks, which a copy would leave as it is.
        path.IsWholeObject && IsWholeObject(type) ? [Helper.Object] : For(path.Category, path.Member, type);

    /// <summary>The helpers to try for a single value of the given type; none of them lets the value pass.</summary>
    public static IEnumerable<Helper> For(DataCategory category, string member, ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void)
            return [];

        // Recognizers know addresses and numbers, not diagnoses or beliefs: their text would leave as it is.
        if (IsSpecial(category))
            return [Helper.Erase];

        var words = SplitWords(member);
        var valueType = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

        switch (valueType.SpecialType)
        {
            case SpecialType.System_String:
                return [ForText(category, words)];
            case SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
                or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64:
                return ForWholeNumber(category, words);
            case SpecialType.System_DateTime:
                return ForDate(category, words);
            case not SpecialType.None and not SpecialType.System_Object:
                return [Helper.Value];
        }

        return valueType.OriginalDefinition.ToDisplayString() switch
        {
            "System.Guid" => [Helper.Id, Helper.Value],
            "System.DateOnly" or "System.DateTimeOffset" => ForDate(category, words),
            "System.Net.IPAddress" => [Helper.Anonymize("Ip"), Helper.Value],
            "System.Net.Mail.MailAddress" => [Helper.Anonymize("Email"), Helper.Value],
            _ => [Helper.Value],
        };
    }

    /// <summary>Whether Art. 9(1) or Art. 10 names the category.</summary>
    public static bool IsSpecial(DataCategory category) => new SourceModel(string.Empty, category).IsSpecial;

    private static Helper ForText(DataCategory category, IReadOnlyCollection<string> words) => category switch
    {
        DataCategory.Name => Helper.Anonymize("Name"),
        DataCategory.NationalId => Helper.Anonymize("NationalId"),
        DataCategory.Location => Helper.Anonymize("Address"),
        DataCategory.Contact => ByName(words, "Email", "Phone", "Address") ?? Helper.Anonymize("Email"),
        DataCategory.Financial => ByName(words, "Iban", "Card") ?? Helper.Value,
        DataCategory.Online => ByName(words, "Ip", "Email") ?? Helper.Id,
        DataCategory.Identifier => ByName(words, "Plate") ?? Helper.Id,
        DataCategory.Other => ByName(words, [.. Names.Select(n => n.Method)]) ?? Helper.Value,
        DataCategory.FreeText => Helper.Text,
        _ => Helper.Value,
    };

    private static IEnumerable<Helper> ForWholeNumber(DataCategory category, IReadOnlyCollection<string> words) => category switch
    {
        DataCategory.Demographic when words.Contains("age") => [Helper.AgeBand, Helper.Value],
        DataCategory.Identifier or DataCategory.NationalId or DataCategory.Online or DataCategory.Contact
            or DataCategory.Name or DataCategory.Other => [Helper.Id, Helper.Value],
        _ => [Helper.Value],
    };

    private static IEnumerable<Helper> ForDate(DataCategory category, IReadOnlyCollection<string> words) =>
        category == DataCategory.Demographic || words.Any(BirthWords.Contains) ? [Helper.AgeBand, Helper.Value] : [Helper.Value];

    private static Helper? ByName(IReadOnlyCollection<string> words, params string[] methods)
    {
        foreach (var (method, names) in Names)
        {
            // "IpAddress" and "EmailAddress" name their kind first, so the order of the table decides.
            if (methods.Contains(method) && words.Any(names.Contains))
                return Helper.Anonymize(method);
        }

        return null;
    }

    // A copy is only possible of a class or struct of the user: spans, tasks and framework types have no members to replace.
    private static bool IsWholeObject(ITypeSymbol type) =>
        type is { IsAnonymousType: false, IsTupleType: false, IsRefLikeType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.TypeParameter }
        && !IsFrameworkType(type);

    private static bool IsFrameworkType(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Object
        && type.ContainingNamespace is { IsGlobalNamespace: false } ns
        && ns.ToDisplayString() is var name
        && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>The lower-case words of the last part of a name: <c>Customer.HomePhone</c> gives <c>home</c> and <c>phone</c>.</summary>
    private static IReadOnlyCollection<string> SplitWords(string member)
    {
        var words = new List<string>();
        var start = member.LastIndexOf('.') + 1;
        for (var i = start + 1; i <= member.Length; i++)
        {
            var ends = i == member.Length
                || !char.IsLetterOrDigit(member[i])
                || (char.IsUpper(member[i]) && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1]))));
            if (!ends)
                continue;

            words.Add(member.Substring(start, i - start).Trim('_', '(', ')', '`').ToLowerInvariant());
            start = i;
        }

        return words;
    }

    private static HashSet<string> Words(params string[] words) => [.. words];
}

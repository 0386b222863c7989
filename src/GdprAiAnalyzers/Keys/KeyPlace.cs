using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Keys;

/// <summary>A place that takes a key or a salt.</summary>
/// <param name="Use">The call, creation or assignment.</param>
/// <param name="Material">What is given.</param>
/// <param name="Name">What messages call the place: <c>HMACSHA256.HashData</c>.</param>
/// <param name="IsSalt">Whether it is a salt.</param>
/// <param name="IsPseudonymizer">Whether it is there for personal data and nothing else.</param>
internal sealed record KeyPlace(IOperation Use, IOperation Material, string Name, bool IsSalt, bool IsPseudonymizer)
{
    /// <summary>Words of which one stands in every document that has such a place.</summary>
    public static readonly string[] Words =
    [
        "Pseudonymizer", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA1", "HMACMD5", "HMACSHA3_256", "HMACSHA3_384", "HMACSHA3_512", "HMAC", "KeyedHashAlgorithm", "IncrementalHash", "CryptographicOperations",
        "Kmac128", "Kmac256", "Rfc2898DeriveBytes", "PasswordDeriveBytes", "KeyDerivation", "HKDF", "Aes", "AesGcm", "AesCcm", "ChaCha20Poly1305", "TripleDES", "SymmetricAlgorithm", "BCrypt", "Argon2id", "Argon2i", "Argon2d",
    ];

    private static readonly HashSet<string> Spaces = ["System.Security.Cryptography", "Microsoft.AspNetCore.Cryptography.KeyDerivation", "BCrypt.Net", "Konscious.Security.Cryptography"];

    /// <summary>The keys and salts that an operation takes.</summary>
    public static IEnumerable<KeyPlace> Of(IOperation? operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return OfCall(creation, constructor, creation.Arguments, creation.Type?.Name ?? "");
            case IInvocationOperation { TargetMethod: var method } call when method.Name.IndexOf("Decrypt", StringComparison.Ordinal) < 0:
                return OfCall(call, method, call.Arguments, method.ContainingType.Name + "." + method.Name);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Key" or "Salt" or "KnownSecret" } property } } assignment when IsCryptography(property.ContainingType):
                return [new KeyPlace(assignment, assignment.Value, property.ContainingType.Name + "." + property.Name, property.Name == "Salt", false)];
            default:
                return [];
        }
    }

    private static IEnumerable<KeyPlace> OfCall(IOperation use, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, string name)
    {
        var type = method.ContainingType;
        var isPseudonymizer = type is { Name: "Pseudonymizer", ContainingNamespace: { Name: "Anonymization", ContainingNamespace.Name: "GdprAi" } };
        if (!isPseudonymizer && !IsCryptography(type))
            return [];
        return arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && IsMaterial(argument.Parameter, type))
            .Select(argument => new KeyPlace(use, argument.Value, name, argument.Parameter!.Name.EndsWith("alt", StringComparison.Ordinal), isPseudonymizer));
    }

    // The salt of HKDF may be public: its input is the key.
    private static bool IsMaterial(IParameterSymbol? parameter, INamedTypeSymbol type) => parameter?.Name switch
    {
        "key" or "rgbKey" or "ikm" or "prk" => true,
        "salt" or "rgbSalt" => type.Name != "HKDF",
        "password" or "strPassword" => type.Name is "Rfc2898DeriveBytes" or "PasswordDeriveBytes",
        _ => false,
    };

    private static bool IsCryptography(INamedTypeSymbol? type) => type?.ContainingNamespace is { } space && Spaces.Contains(space.ToDisplayString());
}

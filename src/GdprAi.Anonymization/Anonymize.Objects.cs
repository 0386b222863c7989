using System.Diagnostics.CodeAnalysis;
using GdprAi.Anonymization.Objects;

namespace GdprAi.Anonymization;

public static partial class Anonymize
{
    /// <summary>A copy of an object in which the members marked as personal data are replaced; the object itself is not changed.</summary>
    /// <remarks>
    /// <para>Marks are <see cref="PersonalDataAttribute"/>, those of ASP.NET Core Identity and of Microsoft.Extensions.Compliance, on a member, what it overrides or implements, a positional record parameter or the type. A classification that is not known erases.</para>
    /// <para>Text in unmarked members is scanned as by <see cref="Text"/>. Text stays text; other marked values become a coarser or empty value of their type. Delegates and framework objects are not copied, and become null.</para>
    /// </remarks>
    /// <exception cref="NotSupportedException">A marked property computes its value in a way that a copy cannot change. The message names the property, never its value.</exception>
    [Anonymizes]
    [RequiresUnreferencedCode("Copies objects by reflection: keep the members of the copied types.")]
    [RequiresDynamicCode("Creates collections of types that are known at run time only.")]
    [return: NotNullIfNotNull(nameof(value))]
    public static T Object<T>(T value) => ObjectCopier.Copy(Source, value);

    /// <summary>An object as JSON for a prompt, with the members marked as personal data replaced; the object itself is only read.</summary>
    /// <remarks>
    /// <para>Marks are read as by <see cref="Object"/>. Birth dates and ages become bands, keys and addresses placeholders, health and other special categories are erased; text in unmarked members is scanned.</para>
    /// <para>Names given by System.Text.Json, Newtonsoft.Json and data contracts are used, and members that they ignore are left out. A cycle is written as null.</para>
    /// </remarks>
    [Anonymizes]
    [RequiresUnreferencedCode("Reads the members of objects by reflection: keep the members of the written types.")]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Json(object? value) => value is null ? null : ObjectWriter.Write(Source, value);
}

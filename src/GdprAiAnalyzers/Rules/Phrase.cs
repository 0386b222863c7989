using System;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>The parts of messages: texts from the resources, and what is the same in every language.</summary>
internal static class Phrase
{
    public static LocalizableString Localized(string name) => new LocalizableResourceString(name, Strings.ResourceManager, typeof(Strings));

    public static LocalizableString Fixed(string text) => new FixedString(text);

    /// <summary>The provider's name.</summary>
    public static LocalizableString Provider(string? name) => name is null ? Localized("Provider_Unknown") : Fixed(name);

    /// <summary>The place, as people say it; its code where it has no name here.</summary>
    public static LocalizableString Place(Region place)
    {
        var name = "Place_" + place.Name.Replace('+', '_');
        return Strings.ResourceManager.GetString(name, System.Globalization.CultureInfo.InvariantCulture) is null ? Fixed(place.Name) : Localized(name);
    }

    /// <summary>A provider with its place: <c>OpenAI (United States)</c>.</summary>
    public static LocalizableString Located(string? provider, Region place) => new LocatedString(Provider(provider), Place(place));

    private sealed class LocatedString(LocalizableString provider, LocalizableString place) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) => provider.ToString(formatProvider) + " (" + place.ToString(formatProvider) + ")";

        protected override int GetHash() => provider.GetHashCode() ^ place.GetHashCode();

        protected override bool AreEqual(object? other) => other is LocatedString located && located.GetText(null) == GetText(null);
    }

    /// <summary>A text that is the same in every language, where a localizable one may stand.</summary>
    private sealed class FixedString(string text) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) => text;

        protected override int GetHash() => text.GetHashCode();

        protected override bool AreEqual(object? other) => other is FixedString fixedString && fixedString.GetText(null) == text;
    }
}

using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What a type is about, as its name tells.</summary>
internal enum NameSubject
{
    Unknown,
    Person,
    PerhapsPerson,
    Address,
    Visit,
    Organisation,
    Machinery,
    NamesOfThings,
}

/// <summary>Reads what a type is about from the last word of its name that says something: <c>CustomerDetailsDto</c> is about a customer.</summary>
internal static class NameSubjects
{
    private static readonly NameVocabulary Vocabulary = NameVocabulary.Instance;

    public static NameSubject Of(INamedTypeSymbol type, string language)
    {
        var subject = OfName(type, language);
        for (var inherited = type.BaseType; subject is NameSubject.Unknown or NameSubject.PerhapsPerson && inherited is { SpecialType: SpecialType.None }; inherited = inherited.BaseType)
        {
            if (OfName(inherited, language) == NameSubject.Person)
                return NameSubject.Person;
        }

        return subject;
    }

    private static NameSubject OfName(INamedTypeSymbol type, string language)
    {
        var words = Vocabulary.Read(type.Name);
        var last = words.Count - 1;
        while (last >= 0 && (words[last].Length == 0 || Vocabulary.IsOn("wrapper", words[last])))
            last--;

        // Register.Command: the outer type says it.
        if (last < 0)
            return type.ContainingType is { } outer ? OfName(outer, language) : NameSubject.Unknown;

        var word = words[last];
        var before = words.Take(last).ToList();
        if (Vocabulary.IsOn("names-of-things", word) || words.Any(w => Vocabulary.IsOn("made-up", w)))
            return NameSubject.NamesOfThings;
        if (Vocabulary.IsOn("technical", word))
            return NameSubject.Machinery;
        if (Vocabulary.IsPerson(word, language) || (Vocabulary.IsOn("person-record", word) && before.Any(w => Vocabulary.IsPerson(w, language))))
            return NameSubject.Person;
        if (Vocabulary.IsOn("organisation", word))
            return before.Any(w => Vocabulary.IsPerson(w, language)) ? NameSubject.Unknown : NameSubject.Organisation;
        if ((Vocabulary.IsOn("address-type", word) || Vocabulary.IsOn("person-record", word)) && before.Any(w => Vocabulary.IsOn("machine-word", w)))
            return NameSubject.Machinery;
        if (Vocabulary.IsOn("address-type", word))
            return before.Any(w => Vocabulary.IsOn("organisation", w)) ? NameSubject.Organisation : NameSubject.Address;
        if (Vocabulary.IsOn("online-type", word))
            return NameSubject.Visit;
        return Vocabulary.IsOn("perhaps-person", word) ? NameSubject.PerhapsPerson : NameSubject.Unknown;
    }
}

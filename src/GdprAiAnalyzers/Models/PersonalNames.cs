using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Tells members that look personal: by their name and type, by the type that they stand in, by data annotations and column names.</summary>
/// <remarks>One instance a compilation; safe for concurrent use. Marks are not looked at.</remarks>
internal sealed class PersonalNames
{
    private static readonly NameVocabulary Vocabulary = NameVocabulary.Instance;

    private readonly ConcurrentDictionary<INamedTypeSymbol, Surroundings> _surroundings = new(SymbolEqualityComparer.Default);

    /// <summary>The category that a property or field seems to have; <see langword="null"/> when it does not look personal.</summary>
    public DataCategory? Find(ISymbol member)
    {
        if (member.ContainingType is not { } type || !PersonalShapes.IsCandidate(member) || PersonalShapes.TypeOf(member) is not { } valueType)
            return null;

        var category = FindByName(member.Name, valueType, type);
        if (category is null && MemberAnnotations.ColumnName(member) is { } column)
            category = FindByName(column, valueType, type);
        return category ?? FindByAnnotation(member, valueType, type);
    }

    /// <summary>The category that the column of a property or field seems to have, where its mapping stands apart from it.</summary>
    public DataCategory? FindByColumn(ISymbol member, string column) =>
        member.ContainingType is { } type && PersonalShapes.IsCandidate(member) && PersonalShapes.TypeOf(member) is { } valueType
            ? FindByName(column, valueType, type)
            : null;

    private DataCategory? FindByName(string name, ITypeSymbol valueType, INamedTypeSymbol type)
    {
        var words = Vocabulary.Read(name);
        NamePhrase? best = null;
        for (var i = 0; i < words.Count; i++)
        {
            // "konto inhaber" says more than "konto".
            var phrase = Vocabulary.At(words, i)
                .Where(p => PersonalShapes.CanHold(valueType, p.Category) && Counts(p, words, i, SurroundingsOf(type)))
                .OrderByDescending(p => p.Words.Length).ThenBy(p => p.Rank)
                .FirstOrDefault();
            if (phrase != null && (best is null || phrase.Rank < best.Rank))
                best = phrase;
        }

        return best?.Category;
    }

    private DataCategory? FindByAnnotation(ISymbol member, ITypeSymbol valueType, INamedTypeSymbol type) =>
        MemberAnnotations.Category(member) is { } category
        && PersonalShapes.CanHold(valueType, category)
        && SurroundingsOf(type).Of("en") is not (NameSubject.Organisation or NameSubject.Machinery or NameSubject.NamesOfThings)
        && !Vocabulary.Read(member.Name).Any(word => Vocabulary.IsOn("thing", word))
            ? category
            : null;

    private static bool Counts(NamePhrase phrase, IReadOnlyList<string> words, int start, Surroundings surroundings)
    {
        if (phrase.Context == NameContext.Hint || words.Any(word => phrase.Unless.Contains(word)))
            return false;

        var before = words.Take(start).ToList();
        var after = words.Skip(start + phrase.Words.Length);
        // What follows may say whose it is, not what it is: TelefonoMovil, NomDuClient, but not EmailTemplate.
        if (!after.All(word => IsQualifier(word, phrase.Language)) || before.Any(word => Vocabulary.IsOn("thing", word)))
            return false;

        return surroundings.Of(phrase.Language) switch
        {
            NameSubject.NamesOfThings => false,
            NameSubject.Machinery => phrase.Context == NameContext.Always,
            // Company.ContactName
            NameSubject.Organisation when phrase.Context != NameContext.Always => NamesPerson(),
            var subject => phrase.Context switch
            {
                NameContext.Always or NameContext.Any => true,
                _ when !before.All(word => IsQualifier(word, phrase.Language)) => false,
                NameContext.Person => NamesPerson() || surroundings.IsPerson(subject),
                NameContext.Address => NamesPerson() || surroundings.IsPerson(subject) || surroundings.IsAddress(subject),
                _ => NamesPerson() || surroundings.IsPerson(subject) || subject == NameSubject.Visit,
            },
        };

        bool NamesPerson() =>
            before.All(word => IsQualifier(word, phrase.Language))
            && before.Concat(after).Any(word => Vocabulary.IsPerson(word, phrase.Language));
    }

    private static bool IsQualifier(string word, string language) =>
        word.Length == 0 || Vocabulary.IsOn("neutral", word) || Vocabulary.IsPerson(word, language);

    private Surroundings SurroundingsOf(INamedTypeSymbol type) =>
        _surroundings.GetOrAdd(type.OriginalDefinition, t => new Surroundings(t));

    /// <summary>What the type that a member stands in tells of it; each question is answered when it is first asked.</summary>
    private sealed class Surroundings(INamedTypeSymbol type)
    {
        private readonly ConcurrentDictionary<string, NameSubject> _subjects = new();
        private bool? _hasPersonalSibling;
        private bool? _hasContactSibling;
        private bool? _hasAddressSibling;

        public NameSubject Of(string language) => _subjects.GetOrAdd(language, l => NameSubjects.Of(type, l));

        /// <summary>About a person by its name, or by a member that only persons have, such as a first name.</summary>
        public bool IsPerson(NameSubject subject) =>
            subject == NameSubject.Person
            || (subject is NameSubject.PerhapsPerson or NameSubject.Unknown && (_hasPersonalSibling ??= HasSibling(phrase => phrase.Context == NameContext.Always)))
            || (subject == NameSubject.PerhapsPerson && (_hasContactSibling ??= HasSibling(phrase => phrase is { Category: DataCategory.Contact, Context: NameContext.Any })));

        /// <summary>An address by its name, or by a member that only addresses have, such as a street.</summary>
        public bool IsAddress(NameSubject subject) =>
            subject == NameSubject.Address
            || (_hasAddressSibling ??= HasSibling(phrase => phrase is { Category: DataCategory.Location, Context: NameContext.Any }));

        private bool HasSibling(System.Func<NamePhrase, bool> isEvidence) =>
            type.GetMembers().Any(member =>
                PersonalShapes.IsCandidate(member)
                && PersonalShapes.TypeOf(member) is { } valueType
                && Vocabulary.Read(member.Name) is var words
                && Enumerable.Range(0, words.Count).Any(i => Vocabulary.At(words, i).Any(phrase =>
                    isEvidence(phrase) && PersonalShapes.CanHold(valueType, phrase.Category) && Counts(phrase, words, i, this))));
    }
}

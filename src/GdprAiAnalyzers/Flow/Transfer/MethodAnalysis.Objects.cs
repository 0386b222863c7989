using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Variables, objects and their members: reading, writing, creating, copying, and reading all that is reachable.</summary>
internal sealed partial class MethodAnalysis
{
    private int _copyDepth;

    private const string CapturedThis = "this@0";

    /// <summary>The variables of the outermost member that its lambdas and local functions share.</summary>
    private Value Environment => _body.IsNested
        ? Value.Input(new InputAtom(AccessPath.Closure, null))
        : Value.Of(new ObjectAtom(new Site(_body.Syntax, null, 0), "⟨environment⟩", null));

    private Value ReadVariable(ISymbol variable) => _body.Unit.Captured.Contains(variable)
        ? ReadMember(Environment, CapturedName(variable), TypeOf(variable))
        : _state.Get(_storage.Variable(variable)) ?? Value.Unknown;

    private void WriteVariable(ISymbol variable, Value value)
    {
        if (_body.Unit.Captured.Contains(variable))
            WriteMember(Environment, CapturedName(variable), value);
        else
            _state = _state.Set(_storage.Variable(variable), value);
    }

    private static string CapturedName(ISymbol variable) => variable.Name + "@" + (variable.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private Value ReadThis(ITypeSymbol? type = null)
    {
        if (_body.IsNested)
            return ReadMember(Environment, CapturedThis, type ?? _body.Unit.Symbol.ContainingType);
        return _body.Symbol is IMethodSymbol { IsStatic: true } or INamedTypeSymbol
            ? Value.Unknown
            : Value.Input(new InputAtom(AccessPath.This, type ?? _body.Symbol.ContainingType));
    }

    /// <summary>The receiver of a member: an object, or for a static member of the compilation its type.</summary>
    private Value ReceiverOf(IOperation? instance, ISymbol member)
    {
        if (instance is not null)
            return Visit(instance);
        return IsInSource(member)
            ? Value.Input(new InputAtom(AccessPath.Static(member.ContainingType.OriginalDefinition), null))
            : Value.Unknown;
    }

    private Value ReadMember(Value receiver, string selector, ITypeSymbol? type, ITypeSymbol? receiverType = null, SyntaxNode? readAt = null)
    {
        // A member that has a name is another value than the one that was sanitized.
        if (!receiver.IsBottom && !receiver.IsRaw)
            return Selectors.IsElement(selector) || selector == Selectors.Unknown ? receiver.Rest : Value.Sanitized;
        var members = new Value.Builder(Value.Bottom);
        foreach (var atom in receiver.Atoms)
        {
            Spend(members.Count);
            switch (atom)
            {
                case SourceAtom when TypeFacts.CanHold(type, selector):
                    members.Join(Value.Of(atom));
                    break;
                case InputAtom input:
                    members.Join(ReadOwned(input, selector, type, () => TypeFacts.IsPlain(input.Type ?? receiverType) && !Selectors.IsElement(selector)
                        ? TypeFacts.CanHold(type, selector) ? Value.Input(input) : Value.Unknown
                        : Value.Input(new InputAtom(input.Path.Append(selector), type, readAt ?? input.ReadAt, input.Weakness))));
                    break;
                case ObjectAtom { Target: null } owner:
                    members.Join(ReadOwned(owner, selector, type, () => Keep(owner, selector, Absent(owner, selector, type))));
                    break;
            }
        }

        var result = members.ToValue();
        return result.IsBottom ? Value.Unknown : result;
    }

    private Value ReadOwned(Atom owner, string selector, ITypeSymbol? type, System.Func<Value> absent)
    {
        var result = Value.Bottom;
        if (selector == Selectors.Element)
        {
            foreach (var slot in _storage.MembersOf(owner))
            {
                if (Selectors.IsElement(_storage[slot].Selector) && _state.Get(slot) is { } element)
                    result = result.Join(element);
            }

            if (_state.Get(_storage.FindMember(owner, Selectors.Element)) is null)
                result = result.Join(absent());
        }
        else
        {
            var own = _state.Get(_storage.FindMember(owner, selector));
            var shared = Selectors.IsElement(selector) ? _state.Get(_storage.FindMember(owner, Selectors.Element)) : null;
            if (own is { IsBottom: true } && owner is ObjectAtom)
                own = null;
            result = (own ?? (shared is null || owner is InputAtom ? absent() : Value.Bottom)).Join(shared ?? Value.Bottom);
        }

        // What is under an unknown member may be under this one.
        if (selector != Selectors.Unknown && TypeFacts.CanHold(type, selector) && _state.Get(_storage.FindMember(owner, Selectors.Unknown)) is { } content)
            result = result.Join(content);
        return result;
    }

    /// <summary>An object that a library made for its own member stays there: what is put into it leaves with its owner.</summary>
    private Value Keep(ObjectAtom owner, string selector, Value absent)
    {
        if (!owner.IsUnknown && !Selectors.IsElement(selector) && absent.Atoms.Any(a => a is ObjectAtom { IsUnknown: true }))
            _state = _state.Set(_storage.Member(owner, selector), absent);
        return absent;
    }

    /// <summary>What a member of an object holds that nothing here wrote.</summary>
    private Value Absent(ObjectAtom owner, string selector, ITypeSymbol? type)
    {
        if (_state.Get(_storage.FindMember(owner, HiddenMembers.Copied)) is { } original)
        {
            var copied = Value.Bottom;
            foreach (var atom in original.Atoms)
            {
                if (atom is InputAtom input)
                    copied = copied.Join(Value.Input(new InputAtom(input.Path.Append(selector), type)));
                else if (atom is SourceAtom && TypeFacts.CanHold(type, selector))
                    copied = copied.Join(Value.Of(atom));
                else if (atom is ObjectAtom { IsUnknown: true })
                    copied = copied.Join(Value.Unknown);
                else if (atom is ObjectAtom && !atom.Equals(owner) && _copyDepth < Bounds.PathDepth)
                    copied = copied.Join(ReadOriginal(atom, selector, type));
            }

            return copied;
        }

        if (!owner.IsUnknown && type is { IsValueType: true } && !TypeFacts.IsPlain(type) && (type.IsTupleType || IsInSource(type)) && owner.Tag.Count(c => c == '/') < Bounds.PathDepth)
            return Value.Of(new ObjectAtom(owner.Site, owner.Tag + "/" + selector, type, isOld: owner.IsOld));
        var isLibrary = owner.Type is not null && !Selectors.IsElement(selector) && !HiddenMembers.IsHidden(selector) && !TypeFacts.IsDeclaredInSource(owner.Type) && owner.Type is { IsAnonymousType: false, IsTupleType: false };
        if (!(owner.IsUnknown || isLibrary && type is not null) || TypeFacts.IsPlain(type) || owner.Tag.Count(c => c == '/') >= Bounds.PathDepth)
            return owner.IsUnknown ? Value.Unknown : Value.Bottom;
        return Value.Of(new ObjectAtom(owner.Site, owner.Tag + "/" + selector, type ?? (selector == Selectors.Element ? TypeFacts.ElementType(owner.Type) : null), isUnknown: true));
    }

    /// <summary>What a helper copied was the caller's object.</summary>
    private Value ReadOriginal(Atom original, string selector, ITypeSymbol? type)
    {
        _copyDepth++;
        try
        {
            return ReadMember(Value.Of(original), selector, type);
        }
        finally
        {
            _copyDepth--;
        }
    }

    private void WriteMember(Value receiver, string selector, Value value, bool weak = false)
    {
        Atom? single = null;
        var owners = 0;
        foreach (var atom in receiver.Atoms)
        {
            if (atom is InputAtom or ObjectAtom { Target: null })
            {
                single = atom;
                owners++;
            }
        }

        if (owners == 0)
            return;
        weak |= owners > 1 || selector is Selectors.Element or Selectors.Unknown || single is ObjectAtom { IsOld: true } || single is InputAtom { Path.IsSummary: true };
        foreach (var atom in receiver.Atoms)
        {
            if (atom is not (InputAtom or ObjectAtom { Target: null }))
                continue;
            Spend(value.Atoms.Length);
            var slot = _storage.Member(atom, selector);
            var next = value;
            if (weak)
                next = (_state.Get(slot) ?? (atom is ObjectAtom owner ? Absent(owner, selector, null) : _storage.Initial(slot))).Join(value);
            _state = _state.Set(slot, next);
        }
    }

    /// <summary>Writes at the end of a path; objects that are missing on the way are made.</summary>
    private void WriteThrough(Value root, IReadOnlyList<string> selectors, Value value, bool weak)
    {
        var owner = root;
        for (var i = 0; i < selectors.Count - 1; i++)
        {
            var child = ReadMember(owner, selectors[i], null);
            if (!child.Atoms.Any(a => a is InputAtom or ObjectAtom))
            {
                child = Value.Bottom;
                foreach (var atom in owner.Atoms)
                {
                    if (atom is ObjectAtom { Target: null } parent && parent.Tag.Count(c => c == '/') < Bounds.PathDepth)
                        child = child.Join(Value.Of(new ObjectAtom(parent.Site, parent.Tag + "/" + selectors[i], null, isOld: parent.IsOld)));
                }

                WriteMember(owner, selectors[i], child, weak: true);
            }
            else
            {
                Link(owner, selectors[i], child);
            }

            // Some element stands for all of them: what is under it is added to, not replaced.
            weak |= selectors[i] is Selectors.Element or Selectors.Unknown;
            owner = child;
        }

        WriteMember(owner, selectors[selectors.Count - 1], value, weak);
    }

    /// <summary>What is written below a member that nothing wrote before is found from its owner: an entry of a library's dictionary.</summary>
    private void Link(Value owner, string selector, Value child)
    {
        foreach (var atom in owner.Atoms)
        {
            if (atom is (InputAtom or ObjectAtom { Target: null, IsUnknown: true }) && _state.Get(_storage.FindMember(atom, selector)) is null)
                _state = _state.Set(_storage.Member(atom, selector), child);
        }
    }

    /// <summary>Empties the elements of a collection, or the content of a builder.</summary>
    private void Clear(Value receiver, string selector)
    {
        if (receiver.Atoms is not [var owner] || owner is not (ObjectAtom { IsOld: false } or InputAtom { Path.IsSummary: false }))
            return;
        var slots = Selectors.IsElement(selector) ? _storage.MembersOf(owner).Where(s => Selectors.IsElement(_storage[s].Selector)).ToList() : [];
        foreach (var slot in slots)
            _state = _state.Set(slot, Value.Bottom);
        _state = _state.Set(_storage.Member(owner, selector), Value.Unknown);
    }

    /// <summary>
    /// An object is made. Where its site made one before, in an earlier round of a loop, that one joins the old ones: the
    /// new object starts empty and stays apart.
    /// </summary>
    private ObjectAtom Allocate(ObjectAtom atom)
    {
        Allocate([atom]);
        return atom;
    }

    /// <summary>Several objects are made at once: one pass over the state ages all that were there before.</summary>
    private void Allocate(IReadOnlyCollection<ObjectAtom> atoms)
    {
        var before = atoms.Where(atom => _state.Get(_storage.Variable(atom)) is not null).ToDictionary(atom => (Atom)atom, atom => (Atom)atom.Aged());
        if (before.Count > 0)
        {
            var moved = new List<(int Slot, Value Value)>();
            foreach (var entry in _state.Entries().ToList())
            {
                var (owner, selector) = _storage[entry.Key];
                Spend(entry.Value.Atoms.Length);
                var value = entry.Value.Replace(before);
                if (owner is not null && before.TryGetValue(owner, out var aged))
                {
                    moved.Add((_storage.Member(aged, selector), value));
                    _state = _state.Set(entry.Key, Value.Bottom);
                }
                else if (!ReferenceEquals(value, entry.Value))
                {
                    _state = _state.Set(entry.Key, value);
                }
            }

            // Last, so that what the old objects hold already is not overwritten.
            foreach (var (slot, value) in moved)
                _state = _state.Set(slot, (_state.Get(slot) ?? Value.Bottom).Join(value));
        }

        foreach (var atom in atoms)
            _state = _state.Set(_storage.Variable(atom), Value.Unknown);
    }

    /// <summary>A value of a struct is copied when it is assigned: later writes to one copy do not reach the other.</summary>
    private Value CopyStruct(Value value, ITypeSymbol? type, SyntaxNode syntax) =>
        type is { IsValueType: true } && !TypeFacts.IsPlain(type) && (type.IsTupleType || IsInSource(type)) && value.Atoms.Any(a => a is ObjectAtom { Target: null } or InputAtom)
            ? Clone(value, syntax, type)
            : value;

    private Value Clone(Value value, SyntaxNode syntax, ITypeSymbol? type)
    {
        if (!value.IsRaw && !value.IsBottom)
            return value.Rest;
        var written = new List<(string Selector, Value Value)>();
        var original = Value.Bottom;
        foreach (var atom in value.Atoms)
        {
            if (atom is InputAtom or ObjectAtom { Target: null })
            {
                original = original.Join(Value.Of(atom));
                foreach (var slot in _storage.MembersOf(atom))
                {
                    if (_state.Get(slot) is { } held)
                        written.Add((_storage[slot].Selector, held));
                }
            }
        }

        var copy = Allocate(new ObjectAtom(new Site(syntax, null, 0), "⟨copy⟩", type ?? value.Atoms.OfType<ObjectAtom>().FirstOrDefault()?.Type));
        var several = original.Atoms.Length > 1;
        foreach (var (selector, held) in written)
        {
            if (selector == HiddenMembers.Copied)
                original = original.Join(held);
            else
                WriteCopied(copy, selector, several ? held.Join(ReadMember(original, selector, null)) : held);
        }

        foreach (var source in value.Atoms.OfType<SourceAtom>())
            WriteCopied(copy, Selectors.Unknown, Value.Of(source));
        if (original.Atoms.Any(a => a is InputAtom or ObjectAtom { IsUnknown: true }))
            WriteCopied(copy, HiddenMembers.Copied, original);
        return Value.Of(copy);
    }

    private void WriteCopied(ObjectAtom copy, string selector, Value value)
    {
        var slot = _storage.Member(copy, selector);
        _state = _state.Set(slot, (_state.Get(slot) ?? Value.Bottom).Join(value));
    }

    /// <summary>The text of a value: for objects, what their <c>ToString()</c> prints.</summary>
    private Value TextOf(Value value, IOperation operation) => ReadAll(value, ReadMode.Text, StaticType(operation), operation.Syntax);

    /// <summary>Everything personal that is reachable from a value without serializing it.</summary>
    private Value CarriedBy(Value value, IOperation? operation) =>
        value.Atoms.Length == 0 ? value.Carried() : ReadAll(value, ReadMode.Any, StaticType(operation), operation?.Syntax ?? _body.Syntax);

    /// <summary>The type that an expression has before it is converted to <c>object</c> or an interface.</summary>
    private static ITypeSymbol? StaticType(IOperation? operation)
    {
        while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion)
            operation = conversion.Operand;
        return operation?.Type;
    }

    /// <summary>Reads what is reachable from a value: sources and the caller's paths, without objects and constants.</summary>
    private Value ReadAll(Value value, ReadMode mode, ITypeSymbol? type, SyntaxNode node, ImmutableArray<ImmutableArray<string>> except = default, bool isSent = false, bool isStored = false)
    {
        if (mode == ReadMode.Value)
            return value;
        if (!value.IsRaw && !value.IsBottom)
            return value.Rest;
        if (value.Atoms.Length == 0)
            return value.Carried();
        var reader = new DeepReader(this, mode, node, isSent) { IsStored = isStored };
        reader.Read(value, type, 0, except.IsDefault ? ImmutableArray<ImmutableArray<string>>.Empty : except);
        return reader.Result;
    }

    /// <summary>What is handed to a sink whole: which serializer it meets there is not known.</summary>
    private const string Sent = "!sent";

    private static string SuffixOf(ReadMode mode) => mode switch
    {
        ReadMode.Json => "!json",
        ReadMode.Newtonsoft => "!newtonsoft",
        ReadMode.Text => "!text",
        _ => "!any",
    };

    private static ReadMode ModeOf(string suffix) => suffix switch
    {
        "!json" or Sent => ReadMode.Json,
        "!newtonsoft" => ReadMode.Newtonsoft,
        "!text" => ReadMode.Text,
        _ => ReadMode.Any,
    };

    /// <summary>One read of everything that is reachable.</summary>
    private sealed class DeepReader(MethodAnalysis analysis, ReadMode mode, SyntaxNode node, bool isSent)
    {
        /// <summary>One type is one name, however its nullability was declared.</summary>
        private static readonly SymbolDisplayFormat s_typeName =
            SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

        private readonly HashSet<Atom> _visited = [];

        public Value Result { get; private set; } = Value.Unknown;

        /// <summary>Whether a vector store takes it: members that are reported where they are declared are not reported again.</summary>
        public bool IsStored { get; set; }

        public void Read(Value value, ITypeSymbol? type, int depth, ImmutableArray<ImmutableArray<string>> except)
        {
            if (depth > Bounds.DeepReadDepth)
                return;
            if (!value.IsRaw && !value.IsBottom)
                value = value.Rest;
            analysis.Spend(value.Atoms.Length);
            foreach (var atom in value.Atoms)
            {
                switch (atom)
                {
                    case SourceAtom or InputAtom { Path.IsResidue: true }:
                        Result = Result.Add(atom);
                        break;
                    case InputAtom input:
                        ReadInput(input, TypeFacts.Unwrap(input.Type is null or { SpecialType: SpecialType.System_Object } ? type ?? input.Type : input.Type), depth, except);
                        break;
                    case ObjectAtom { Target: null } owner when _visited.Add(owner):
                        ReadObject(owner, TypeFacts.Unwrap(owner.Type ?? type), depth, except);
                        break;
                }
            }
        }

        private void ReadInput(InputAtom input, ITypeSymbol? type, int depth, ImmutableArray<ImmutableArray<string>> except)
        {
            if (TypeFacts.IsPlain(type))
            {
                Result = Result.Add(input);
                return;
            }

            if (!_visited.Add(input))
                return;
            if (mode == ReadMode.Text && !Prints(type, Value.Input(input), depth))
                return;
            var personal = mode == ReadMode.Any ? ImmutableArray<PersonalMember>.Empty : analysis._context.Types.PersonalMembers(type, mode);
            AddWholeObject(input, type, personal, input.Path);
            ReadMembers(input, type, depth, except);
            if (IsStored && type is not null && AddUndeclared(input, type))
                return;
            var suffix = mode == ReadMode.Any || !personal.IsEmpty ? "!any" : isSent ? Sent : SuffixOf(mode);
            Result = Result.Add(new InputAtom(input.Path.Append(suffix), null, input.ReadAt, input.Weakness));
        }

        /// <summary>Of a record with members that are reported where they are declared, the others alone leave here.</summary>
        private bool AddUndeclared(InputAtom input, ITypeSymbol type)
        {
            var members = SerializedMembers.Of(type, ReadMode.Json).ToList();
            if (!members.Any(analysis._context.Models.IsPersonalRecordMember))
                return false;
            foreach (var member in members.Where(m => !analysis._context.Models.IsPersonalRecordMember(m)))
            {
                var path = input.Path.Append(member.Name);
                Result = Result.Add(new InputAtom(TypeFacts.IsPlain(TypeOfMember(member)) ? path : path.Append("!any"), TypeOfMember(member), input.ReadAt));
            }

            return true;
        }

        private void ReadObject(ObjectAtom owner, ITypeSymbol? type, int depth, ImmutableArray<ImmutableArray<string>> except)
        {
            if (mode == ReadMode.Text && !Prints(type, Value.Of(owner), depth))
                return;
            if (mode != ReadMode.Any)
                AddWholeObject(owner, type, analysis._context.Types.PersonalMembers(type, mode), null);
            ReadMembers(owner, type, depth, except);
            if (analysis._state.Get(analysis._storage.FindMember(owner, HiddenMembers.Copied)) is { } original)
            {
                foreach (var atom in original.Atoms.OfType<InputAtom>())
                    Result = Result.Add(new InputAtom(atom.Path.Append("!any"), null));
                foreach (var atom in original.Atoms.OfType<SourceAtom>())
                    Result = Result.Add(atom);
                // What the copy has of its own is not the original's.
                var own = analysis._storage.MembersOf(owner).Select(slot => ImmutableArray.Create(analysis._storage[slot].Selector));
                Read(Value.Of(original.Atoms.Where(atom => atom is ObjectAtom { IsUnknown: false }).ToList()), type, depth, except.AddRange(own));
            }
        }

        /// <summary>Whether the members of an object are part of its text; adds the text where its own <c>ToString()</c> makes it.</summary>
        private bool Prints(ITypeSymbol? type, Value receiver, int depth)
        {
            if (type is null or { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol or { TypeKind: TypeKind.Interface or TypeKind.Dynamic })
                return true;
            if (TypeFacts.SourceToString(type) is { } method)
            {
                var text = analysis.ApplyTargets(method, receiver, [], node, null);
                foreach (var atom in text.Atoms)
                {
                    if (atom is SourceAtom or InputAtom)
                        Result = Result.Add(atom);
                }

                return false;
            }

            if (TypeFacts.PrintsMembers(type))
                return true;
            if (TypeFacts.IsDeclaredInSource(type) || TypeFacts.ElementType(type) is not null && !TypeFacts.PrintsElements(type))
                return false;
            return true;
        }

        private void ReadMembers(Atom owner, ITypeSymbol? type, int depth, ImmutableArray<ImmutableArray<string>> except)
        {
            // A sequence is its elements: what else it has (the key of a group) does not leave with it.
            var isSequence = TypeFacts.ElementType(type) is not null && !TypeFacts.IsDeclaredInSource(type);
            foreach (var slot in analysis._storage.MembersOf(owner).ToList())
            {
                var selector = analysis._storage[slot].Selector;
                if (HiddenMembers.IsHidden(selector) || analysis._state.Get(slot) is not { } held)
                    continue;
                if (except.Any(path => path.Length == 1 && path[0] == selector) || isSequence && !IsContent(selector))
                    continue;
                var member = IsContent(selector) ? null : Member(type, Selectors.NameOf(selector));
                if (member is null && mode != ReadMode.Any && IsPrimaryParameter(type, Selectors.NameOf(selector)))
                    continue;
                if (member is not null && mode != ReadMode.Any && (IsHidden(member) || IsStored && analysis._context.Models.IsPersonalRecordMember(member)))
                    continue;
                Read(held, Selectors.IsElement(selector) ? TypeFacts.ElementType(type) : TypeOfMember(member), IsContent(selector) ? depth : depth + 1, Below(except, selector));
            }
        }

        private static ImmutableArray<ImmutableArray<string>> Below(ImmutableArray<ImmutableArray<string>> except, string selector) => except.IsEmpty
            ? except
            : except.Where(path => path.Length > 1 && (path[0] == selector || path[0] == Selectors.Element && Selectors.IsElement(selector))).Select(path => path.RemoveAt(0)).ToImmutableArray();

        // Serializers differ in fields: where it is not known which one is used, a field is hidden when each of them hides it.
        private bool IsHidden(ISymbol member) =>
            analysis._context.Models.IsHiddenFromSerializer(member, mode)
            && !(isSent && member is IFieldSymbol && !analysis._context.Models.IsHiddenFromSerializer(member, ReadMode.Newtonsoft));

        private static bool IsContent(string selector) => Selectors.IsElement(selector) || selector == Selectors.Unknown;

        /// <summary>A parameter that a primary constructor keeps is no member: it is neither serialized nor printed.</summary>
        private static bool IsPrimaryParameter(ITypeSymbol? type, string name)
        {
            for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
            {
                if (TypeFacts.IsDeclaredInSource(current) && current.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == name)))
                    return true;
            }

            return false;
        }

        private static ITypeSymbol? TypeOfMember(ISymbol? member) => member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };

        private static ISymbol? Member(ITypeSymbol? type, string name)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (current.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } member)
                    return member;
            }

            return null;
        }

        private bool IsDeclared(ITypeSymbol? type, PersonalMember member) =>
            Member(member.FirstSelector == Selectors.Element ? TypeFacts.ElementType(type) : type, member.FirstSelector == Selectors.Element ? member.Source.Display.Split('.').Last() : member.FirstSelector) is { } symbol
            && analysis._context.Models.IsPersonalRecordMember(symbol);

        private bool ReportsItself(Atom held, ITypeSymbol? memberType) =>
            (held is InputAtom input ? input.Type ?? memberType : held is ObjectAtom { IsUnknown: true } made ? made.Type ?? memberType : null) is { } type
            && !TypeFacts.IsPlain(type) && !analysis._context.Types.PersonalMembers(type, mode).IsEmpty;

        /// <summary>The object leaves whole: one source for all its personal members that are not known to be clean.</summary>
        private void AddWholeObject(Atom owner, ITypeSymbol? type, ImmutableArray<PersonalMember> personal, AccessPath? guard)
        {
            if (personal.IsEmpty)
                return;
            var isCheck = analysis.IsCheck;
            if (isCheck && owner is ObjectAtom && analysis._state.Get(analysis._storage.FindMember(owner, HiddenMembers.Copied)) is null)
                return;
            var isKnown = owner is ObjectAtom { IsUnknown: false } && analysis._state.Get(analysis._storage.FindMember(owner, HiddenMembers.Copied)) is null;
            var leaving = new List<SourceModel>();
            foreach (var member in personal)
            {
                var held = analysis._state.Get(analysis._storage.FindMember(owner, member.FirstSelector));
                if (IsStored && IsDeclared(type, member))
                    continue;
                if (member.FirstSelector == Selectors.Element && analysis._storage.MembersOf(owner).Any(s => Selectors.IsElement(analysis._storage[s].Selector)))
                    continue;
                if (held is not null && held.Atoms.Length > 0 && held.Atoms.All(atom => ReportsItself(atom, TypeOfMember(Member(type, member.FirstSelector)))))
                    continue;
                if (held is null ? isKnown : !held.IsRaw || held.Atoms.Any(a => a is SourceAtom or ObjectAtom) || isCheck && !held.HasInputs() || held.Atoms.Length > 0 && !held.IsOpaque && IsHarmlessConstant(held, Value.Of(owner)))
                    continue;
                leaving.Add(member.Source);
            }

            if (leaving.Count == 0)
                return;
            // Where marked members leave, those that only look personal are not worth a word.
            var isInferred = leaving.All(s => s.IsInferred);
            var told = leaving.Where(s => s.IsInferred == isInferred).ToList();
            var special = told.FirstOrDefault(s => s.IsSpecial);
            var display = (TypeFacts.ElementType(type) ?? type)!.ToDisplayString(s_typeName);
            var source = new SourceModel(display, special?.Category ?? DataCategory.Other) { IsInferred = isInferred };
            Result = Result.Add(new SourceAtom(source, node, node, new Trace(node, null), guard, told.Select(s => s.Display).Distinct().ToImmutableArray()));
        }
    }
}

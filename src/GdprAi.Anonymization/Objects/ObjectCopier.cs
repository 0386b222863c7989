using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization.Objects;

/// <summary>Copies an object graph with its marked members replaced. Records, init-only and read-only members are copied through their fields.</summary>
/// <remarks>What cannot be copied safely (delegates, framework objects, collections that cannot be rebuilt) becomes null: a copy never shares state that may hold an original.</remarks>
[RequiresUnreferencedCode("Copies objects by reflection.")]
[RequiresDynamicCode("Creates collections of types that are known at run time only.")]
internal sealed class ObjectCopier(IPlaceholderSource source)
{
    private static readonly MethodInfo s_clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ObjectWalk _walk = new(source);
    private readonly Dictionary<object, object?> _copies = new(ObjectWalk.ByReference.Instance);

    internal static T Copy<T>(IPlaceholderSource source, T value)
    {
        if (value is null)
            return value;
        MemberKind kind = value is Guid or int or long ? MemberKind.Id : Scalars.Is(value) ? MemberKind.Value : MemberKind.Unmarked;
        return new ObjectCopier(source).Copy(value, kind, typeof(T), 0) is T copy ? copy : default!;
    }

    private object? Copy(object? value, MemberKind kind, Type target, int depth)
    {
        if (value is null)
            return null;
        Type type = value.GetType();
        if (Scalars.Is(type))
            return kind == MemberKind.Unmarked ? Scalars.CopyUnmarked(source, value) : Scalars.Copy(source, value, kind) ?? Default(type);
        if (_copies.TryGetValue(value, out object? known))
            return known;
        if (!_walk.Enter(depth))
            return null;
        if (value is StringBuilder builder)
            return new StringBuilder(kind == MemberKind.Unmarked ? Verbs.Text(source, builder.ToString()) : Scalars.Replace(source, builder.ToString(), kind));
        if (value is CultureInfo or TimeZoneInfo or Encoding or Regex && kind == MemberKind.Unmarked)
            return value;
        if (kind == MemberKind.Erase)
            return null;
        if (value is IEnumerable items)
            return CopyCollection(items, type, kind, target, depth);
        if (ObjectWalk.IsData(type))
            return CopyObject(value, type, kind, depth);
        return type.IsValueType && kind == MemberKind.Unmarked && !HoldsReferences(type) ? value : null;
    }

    private object CopyObject(object value, Type type, MemberKind outer, int depth)
    {
        TypePlan plan = TypePlan.Of(type);
        object copy = s_clone.Invoke(value, null)!;
        _copies[value] = copy;
        string? person = _walk.Person(plan, value);
        foreach (TypePlan.Field field in plan.Fields)
        {
            MemberKind kind = ObjectWalk.Within(outer, field.Kind, field.MemberName);
            field.Info.SetValue(copy, CopyMember(field.Info.GetValue(value), kind, person, field.Info.FieldType, depth));
        }

        foreach (TypePlan.Member member in plan.Members)
        {
            if (!member.IsBacked && ObjectWalk.Within(outer, member.Kind, member.Name) is not MemberKind.Unmarked and var kind)
                ReplaceUnbacked(member, kind, value, copy, plan, person, depth);
        }

        return copy;
    }

    private object? CopyMember(object? value, MemberKind kind, string? person, Type target, int depth) =>
        kind is MemberKind.FirstName or MemberKind.LastName && person is not null && value is string
            ? person
            : Copy(value, kind, target, depth + 1);

    /// <summary>A marked property over a field of its own choosing: found by its value, or written through its setter.</summary>
    private void ReplaceUnbacked(TypePlan.Member member, MemberKind kind, object value, object copy, TypePlan plan, string? person, int depth)
    {
        object? original = member.Read(value);
        if (original is null || !IsSame(member.Read(copy), original))
            return;
        object? replacement = CopyMember(original, kind, person, member.Property!.PropertyType, depth);
        if (IsSame(replacement, original))
            return;
        foreach (TypePlan.Field field in plan.Fields)
        {
            if (IsSame(field.Info.GetValue(copy), original) && (replacement is null || field.Info.FieldType.IsInstanceOfType(replacement)))
                field.Info.SetValue(copy, replacement);
        }

        if (!IsSame(member.Read(copy), original))
            return;
        if (member.Property.SetMethod is { } setter)
            setter.Invoke(copy, [replacement]);
        if (IsSame(member.Read(copy), original))
            throw new NotSupportedException($"'{member.Property.DeclaringType}.{member.Name}' is marked as personal data but cannot be replaced in a copy. Use Anonymize.Json, or give it a setter.");
    }

    private static bool IsSame(object? a, object? b) => a is not null && a.Equals(b);

    private object? CopyCollection(IEnumerable items, Type type, MemberKind kind, Type target, int depth)
    {
        if (items is Array array)
            return CopyArray(array, kind, depth);
        List<object?> copies = [];
        object? empty = Create(type);
        if (empty is IDictionary rebuilt && items is IDictionary dictionary && !rebuilt.IsReadOnly)
        {
            _copies[items] = rebuilt;
            foreach (DictionaryEntry entry in dictionary)
            {
                object? key = Copy(entry.Key, MemberKind.Unmarked, typeof(object), depth + 1);
                if (key is not null && !rebuilt.Contains(key))
                    rebuilt.Add(key, Copy(entry.Value, ObjectWalk.Within(kind, MemberKind.Unmarked, entry.Key as string ?? ""), typeof(object), depth + 1));
            }

            return rebuilt;
        }

        if (empty is not null)
            _copies[items] = empty;
        foreach (object? item in items)
        {
            if (!_walk.Enter(depth))
                break;
            copies.Add(Copy(item, kind, typeof(object), depth + 1));
        }

        return Fill(empty, type, copies, target);
    }

    private Array CopyArray(Array array, MemberKind kind, int depth)
    {
        Array copy = (Array)array.Clone();
        _copies[array] = copy;
        Type element = array.GetType().GetElementType()!;
        if (element.IsPrimitive && kind == MemberKind.Unmarked)
            return copy;
        int[] index = new int[array.Rank];
        for (int i = 0; i < array.Rank; i++)
            index[i] = array.GetLowerBound(i);
        for (int n = 0; n < array.Length; n++)
        {
            copy.SetValue(Copy(array.GetValue(index), kind, element, depth + 1), index);
            for (int i = array.Rank - 1; i >= 0 && ++index[i] > array.GetUpperBound(i); i--)
                index[i] = array.GetLowerBound(i);
        }

        return copy;
    }

    private static object? Create(Type type)
    {
        try
        {
            return type.IsAbstract ? null : type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static object? Fill(object? empty, Type type, List<object?> items, Type target)
    {
        Type? element = type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (empty is IList { IsReadOnly: false, IsFixedSize: false } list)
        {
            foreach (object? item in items)
                list.Add(item);
            return list;
        }

        Array typed = Array.CreateInstance(element ?? typeof(object), items.Count);
        for (int i = 0; i < items.Count; i++)
            typed.SetValue(items[i], i);
        if (empty is not null && element is not null && AddMethod(type, element) is { } add)
        {
            foreach (object? item in items)
                add.Invoke(empty, [item]);
            return empty;
        }

        return FromSequence(type, typed, element) ?? (target.IsInstanceOfType(typed) && target != typeof(object) ? typed : null);
    }

    private static MethodInfo? AddMethod(Type type, Type element) =>
        new[] { "Add", "Enqueue", "Push", "AddLast" }.Select(name => type.GetMethod(name, [element])).FirstOrDefault(m => m is not null);

    /// <summary>Immutable and wrapping collections are made from a sequence.</summary>
    private static object? FromSequence(Type type, Array items, Type? element)
    {
        if (element is null)
            return null;
        string name = type.Name;
        if (type.Namespace == "System.Collections.Immutable" && type.IsGenericType)
        {
            Type? factory = type.Assembly.GetType("System.Collections.Immutable." + name.Substring(0, name.IndexOf('`')));
            MethodInfo? create = factory?.GetMethods().FirstOrDefault(m => m.Name == "CreateRange" && m.GetGenericArguments().Length == type.GetGenericArguments().Length
                && m.GetParameters() is { Length: 1 } p && p[0].ParameterType.Name == "IEnumerable`1");
            return create?.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [items]);
        }

        ConstructorInfo? constructor = type.GetConstructors().FirstOrDefault(c => c.GetParameters() is { Length: 1 } p && p[0].ParameterType.IsInstanceOfType(items));
        return constructor?.Invoke([items]);
    }

    private static object? Default(Type type) => type.IsValueType ? Array.CreateInstance(type, 1).GetValue(0) : null;

    private static bool HoldsReferences(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(f => !f.FieldType.IsPrimitive && !f.FieldType.IsEnum && (!f.FieldType.IsValueType || HoldsReferences(f.FieldType)));
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GdprAi.Anonymization.Objects;

/// <summary>What a type's members are called, which are marked, and how.</summary>
internal sealed class TypePlan
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>By type and weakly, so that a plan does not keep a collectible assembly alive.</summary>
    private static readonly ConditionalWeakTable<Type, TypePlan> s_plans = new();

    private TypePlan(Member[] members, Field[] fields)
    {
        Members = members;
        Fields = fields;
    }

    /// <summary>What a serializer would write.</summary>
    internal Member[] Members { get; }

    /// <summary>What holds the state.</summary>
    internal Field[] Fields { get; }

    internal sealed class Member(string name, string writtenName, MemberKind kind, bool isHidden, bool isBacked, PropertyInfo? property, FieldInfo? field)
    {
        internal string Name { get; } = name;

        internal string WrittenName { get; } = writtenName;

        internal MemberKind Kind { get; } = kind;

        /// <summary>Left out by serializers.</summary>
        internal bool IsHidden { get; } = isHidden;

        /// <summary>Its field is known to be its own, so that replacing the field replaces it.</summary>
        internal bool IsBacked { get; } = isBacked;

        internal PropertyInfo? Property { get; } = property;

        internal object? Read(object owner)
        {
            try
            {
                return Property is not null ? Property.GetValue(owner) : field!.GetValue(owner);
            }
            catch (TargetInvocationException)
            {
                return null;
            }
        }
    }

    internal sealed class Field(FieldInfo info, string memberName, MemberKind kind)
    {
        internal FieldInfo Info { get; } = info;

        /// <summary>The name of the property that the field belongs to, or its own.</summary>
        internal string MemberName { get; } = memberName;

        internal MemberKind Kind { get; } = kind;
    }

    [RequiresUnreferencedCode("Reads the members of the type by reflection.")]
    internal static TypePlan Of(Type type)
    {
        if (s_plans.TryGetValue(type, out TypePlan? plan))
            return plan;
        plan = Build(type);
        return s_plans.GetValue(type, _ => plan);
    }

    [RequiresUnreferencedCode("Reads the members of the type by reflection.")]
    private static TypePlan Build(Type type)
    {
        Dictionary<string, MemberKind> kinds = new(StringComparer.Ordinal);
        List<Member> members = [];
        List<FieldInfo> fields = [.. AllFields(type)];
        HashSet<string> backed = [.. fields.Select(f => PropertyOf(f.Name)).OfType<string>()];
        MemberKind? wholeType = KindFrom(Attribute.GetCustomAttributes(type, inherit: true), "");
        foreach (PropertyInfo property in AllProperties(type))
        {
            MemberKind kind = KindOf(type, property, wholeType is not null);
            kinds[property.Name] = kind;
            if (property.GetMethod is { IsPublic: true })
                members.Add(new Member(property.Name, WrittenName(property), kind, IsHidden(property), backed.Contains(property.Name), property, null));
            else if (kind != MemberKind.Unmarked)
                members.Add(new Member(property.Name, property.Name, kind, isHidden: true, backed.Contains(property.Name), property, null));
        }

        List<Field> state = [];
        foreach (FieldInfo field in fields)
        {
            string name = PropertyOf(field.Name) ?? field.Name;
            MemberKind own = KindFrom(Attribute.GetCustomAttributes(field, inherit: true), name.TrimStart('_')) ?? MemberKind.Unmarked;
            if (own == MemberKind.Unmarked && kinds.TryGetValue(name, out MemberKind ofProperty))
                own = ofProperty;
            if (own == MemberKind.Unmarked && wholeType is not null)
                own = MemberNames.Infer(name.TrimStart('_')) ?? MemberKind.Value;
            state.Add(new Field(field, name, own));
            if (field.IsPublic)
                members.Add(new Member(name, WrittenName(field), own, IsHidden(field), isBacked: true, null, field));
        }

        return new TypePlan([.. members], [.. state]);
    }

    [RequiresUnreferencedCode("Reads the members of the type by reflection.")]
    private static IEnumerable<PropertyInfo> AllProperties(Type type)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (Type? t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (PropertyInfo property in t.GetProperties(Instance | BindingFlags.DeclaredOnly))
            {
                if (property.GetMethod is not null && property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract" && names.Add(property.Name))
                    yield return property;
            }
        }
    }

    [RequiresUnreferencedCode("Reads the members of the type by reflection.")]
    private static IEnumerable<FieldInfo> AllFields(Type type)
    {
        for (Type? t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (FieldInfo field in t.GetFields(Instance | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }

    /// <summary>The mark of a property: its own, of what it overrides or implements, of its field, or of the constructor parameter of its name.</summary>
    [RequiresUnreferencedCode("Reads the members of the type by reflection.")]
    private static MemberKind KindOf(Type type, PropertyInfo property, bool wholeType)
    {
        string name = property.Name;
        if (KindFrom(Attribute.GetCustomAttributes(property, inherit: true), name) is { } own)
            return own;
        if (KindFrom(Attribute.GetCustomAttributes(property.GetMethod!, inherit: true), name) is { } ofGetter)
            return ofGetter;
        if (KindFrom(property.GetMethod!.ReturnParameter.GetCustomAttributes(inherit: true), name) is { } ofReturn)
            return ofReturn;
        foreach (Type contract in type.GetInterfaces())
        {
            if (contract.GetProperty(name) is { } declared && KindFrom(Attribute.GetCustomAttributes(declared, inherit: true), name) is { } inherited)
                return inherited;
        }

        foreach (ConstructorInfo constructor in property.DeclaringType!.GetConstructors(Instance))
        {
            foreach (ParameterInfo parameter in constructor.GetParameters())
            {
                if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)
                    && KindFrom(parameter.GetCustomAttributes(inherit: true), name) is { } positional)
                    return positional;
            }
        }

        return wholeType ? MemberNames.Infer(name) ?? MemberKind.Value : MemberKind.Unmarked;
    }

    private static MemberKind? KindFrom(IEnumerable<object> attributes, string name)
    {
        MemberKind? kind = null;
        foreach (object attribute in attributes)
        {
            if (Marks.Of(attribute, name) is { } found && (kind is null || found == MemberKind.Erase))
                kind = found;
        }

        return kind;
    }

    /// <summary>The property of a compiler-written field: <c>&lt;Email&gt;k__BackingField</c>, <c>&lt;Email&gt;i__Field</c>.</summary>
    private static string? PropertyOf(string field)
    {
        int end = field.IndexOf('>');
        return end > 1 && field[0] == '<' ? field.Substring(1, end - 1) : null;
    }

    private static bool IsHidden(MemberInfo member) => member.GetCustomAttributes(inherit: true).Any(a =>
        a.GetType().Name is "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" && IsAlways(a));

    /// <summary>System.Text.Json's attribute also knows conditions; only "always" hides.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A condition that was trimmed away is not in use.")]
    private static bool IsAlways(object attribute) =>
        attribute.GetType().GetProperty("Condition")?.GetValue(attribute)?.ToString() is null or "Always";

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A name that was trimmed away falls back to the member's own.")]
    private static string WrittenName(MemberInfo member)
    {
        foreach (object attribute in member.GetCustomAttributes(inherit: true))
        {
            string? property = attribute.GetType().Name switch
            {
                "JsonPropertyNameAttribute" or "DataMemberAttribute" => "Name",
                "JsonPropertyAttribute" => "PropertyName",
                _ => null,
            };
            if (property is not null && attribute.GetType().GetProperty(property)?.GetValue(attribute) is string { Length: > 0 } name)
                return name;
        }

        return member.Name;
    }
}

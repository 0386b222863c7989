using System.Collections.Immutable;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>One thing that a value may be or carry. Atoms are compared by what they stand for; traces do not count.</summary>
internal abstract class Atom
{
    public abstract override bool Equals(object? obj);

    public abstract override int GetHashCode();
}

/// <summary>Personal data that was read at a known expression.</summary>
internal sealed class SourceAtom(SourceModel source, SyntaxNode origin, SyntaxNode entry, Trace trace, AccessPath? guard = null, ImmutableArray<string> members = default, Weakness? weakness = null, string? residue = null)
    : Atom
{
    private readonly int _hash = unchecked(origin.FullSpan.Start * 397 ^ entry.FullSpan.Start);

    public SourceModel Source { get; } = source;

    /// <summary>The expression that reads it, wherever it stands.</summary>
    public SyntaxNode Origin { get; } = origin;

    /// <summary>The expression of the method at hand that brings it in.</summary>
    public SyntaxNode Entry { get; } = entry;

    public Trace Trace { get; } = trace;

    /// <summary>Where the caller keeps it: what is sanitized there is no source here.</summary>
    public AccessPath? Guard { get; } = guard;

    /// <summary>For a whole object: its personal members.</summary>
    public ImmutableArray<string> Members { get; } = members;

    /// <summary>The disguise that the value went through. Not part of what the atom is.</summary>
    public Weakness? Weakness { get; } = weakness;

    /// <summary>How it was sanitized, where its category asks for more than that.</summary>
    public string? Residue { get; } = residue;

    public SourceAtom After(Weakness step) => new(Source, Origin, Entry, Trace, Guard, Members, Lattice.Weakness.After(Weakness, step), Residue);

    /// <summary>The same after a sanitizer that its category may not rely on.</summary>
    public SourceAtom LeftBy(string sanitizer) => new(Source, Origin, Entry, Trace, Guard, Members, Weakness, Residue ?? sanitizer);

    public bool IsWholeObject => !Members.IsDefault;

    public override bool Equals(object? obj) =>
        obj is SourceAtom other && ReferenceEquals(Origin, other.Origin) && ReferenceEquals(Entry, other.Entry)
        && Source.Display == other.Source.Display && Equals(Guard, other.Guard) && Residue == other.Residue;

    public override int GetHashCode() => _hash;
}

/// <summary>Whatever the caller has at a path.</summary>
internal sealed class InputAtom(AccessPath path, ITypeSymbol? type, SyntaxNode? readAt = null, Weakness? weakness = null) : Atom
{
    public AccessPath Path { get; } = path;

    /// <summary>The expression that reads the field, where one does. Not part of what the atom is.</summary>
    public SyntaxNode? ReadAt { get; } = readAt;

    /// <summary>The static type there, where it is known.</summary>
    public ITypeSymbol? Type { get; } = type;

    /// <summary>The disguise that the value went through here. Not part of what the atom is.</summary>
    public Weakness? Weakness { get; } = weakness;

    public InputAtom After(Weakness step) => new(Path, Type, ReadAt, Lattice.Weakness.After(Weakness, step));

    public override bool Equals(object? obj) => obj is InputAtom other && Path.Equals(other.Path);

    public override int GetHashCode() => Path.GetHashCode();

    public override string ToString() => Path.ToString();
}

/// <summary>An object that is created at a site, or comes out of code that is not here. A delegate is an object with a target.</summary>
internal sealed class ObjectAtom(Site site, string tag, ITypeSymbol? type, bool isUnknown = false, IMethodSymbol? target = null, bool isOld = false) : Atom
{
    private readonly int _hash = unchecked(site.GetHashCode() * 31 + tag.GetHashCode()) ^ (isOld ? 1 : 0);

    public Site Site { get; } = site;

    /// <summary>Tells several objects of one site apart.</summary>
    public string Tag { get; } = tag;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>Whether its members were filled by code that is not here.</summary>
    public bool IsUnknown { get; } = isUnknown;

    public IMethodSymbol? Target { get; } = target;

    /// <summary>Whether it stands for all objects that earlier rounds of a loop made at the site.</summary>
    public bool IsOld { get; } = isOld;

    public ObjectAtom Aged() => new(Site, Tag, Type, IsUnknown, Target, isOld: true);

    public ObjectAtom Through(SyntaxNode call) => new(Site.Through(call), Tag, Type, IsUnknown, Target);

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || obj is ObjectAtom other && _hash == other._hash && IsOld == other.IsOld && Tag == other.Tag && Site.Equals(other.Site)
        && SymbolEqualityComparer.Default.Equals(Target, other.Target);

    public override int GetHashCode() => _hash;
}

/// <summary>A constant.</summary>
internal sealed class ConstantAtom(object? value) : Atom
{
    public object? Value { get; } = value;

    public override bool Equals(object? obj) => obj is ConstantAtom other && Equals(Value, other.Value);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}

/// <summary>The way a value took so far, newest step first. Not part of the lattice.</summary>
internal sealed record Trace(SyntaxNode Step, Trace? Earlier)
{
    public int Length { get; } = (Earlier?.Length ?? 0) + 1;
}

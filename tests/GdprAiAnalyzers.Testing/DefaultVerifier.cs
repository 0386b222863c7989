using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Throws an <see cref="InvalidOperationException"/>, so that it needs no test framework.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this(ImmutableStack<string>.Empty)
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context ?? throw new ArgumentNullException(nameof(context));

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (collection.Any())
            Fail($"Expected '{collectionName}' to be empty, it contains {collection.Count()} elements.");
    }

    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail(message ?? $"Expected '{expected}', found '{actual}'.");
    }

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
            Fail(message ?? "Expected 'true', found 'false'.");
    }

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
            Fail(message ?? "Expected 'false', found 'true'.");
    }

    [DoesNotReturn]
    public virtual void Fail(string? message = null) => throw new InvalidOperationException(CreateMessage(message));

    public virtual void LanguageIsSupported(string language)
    {
        if (language != LanguageNames.CSharp)
            Fail($"The language '{language}' is not supported.");
    }

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (!collection.Any())
            Fail($"Expected '{collectionName}' to hold elements, it is empty.");
    }

    public virtual void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
    {
        if (!expected.SequenceEqual(actual, equalityComparer))
            Fail(message ?? $"Expected [{string.Join(", ", expected)}], found [{string.Join(", ", actual)}].");
    }

    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    protected virtual string CreateMessage(string? message) =>
        string.Concat(Context.Reverse().Select(context => $"Context: {context}{Environment.NewLine}")) + message;
}

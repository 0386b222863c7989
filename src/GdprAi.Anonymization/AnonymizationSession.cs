using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Mail;
using System.Text;
using GdprAi.Anonymization.Internal;
using GdprAi.Anonymization.Objects;

namespace GdprAi.Anonymization;

/// <summary>The values of one conversation and their placeholders. Safe to share between threads.</summary>
/// <remarks>
/// <para>One value has one placeholder, and one placeholder one value, for the life of the session. Use one session for each conversation, never one for several people.</para>
/// <para>The map is kept in memory, bounded, and dropped by <see cref="Dispose"/>; .NET strings cannot be overwritten, so their memory is free only after the next collection.</para>
/// <para>It is the "additional information" of Art. 4(5) GDPR: with it, what was sent is pseudonymised, not anonymous.</para>
/// </remarks>
[DebuggerDisplay("{Count} placeholders")]
public sealed partial class AnonymizationSession : IDisposable, IPlaceholderSource
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly object _gate = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<Key, Entry> _spellings = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<Key, Entry> _values = [];
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, int> _counters = new(StringComparer.Ordinal);
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KnownValues _known = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly PlaceholderTrie _trie = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly SeenText _seen = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IRecognizer[] _recognizers;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _overflowKey = KeyedHash.NewKey();

    private readonly PlaceholderStyle _style;
    private readonly Words _words;
    private readonly string _clientLabel;
    private readonly int _maxEntries;
    private readonly int _maxTextLength;
    private readonly bool _restoreInUrls;
    private readonly int _idleMilliseconds;
    private readonly string _nonce = KeyedHash.NewCode(6).ToUpperInvariant();
    private int _spellingCount;
    private int _lastUse = Environment.TickCount;
    private volatile bool _disposed;

    /// <summary>Creates an empty session.</summary>
    public AnonymizationSession(AnonymizationOptions? options = null)
    {
        options ??= new AnonymizationOptions();
        _style = options.Style;
        _words = Words.For(options.Culture);
        _clientLabel = PlaceholderKind.CleanLabel(options.NameLabel) ?? _words.Client;
        _maxEntries = Math.Max(0, options.MaxEntries);
        _maxTextLength = Math.Max(0, options.MaxTextLength);
        _restoreInUrls = options.RestoreInUrls;
        _idleMilliseconds = options.IdleTimeout is { } idle ? (int)Math.Max(0, Math.Min(idle.TotalMilliseconds, int.MaxValue)) : -1;
        _recognizers = [.. options.Recognizers];
        Clock = () => Environment.TickCount;
    }

    /// <summary>How many values have a placeholder.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _values.Count;
        }
    }

    Words IPlaceholderSource.Words => _words;

    /// <summary>Milliseconds that pass; a test sets its own.</summary>
    internal Func<int> Clock { get; set; }

    /// <summary>Replaces an e-mail address, as <c>user1@example.com</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Email(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Email), value);

    /// <summary>Replaces an e-mail address; a display name is dropped.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Email(MailAddress? value) => value is null ? null : Verbs.Email(this, value);

    /// <summary>Replaces a person's name, as <c>Client A</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(name))]
    public string? Name(string? name) => Name(name, null);

    /// <summary>Replaces a person's name, given whole or in two parts: one person gets one placeholder.</summary>
    /// <param name="name">The first name, or the whole name.</param>
    /// <param name="lastName">The last name, when <paramref name="name"/> is the first name only.</param>
    /// <param name="label">The word before the letter, such as <c>Patient</c>.</param>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(name))]
    [return: NotNullIfNotNull(nameof(lastName))]
    public string? Name(string? name, string? lastName = null, string? label = null) =>
        name is null && lastName is null ? null : Verbs.Name(this, name, lastName, label);

    /// <summary>Replaces a telephone number by one that is reserved for fiction.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Phone(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Phone), value);

    /// <summary>Replaces a postal address, as <c>[address 1]</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Address(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Address), value);

    /// <summary>Replaces a bank account number by one that no bank can issue.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Iban(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Iban), value);

    /// <summary>Replaces a payment card number by one that no issuer can issue.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Card(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Card), value);

    /// <summary>Replaces a number that a state issues to a person, as <c>ref-1</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? NationalId(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.NationalId), value);

    /// <summary>Replaces an IP address by one that is reserved for documentation.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Ip(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Ip), value);

    /// <summary>Replaces an IP address by one that is reserved for documentation.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Ip(IPAddress? value) => value is null ? null : Verbs.Ip(this, value);

    /// <summary>Replaces a vehicle registration plate by one that is never issued.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Plate(string? value) => value is null ? null : Verbs.Replace(this, PlaceholderKind.Of(EntityKind.Plate), value);

    /// <summary>Replaces a key of any type, as <c>id-1</c>.</summary>
    /// <param name="value">The key.</param>
    /// <param name="kind">What the key identifies; keys of two kinds are never mixed up.</param>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Id<T>(T? value, string kind = "id") => value is null ? null : Verbs.Id(this, value, kind);

    /// <summary>Replaces a value of unknown kind: by its own kind where it can be told (an address, a number), or as <c>value-1</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Value(object? value, string kind = "value") => value is null ? null : Verbs.Value(this, value, kind);

    /// <summary>Replaces the personal data found in free text; everything else stays as it is.</summary>
    /// <remarks>A value that was given to another method of the same session is found however it is worded; recognizers find the rest, and no recognizer finds everything.</remarks>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(freeText))]
    public string? Text(string? freeText) => freeText is null ? null : Verbs.Text(this, freeText);

    /// <inheritdoc cref="Anonymize.Object"/>
    [Anonymizes]
    [RequiresUnreferencedCode("Copies objects by reflection: keep the members of the copied types.")]
    [RequiresDynamicCode("Creates collections of types that are known at run time only.")]
    [return: NotNullIfNotNull(nameof(value))]
    public T Object<T>(T value) => ObjectCopier.Copy(this, value);

    /// <inheritdoc cref="Anonymize.Json"/>
    [Anonymizes]
    [RequiresUnreferencedCode("Reads the members of objects by reflection: keep the members of the written types.")]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Json(object? value) => value is null ? null : ObjectWriter.Write(this, value);

    /// <summary>Puts the original values back in place of the placeholders of this session.</summary>
    /// <remarks>What it returns is personal data again. Values that only a system prompt holds, and placeholders inside web addresses, stay replaced.</remarks>
    /// <exception cref="ObjectDisposedException">The session or its scope has ended.</exception>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    [return: NotNullIfNotNull(nameof(answer))]
    public string? Restore(string? answer) => answer is null ? null : RestoreAll(answer, isJson: false, out _);

    /// <summary>Puts the original values back, and tells what could not be.</summary>
    /// <exception cref="ObjectDisposedException">The session or its scope has ended.</exception>
    public RestoreResult RestoreDetailed(string? answer)
    {
        string text = RestoreAll(answer ?? "", isJson: false, out RestoreMachine machine);
        List<string> unresolved = [.. machine.Unresolved];
        lock (_gate)
            Drift.Find(answer ?? "", _trie, _labels, unresolved);
        return new RestoreResult(text, machine.Restored, unresolved);
    }

    /// <summary>Puts the original values back into JSON text, escaped as JSON needs it.</summary>
    /// <exception cref="ObjectDisposedException">The session or its scope has ended.</exception>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    [return: NotNullIfNotNull(nameof(json))]
    public string? RestoreJson(string? json) => json is null ? null : RestoreAll(json, isJson: true, out _);

    /// <summary>Restores an answer that arrives in pieces.</summary>
    /// <param name="isJson">Whether the answer is JSON: original values are then escaped.</param>
    /// <exception cref="ObjectDisposedException">The session or its scope has ended.</exception>
    public StreamingRestorer CreateStreamingRestorer(bool isJson = false)
    {
        ThrowIfDisposed();
        return new StreamingRestorer(this, NewMachine(isJson));
    }

    /// <summary>Begins a scope in which <see cref="Anonymize"/> uses this session; the session outlives it.</summary>
    public AnonymizationScope BeginScope() => new(this, ownsSession: false);

    /// <summary>Forgets all values. Placeholders already given are never given again.</summary>
    public void Clear()
    {
        lock (_gate)
            ClearLocked();
    }

    /// <summary>Forgets all values. Later calls give codes that cannot be restored.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            ClearLocked();
            Array.Clear(_overflowKey, 0, _overflowKey.Length);
        }
    }

    /// <summary>Counts only.</summary>
    public override string ToString() => $"{Count} placeholders";

    string IPlaceholderSource.Issue(in PlaceholderKind kind, string value) => Issue(kind, value, restorable: true);

    string IPlaceholderSource.Text(string text) => Text(text, restorable: true);

    internal string Issue(in PlaceholderKind kind, string value, bool restorable)
    {
        if (_disposed)
            return Stateless.Instance.Issue(kind, value);
        if (_idleMilliseconds < 0 && _spellings.TryGetValue(new Key(kind, value), out Entry? entry) && (entry.Restorable || !restorable))
            return entry.Placeholder;
        string canonical = Stateless.CanonicalOf(kind.Kind, value);
        lock (_gate)
        {
            if (_disposed)
                return Stateless.Instance.Issue(kind, value);
            TouchLocked();
            return IssueLocked(kind, value, canonical, restorable);
        }
    }

    /// <summary>Replaces a value of a kind that its place tells, unless it is blank or one of this session's placeholders already.</summary>
    internal string IssueOrText(EntityKind kind, string value, bool restorable)
    {
        if (string.IsNullOrWhiteSpace(value))
            return value;
        lock (_gate)
        {
            if (_trie.Holds(value.Trim()))
                return value;
        }

        return Issue(PlaceholderKind.Of(kind), value, restorable);
    }

    /// <summary>Replaces what is found in a text. <paramref name="restorable"/> is off for a system prompt.</summary>
    internal string Text(string text, bool restorable)
    {
        if (_disposed)
            return Stateless.Instance.Text(text);
        if (text.Length > _maxTextLength || !FreeText.TryScan(text, _recognizers, out List<Finding>? findings))
            return _words.Redacted;
        lock (_gate)
        {
            if (_disposed)
                return Stateless.Instance.Text(text);
            TouchLocked();
            _seen.Add(text);
            List<Span>? spans = Spans.Merge(text, findings, _known.Find(text), OwnPlaceholders(text));
            return spans is null ? text : ReplaceLocked(text, spans, restorable);
        }
    }

    /// <summary>Drives a restorer under the session's lock.</summary>
    internal int Process(RestoreMachine machine, string text, bool isEnd, StringBuilder output)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            TouchLocked();
            return machine.Process(text, isEnd, output);
        }
    }

    private string RestoreAll(string answer, bool isJson, out RestoreMachine machine)
    {
        ThrowIfDisposed();
        machine = NewMachine(isJson);
        StringBuilder output = new(answer.Length);
        Process(machine, answer, isEnd: true, output);
        return output.ToString();
    }

    private RestoreMachine NewMachine(bool isJson) => new(_trie, _seen, _restoreInUrls, isJson);

    private string ReplaceLocked(string text, List<Span> spans, bool restorable)
    {
        StringBuilder output = new(text.Length);
        int at = 0;
        foreach (Span span in spans)
        {
            string value = text.Substring(span.Start, span.End - span.Start);
            output.Append(text, at, span.Start - at);
            output.Append(Stateless.IsOwnEmail(value) ? value : PlaceholderForLocked(span, value, restorable));
            at = span.End;
        }

        return output.Append(text, at, text.Length - at).ToString();
    }

    private string PlaceholderForLocked(in Span span, string value, bool restorable)
    {
        PlaceholderKind kind = PlaceholderKind.Of(span.Kind);
        string canonical = Stateless.CanonicalOf(span.Kind, value);
        Entry? entry = span.Entry;
        if (entry is null && span.Kind == EntityKind.Name && !_values.ContainsKey(new Key(kind, canonical)))
            entry = _known.PersonNamed(value);
        if (entry is null)
            return IssueLocked(kind, value, canonical, restorable);
        entry.Restorable |= restorable;
        return entry.Placeholder;
    }

    private string IssueLocked(in PlaceholderKind kind, string value, string canonical, bool restorable)
    {
        Key key = new(kind, canonical);
        if (!_values.TryGetValue(key, out Entry? entry))
        {
            if (_values.Count >= _maxEntries)
                return PlaceholderFormat.Coded(kind, Stateless.Code(_overflowKey, kind, value), _clientLabel);
            entry = new Entry(kind.Kind, kind.Family, value, NextPlaceholder(kind, value), restorable);
            AddLocked(key, entry);
            Learn(kind, value, entry, isFirst: true);
        }
        else if (_spellingCount < 2 * _maxEntries)
        {
            Learn(kind, value, entry, isFirst: false);
        }

        entry.Restorable |= restorable;
        return entry.Placeholder;
    }

    private void AddLocked(Key key, Entry entry)
    {
        _values.Add(key, entry);
        _trie.Add(entry);
        int space = entry.Kind == EntityKind.Name ? entry.Placeholder.LastIndexOf(' ') : -1;
        if (space > 0)
            _labels.Add(entry.Placeholder.Substring(0, space));
    }

    private void Learn(in PlaceholderKind kind, string value, Entry entry, bool isFirst)
    {
        if (!_spellings.TryAdd(new Key(kind, value), entry))
            return;
        _spellingCount++;
        _known.Add(value, entry, parts: isFirst);
    }

    /// <summary>The next placeholder that is neither issued nor part of a text that the session has seen.</summary>
    private string NextPlaceholder(in PlaceholderKind kind, string value)
    {
        const int Attempts = 1_000;
        for (int i = 0; i < Attempts && _style != PlaceholderStyle.Opaque; i++)
        {
            int number = Next(PlaceholderFormat.Series(kind, value, _clientLabel));
            string candidate = _style == PlaceholderStyle.Bracketed
                ? PlaceholderFormat.Bracketed(kind, number, _clientLabel)
                : PlaceholderFormat.Natural(kind, value, number, _words, _clientLabel);
            if (candidate != value && !_trie.Holds(candidate) && !_seen.MayHold(candidate))
                return candidate;
        }

        return PlaceholderFormat.Opaque(_nonce, Next("Opaque"));
    }

    private int Next(string series)
    {
        _counters.TryGetValue(series, out int last);
        return _counters[series] = last + 1;
    }

    /// <summary>Where the session's own placeholders stand in a text: they are left as they are.</summary>
    private List<Span>? OwnPlaceholders(string text)
    {
        if (_trie.Count == 0)
            return null;
        List<Span>? own = null;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            bool afterWord = at > 0 && PlaceholderTrie.IsWord(text[at - 1]);
            if (!_trie.CanStart(c) || afterWord && PlaceholderTrie.IsWord(c))
                continue;
            if (_trie.At(text, at, isEnd: true, out Entry? entry, out bool isAlias, out int end) != Match.Found || isAlias)
                continue;
            (own ??= []).Add(new Span(at, end, entry!.Kind, entry));
            at = end - 1;
        }

        return own;
    }

    private void TouchLocked()
    {
        if (_idleMilliseconds < 0)
            return;
        int now = Clock();
        if ((uint)(now - _lastUse) > (uint)_idleMilliseconds)
            ClearLocked();
        _lastUse = now;
    }

    private void ClearLocked()
    {
        _spellings.Clear();
        _values.Clear();
        _known.Clear();
        _trie.Clear();
        _spellingCount = 0;
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
            throw new ObjectDisposedException(nameof(AnonymizationSession));
    }

    private readonly struct Key(PlaceholderKind kind, string value) : IEquatable<Key>
    {
        private readonly EntityKind _kind = kind.Kind;
        private readonly string _family = kind.Family;

        internal string Value { get; } = value;

        public bool Equals(Key other) => _kind == other._kind && Value == other.Value && _family == other._family;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => (Value.GetHashCode() * 31 + (int)_kind) * 31 + _family.Length;
    }
}

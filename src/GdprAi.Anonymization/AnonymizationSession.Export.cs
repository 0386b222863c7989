using System.Text;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

public sealed partial class AnonymizationSession
{
    private const int ExportVersion = 1;

    /// <summary>The session as encrypted bytes, to go on with the conversation later or elsewhere.</summary>
    /// <param name="protector">Encrypts; what it returns must not be what it was given.</param>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public byte[] Export(ISessionProtector protector)
    {
        if (protector is null)
            throw new ArgumentNullException(nameof(protector));
        byte[] plain = Write();
        try
        {
            byte[] result = protector.Protect((byte[])plain.Clone());
            return result is null || Contains(result, plain)
                ? throw new InvalidOperationException("The protector returned the session without encrypting it.")
                : result;
        }
        finally
        {
            Array.Clear(plain, 0, plain.Length);
        }
    }

    /// <summary>Goes on with an exported session.</summary>
    /// <param name="data">What <see cref="Export"/> returned.</param>
    /// <param name="protector">Decrypts.</param>
    /// <param name="options">Bounds, style and recognizers from now on.</param>
    /// <exception cref="InvalidDataException">The data are no exported session.</exception>
    public static AnonymizationSession Import(byte[] data, ISessionProtector protector, AnonymizationOptions? options = null)
    {
        if (data is null)
            throw new ArgumentNullException(nameof(data));
        if (protector is null)
            throw new ArgumentNullException(nameof(protector));
        byte[] plain = protector.Unprotect(data);
        AnonymizationSession session = new(options);
        try
        {
            session.Read(plain);
            return session;
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            session.Dispose();
            // The cause is left out: its message may quote what was read.
            throw new InvalidDataException("The data are no exported session.");
        }
        finally
        {
            Array.Clear(plain, 0, plain.Length);
        }
    }

    private byte[] Write()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        lock (_gate)
        {
            ThrowIfDisposed();
            TouchLocked();
            writer.Write(ExportVersion);
            writer.Write(_counters.Count);
            foreach (KeyValuePair<string, int> counter in _counters)
            {
                writer.Write(counter.Key);
                writer.Write(counter.Value);
            }

            writer.Write(_values.Count);
            foreach (KeyValuePair<Key, Entry> pair in _values)
            {
                Entry entry = pair.Value;
                writer.Write((int)entry.Kind);
                writer.Write(entry.Family);
                writer.Write(pair.Key.Value);
                writer.Write(entry.Original);
                writer.Write(entry.Placeholder);
                writer.Write(entry.Restorable);
            }
        }

        writer.Flush();
        byte[] plain = stream.ToArray();
        Array.Clear(stream.GetBuffer(), 0, (int)stream.Length);
        return plain;
    }

    private void Read(byte[] plain)
    {
        using BinaryReader reader = new(new MemoryStream(plain, writable: false), Encoding.UTF8);
        if (reader.ReadInt32() != ExportVersion)
            throw new InvalidDataException();
        for (int i = reader.ReadInt32(); i > 0; i--)
            _counters[reader.ReadString()] = reader.ReadInt32();
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            EntityKind kind = (EntityKind)reader.ReadInt32();
            string family = reader.ReadString(), canonical = reader.ReadString();
            Entry entry = new(kind, family, reader.ReadString(), reader.ReadString(), reader.ReadBoolean());
            PlaceholderKind placeholderKind = kind == EntityKind.Other ? PlaceholderKind.Key(family) : PlaceholderKind.Of(kind);
            AddLocked(new Key(placeholderKind, canonical), entry);
            Learn(placeholderKind, entry.Original, entry, isFirst: true);
        }
    }

    private static bool Contains(byte[] data, byte[] part)
    {
        for (int i = 0; i + part.Length <= data.Length; i++)
        {
            int n = 0;
            while (n < part.Length && data[i + n] == part[n])
                n++;
            if (n == part.Length)
                return true;
        }

        return false;
    }
}

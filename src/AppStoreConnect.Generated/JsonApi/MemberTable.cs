using System.Text;
using System.Text.Json;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// The wire names of a model's members, matched as UTF-8 without making strings.
/// The service sends the members of all resources in one order, so what followed a name the last time is tried first.
/// </summary>
internal sealed class MemberTable
{
    private readonly byte[][] _names;
    private JsonEncodedText[]? _encoded;
    private readonly short[] _slots;

    // What was read last time: the first member of an object, then the member after each name except the last.
    private readonly short[] _next;
    private readonly int _mask;

    /// <summary>Creates a table of names that are separated by spaces. U+0000 represents a space within a name.</summary>
    public MemberTable(ReadOnlySpan<byte> names)
    {
        _names = Split(names);
        int size = 4;
        while (size < _names.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new short[size];
        _next = new short[_names.Length];
        for (int i = 0; i < _names.Length; i++)
        {
            _next[i] = (short)i;
            int slot = Hash(_names[i]) & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = (short)(i + 1);
        }
    }

    /// <summary>Creates the table of a resource's names.</summary>
    /// <param name="type">The JSON:API type.</param>
    /// <param name="names">The names, as above.</param>
    public MemberTable(string type, ReadOnlySpan<byte> names)
        : this(names) => Type = type;

    /// <summary>The JSON:API type of the resource, or empty for other objects.</summary>
    public string Type { get; } = "";

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

    /// <summary>The name at an index, in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>Returns the name at an index in the form that the JSON writer needs. Cached.</summary>
    public JsonEncodedText Encoded(int index) => (_encoded ??= Encode())[index];

    /// <summary>The type in the form that the JSON writer needs. Cached.</summary>
    public JsonEncodedText EncodedType => Encoded(_names.Length);

    /// <summary>Returns the index of a name in an object, or -1. Tries the expected successor of the previous name first.</summary>
    /// <param name="name">The unescaped name, UTF-8.</param>
    /// <param name="last">The index of the previous name, or -1 for the first member.</param>
    public int FindNext(ReadOnlySpan<byte> name, int last)
    {
        // Threads may overwrite each other's guess. A wrong guess costs one table lookup.
        int from = last + 1;
        if ((uint)from >= (uint)_names.Length)
        {
            return Find(name);
        }

        int guess = _next[from];
        if (name.SequenceEqual(_names[guess]))
        {
            return guess;
        }

        int found = Find(name);
        if (found >= 0)
        {
            _next[from] = (short)found;
        }

        return found;
    }

    /// <summary>Returns the index of a name, or -1.</summary>
    /// <param name="name">The unescaped name, UTF-8.</param>
    public int Find(ReadOnlySpan<byte> name)
    {
        int slot = Hash(name) & _mask;
        while (_slots[slot] is var found and not 0)
        {
            if (name.SequenceEqual(_names[found - 1]))
            {
                return found - 1;
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    // The names, then the type.
    private JsonEncodedText[] Encode()
    {
        var encoded = new JsonEncodedText[_names.Length + 1];
        for (int i = 0; i < _names.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(_names[i]);
        }

        encoded[^1] = JsonEncodedText.Encode(Type);
        return encoded;
    }

    private static byte[][] Split(ReadOnlySpan<byte> names)
    {
        // Plain loops: a first request makes dozens of tables, and the runtime has no precompiled MemoryExtensions.Split for bytes.
        var list = new List<byte[]>();
        while (!names.IsEmpty)
        {
            int end = names.IndexOf((byte)' ');
            byte[] name = names[..(end < 0 ? names.Length : end)].ToArray();
            names = names[(end < 0 ? names.Length : end + 1)..];
            for (int i = 0; i < name.Length; i++)
            {
                name[i] = name[i] == 0 ? (byte)' ' : name[i];
            }

            if (name.Length > 0)
            {
                list.Add(name);
            }
        }

        return [.. list];
    }

    // The length and three bytes distinguish nearly all names of a model. Equality is checked as well.
    private static int Hash(ReadOnlySpan<byte> name) => name.Length == 0
        ? 0
        : (name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 131) + (name[^1] * 17);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', _names.Select(Encoding.UTF8.GetString));
}

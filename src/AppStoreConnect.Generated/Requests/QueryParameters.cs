using System.Globalization;
using System.Runtime.CompilerServices;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Requests;

namespace AppStoreConnect;

/// <summary>
/// The query parameters of a request. Only parameters that were set are sent, in ordinal order of their names. Lists are sent as one
/// comma-separated value. A comma within a value is sent as <c>%2C</c>, as the OpenAPI specification requires. A server that decodes before it
/// splits reads it as two values.
/// </summary>
public abstract class QueryParameters
{
    // Names and values in turn: the runtime has compiled code for spans of references, but would compile it anew for spans of a struct.
    // Few requests set more than six parameters. Those use an array.
    private SixParameters _first;
    private object[]? _all;
    private int _length;

    private protected QueryParameters()
    {
    }

    private protected T[]? Get<T>(string name) => Value(name) as T[];

    private protected string? GetText(string name) => Value(name) as string;

    private protected T? GetEnum<T>(string name)
        where T : struct, IOpenEnum => Value(name) is string value ? new T { Value = value } : null;

    private protected T? GetNumber<T>(string name)
        where T : struct, IParsable<T> => Value(name) is string value ? T.Parse(value, CultureInfo.InvariantCulture) : null;

    private protected T[]? GetNumbers<T>(string name)
        where T : IParsable<T> => Value(name) is string[] values ? Array.ConvertAll(values, static value => T.Parse(value, CultureInfo.InvariantCulture)) : null;

    private protected bool? GetFlag(string name) => Value(name) is string value ? value == "true" : null;

    /// <param name="name">The name, percent-encoded as it is sent.</param>
    /// <param name="values">Strings, or open enums, which are one string each and nothing else.</param>
    private protected void Set(string name, Array? values) => Put(name, values);

    private protected void SetText(string name, string? value) => Put(name, value);

    private protected void SetEnum<T>(string name, T? value)
        where T : struct, IOpenEnum => Put(name, value?.Value);

    private protected void SetNumber<T>(string name, T? value)
        where T : struct, IFormattable => Put(name, value?.ToString(null, CultureInfo.InvariantCulture));

    private protected void SetNumbers<T>(string name, T[]? values)
        where T : IFormattable => Put(name, values is null ? null : Array.ConvertAll(values, static value => value.ToString(null, CultureInfo.InvariantCulture)));

    private protected void SetFlag(string name, bool? value) => Put(name, value is { } flag ? flag ? "true" : "false" : null);

    internal bool IsEmpty => _length == 0;

    internal bool Has(string name) => Find(Uri.EscapeDataString(name)) >= 0;

    private Span<object> Entries => _all is null ? _first : _all;

    /// <summary>Writes <c>?name=value&amp;…</c>, or nothing if nothing was set.</summary>
    /// <param name="url">The destination.</param>
    /// <param name="first">The character before the first parameter: a question mark, or an ampersand after other parameters.</param>
    /// <exception cref="ArgumentException">A filter is an empty list, or a list contains a null or empty value. The service would ignore such a filter and return everything.</exception>
    internal void AppendTo(ref UrlWriter url, char first = '?')
    {
        ReadOnlySpan<object> entries = Entries[.._length];
        int invalid = url.AppendQuery(entries, first);
        if (invalid >= 0)
        {
            throw Invalid(Uri.UnescapeDataString((string)entries[invalid]), entries[invalid + 1]);
        }
    }

    private static ArgumentException Invalid(string name, object value)
    {
        string?[] values = value is string text ? [text] : Unsafe.As<string?[]>(value);
        if (values.Length == 0)
        {
            return new($"{name} is an empty list, which the service would treat as no filter. Set it to null to request everything, or do not send the request.", name);
        }

        int empty = Array.FindIndex(values, string.IsNullOrWhiteSpace);
        return empty < 0
            ? ModelWriter.Unsound(name)
            : new($"{name} holds {(values[empty] is null ? "a null" : "an empty value")}, which the service would treat as no value. Remove it. The default of an enum type has no value.", name);
    }

    private object? Value(string name) => Find(name) is var index and >= 0 ? Entries[index + 1] : null;

    private void Put(string name, object? value)
    {
        Span<object> entries = Entries;
        int end = _length;
        if (value is not null && end < entries.Length && (end == 0 || Compare(Unsafe.As<string>(entries[end - 2]), name) < 0))
        {
            // The usual case: another parameter, in order.
            entries[end] = name;
            entries[end + 1] = value;
            _length = end + 2;
        }
        else
        {
            Update(name, value);
        }
    }

    // Replaces, inserts, or removes a parameter.
    private void Update(string name, object? value)
    {
        int index = Find(name);
        if (value is not null)
        {
            if (index < 0)
            {
                index = ~index;
                MakeRoom(index);
                Entries[index] = name;
            }

            Entries[index + 1] = value;
        }
        else if (index >= 0)
        {
            Span<object> entries = Entries;
            entries[(index + 2).._length].CopyTo(entries[index..]);
            _length -= 2;
        }
    }

    private void MakeRoom(int index)
    {
        Span<object> entries = Entries;
        if (_length == entries.Length)
        {
            _all = new object[_length * 2];
            entries.CopyTo(_all);
            entries = _all;
        }

        if (index < _length)
        {
            entries[index.._length].CopyTo(entries[(index + 2)..]);
        }

        _length += 2;
    }

    // The index of a name, or the complement of the index to insert it at. Names are usually set in order, so searching from the end is fastest.
    private int Find(string name)
    {
        ReadOnlySpan<object> entries = Entries;
        for (int at = _length - 2; at >= 0; at -= 2)
        {
            int order = ReferenceEquals(entries[at], name) ? 0 : Compare((string)entries[at], name);
            if (order <= 0)
            {
                return order == 0 ? at : ~(at + 2);
            }
        }

        return ~0;
    }

    // In the order of the unencoded names. An encoded bracket would sort after a letter.
    private static int Compare(string one, string other)
    {
        int at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
        {
            at++;
        }

        return Character(one, at) - Character(other, at);
    }

    private static int Character(string name, int at) => at == name.Length ? -1 : name[at] == '%' ? Convert.FromHexString(name.AsSpan(at + 1, 2))[0] : name[at];

    [InlineArray(12)]
    private struct SixParameters
    {
        private object _first;
    }
}

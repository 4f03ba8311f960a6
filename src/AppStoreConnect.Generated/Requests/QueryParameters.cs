using System.Globalization;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Requests;

namespace AppStoreConnect;

/// <summary>
/// Query parameters of a request. Only those that were set are sent, in ordinal order of their names; lists as one
/// comma-separated value. A comma within a value is sent as <c>%2C</c>, as the OpenAPI specification wants it; a server that decodes before it
/// splits takes it for two values.
/// </summary>
public abstract class QueryParameters
{
    private Entry[] _entries = [];
    private int _count;

    private protected QueryParameters()
    {
    }

    private protected T[]? Get<T>(string name) => Find(name) is var index and >= 0 ? _entries[index].Value as T[] : null;

    private protected T? GetValue<T>(string name)
        where T : struct => Find(name) is var index and >= 0 ? (T)_entries[index].Value : null;

    private protected string? GetText(string name) => Find(name) is var index and >= 0 ? _entries[index].Value as string : null;

    private protected void Set(string name, string[]? values) => Put(name, values, TextFormat.Instance);

    private protected void SetText(string name, string? value) => Put(name, value, TextFormat.Instance);

    private protected void SetEnums<T>(string name, T[]? values)
        where T : struct, IOpenEnum => Put(name, values, EnumFormat<T>.Instance);

    private protected void SetEnum<T>(string name, T? value)
        where T : struct, IOpenEnum => Put(name, value, EnumFormat<T>.Instance);

    private protected void SetNumbers<T>(string name, T[]? values)
        where T : struct, IFormattable => Put(name, values, NumberFormat<T>.Instance);

    private protected void SetValue<T>(string name, T? value)
        where T : struct => Put(name, value, value is bool ? TextFormat.Instance : NumberFormat<int>.Instance);

    internal bool IsEmpty => _count == 0;

    internal bool Has(string name) => Find(name) >= 0;

    /// <summary>Writes <c>?name=value&amp;…</c>, or nothing where nothing was set.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="first">What stands before the first: a question mark, or an ampersand after others.</param>
    /// <exception cref="ArgumentException">A filter is an empty list, or a list has a value that is null or empty: the service would take it for no filter and answer with everything.</exception>
    internal void AppendTo(ref UrlWriter url, char first = '?')
    {
        for (int i = 0; i < _count; i++)
        {
            ref Entry entry = ref _entries[i];
            if (entry.Value is Array { Length: 0 } && entry.Name.StartsWith("filter", StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"{entry.Name} is an empty list, which the service would take for no filter. Set it to null to ask for everything, or do not send the request.", entry.Name);
            }

            if (i > 0 || !url.EndsWith(first))
            {
                url.AppendLiteral(i == 0 && first == '?' ? "?" : "&");
            }

            url.AppendEscaped(entry.Name);
            url.AppendLiteral("=");
            entry.Format.Append(entry.Name, entry.Value, ref url);
        }
    }

    // A value of a list, or a single one: never nothing.
    private static string Checked(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException(
                $"{name} holds {(value is null ? "a null" : "an empty value")}, which the service would take for no value at all. Leave it out; a default of an enum type has no value.", name);
        }

        return ModelWriter.Sound(value, name);
    }

    private void Put(string name, object? value, QueryFormat format)
    {
        int index = Find(name);
        if (value is null)
        {
            if (index >= 0)
            {
                _count--;
                Array.Copy(_entries, index + 1, _entries, index, _count - index);
            }

            return;
        }

        if (index < 0)
        {
            index = ~index;
            if (_count == _entries.Length)
            {
                Array.Resize(ref _entries, _count == 0 ? 6 : _count * 2);
            }

            Array.Copy(_entries, index, _entries, index + 1, _count - index);
            _count++;
        }

        _entries[index] = new Entry(name, value, format);
    }

    // The place of a name, or the complement of where it belongs: few are set, so walking is quickest.
    private int Find(string name)
    {
        int i = 0;
        for (; i < _count; i++)
        {
            int order = ReferenceEquals(_entries[i].Name, name) ? 0 : string.CompareOrdinal(_entries[i].Name, name);
            if (order >= 0)
            {
                return order == 0 ? i : ~i;
            }
        }

        return ~i;
    }

    private readonly struct Entry(string name, object value, QueryFormat format)
    {
        public readonly string Name = name;
        public readonly object Value = value;
        public readonly QueryFormat Format = format;
    }

    private abstract class QueryFormat
    {
        public abstract void Append(string name, object value, ref UrlWriter url);
    }

    private sealed class TextFormat : QueryFormat
    {
        public static readonly TextFormat Instance = new();

        public override void Append(string name, object value, ref UrlWriter url)
        {
            if (value is not string[] values)
            {
                url.AppendEscaped(value is bool flag ? flag ? "true" : "false" : Checked(name, (string)value));
                return;
            }

            for (int i = 0; i < values.Length; i++)
            {
                url.AppendLiteral(i == 0 ? "" : ",");
                url.AppendEscaped(Checked(name, values[i]));
            }
        }
    }

    private sealed class EnumFormat<T> : QueryFormat
        where T : struct, IOpenEnum
    {
        public static readonly EnumFormat<T> Instance = new();

        public override void Append(string name, object value, ref UrlWriter url)
        {
            if (value is not T[] values)
            {
                url.AppendEscaped(Checked(name, ((T)value).Value));
                return;
            }

            for (int i = 0; i < values.Length; i++)
            {
                url.AppendLiteral(i == 0 ? "" : ",");
                url.AppendEscaped(Checked(name, values[i].Value));
            }
        }
    }

    private sealed class NumberFormat<T> : QueryFormat
        where T : struct, IFormattable
    {
        public static readonly NumberFormat<T> Instance = new();

        public override void Append(string name, object value, ref UrlWriter url)
        {
            if (value is not T[] values)
            {
                url.AppendEscaped(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return;
            }

            for (int i = 0; i < values.Length; i++)
            {
                url.AppendLiteral(i == 0 ? "" : ",");
                url.AppendEscaped(values[i].ToString(null, CultureInfo.InvariantCulture));
            }
        }
    }
}

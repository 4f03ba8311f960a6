using System.Text;

namespace AppStoreConnect.JsonApi;

/// <summary>The values that the document lists for an open enum.</summary>
internal sealed class OpenEnumValues
{
    private readonly MemberTable _table;
    private readonly string[] _values;

    /// <summary>Values written with a space between them; U+0000 stands for a space inside a value.</summary>
    public OpenEnumValues(ReadOnlySpan<byte> values)
    {
        _table = new MemberTable(values);
        _values = new string[_table.Count];
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = string.Intern(Encoding.UTF8.GetString(_table[i]));
        }
    }

    /// <summary>The value of these bytes, or null where it is not a listed one.</summary>
    public string? Find(ReadOnlySpan<byte> utf8) => _table.Find(utf8) is var index and >= 0 ? _values[index] : null;

    /// <summary>Whether the document lists it, compared ordinally.</summary>
    public bool Contains(string value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>All of them as open enums.</summary>
    public IReadOnlyList<T> All<T>()
        where T : struct, IOpenEnum => Array.ConvertAll(_values, static value => new T { Value = value });
}

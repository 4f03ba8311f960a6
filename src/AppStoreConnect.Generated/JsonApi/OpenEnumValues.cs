using System.Text;

namespace AppStoreConnect.JsonApi;

/// <summary>The values that the OpenAPI document lists for an open enum.</summary>
internal sealed class OpenEnumValues
{
    private readonly MemberTable _table;
    private readonly string[] _values;

    /// <summary>Creates the table from values that are separated by spaces. U+0000 represents a space within a value.</summary>
    public OpenEnumValues(ReadOnlySpan<byte> values)
    {
        _table = new MemberTable(values);
        _values = new string[_table.Count];
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = string.Intern(Encoding.UTF8.GetString(_table[i]));
        }
    }

    /// <summary>Returns the value for these bytes, or null if it is not listed.</summary>
    public string? Find(ReadOnlySpan<byte> utf8) => _table.Find(utf8) is var index and >= 0 ? _values[index] : null;

    /// <summary>Whether the value is listed, compared ordinally.</summary>
    public bool Contains(string value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>Returns all values as open enums.</summary>
    public IReadOnlyList<T> All<T>()
        where T : struct, IOpenEnum => Array.ConvertAll(_values, static value => new T { Value = value });
}
